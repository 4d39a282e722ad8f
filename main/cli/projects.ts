import { existsSync, rmSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { FILE_EXTENSION, SIDE_FILES } from '../../db/file-format.ts';
import { inspectFile } from '../../db/inspect.ts';
import type { Store } from '../../db/store.ts';
import { programPaths } from '../paths.ts';
import { createProjectFile } from '../projects/creation.ts';
import { openProject } from '../projects/opening.ts';
import type { OpenedProject } from '../projects/opening.ts';
import { refusalOf, refusalSentence } from '../projects/refusals.ts';
import type { Refusal } from '../projects/refusals.ts';

/** Runs `work` on a project, which may be open in a window as well; nothing is written to it. */
export async function withProjectToRead<T>(
  file: string,
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  const { store } = open(file, 'read-only');
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Runs `work` on a project that nobody else has open. */
export async function withProjectToWrite<T>(
  file: string,
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  const { store, lock, readOnlyBecause } = open(file, 'usual');
  try {
    if (readOnlyBecause !== null) throw new AppError('read-only', readOnlyBecause);
    return await work(store);
  } finally {
    store.close();
    lock?.release();
  }
}

/** A project file that was made for one command and goes again if nothing comes of it. */
export interface FreshProject {
  remove(): void;
}

/** Makes the project if it is not there; undefined where it is. */
export function createIfMissing(file: string): FreshProject | undefined {
  if (existsSync(file)) return undefined;
  if (!file.endsWith(FILE_EXTENSION)) {
    throw new AppError(
      'not-found',
      `There is no project “${file}”, so nothing was done; a new one needs a name that ends in “${FILE_EXTENSION}”.`,
    );
  }
  createProjectFile(path.resolve(file), userName());
  return {
    remove() {
      for (const suffix of ['', ...SIDE_FILES]) rmSync(file + suffix, { force: true });
    },
  };
}

/** Where the window's program keeps backups and the like; the same folder, so that each finds what the other made. */
export function dataFolder(): string {
  return path.join(configurationFolder(), 'Glossator');
}

function configurationFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32') return APPDATA ?? path.join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  return isSet(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : path.join(homedir(), '.config');
}

/** Set to nothing counts as not set. */
function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/** Throws, with the sentence the window would show, where the file is no project of ours. */
export function refuseOtherFiles(file: string): void {
  const kind = kindOf(file);
  if (kind !== 'project') throw refusal({ reason: kind }, refusalSentence(file, { reason: kind }));
}

function kindOf(file: string): 'project' | Exclude<Refusal['reason'], 'locked'> {
  try {
    return inspectFile(file);
  } catch (error) {
    const { reason } = refusalOf(error);
    return reason === 'locked' ? 'busy' : reason;
  }
}

function open(file: string, as: 'usual' | 'read-only'): OpenedProject {
  const { backups } = programPaths(dataFolder());
  const opening = openProject(
    { path: path.resolve(file), backup: null, as },
    // Nobody waits for a picture here, so a file of any size is checked before it is written to.
    { backups, closedAs: null, smallFile: Infinity },
  );
  if (opening.kind === 'opened') return opening.project;
  throw refusal(opening, opening.sentence);
}

const CODES: Readonly<Record<Refusal['reason'], ErrorCode>> = {
  missing: 'not-found',
  unreadable: 'storage',
  'not-a-project': 'not-a-project',
  empty: 'not-a-project',
  newer: 'newer-database',
  damaged: 'damaged',
  busy: 'locked',
  locked: 'locked',
};

function refusal({ reason }: Pick<Refusal, 'reason'>, sentence: string): AppError {
  return new AppError(CODES[reason], sentence);
}

function userName(): string {
  try {
    return userInfo().username || 'Me';
  } catch {
    // Some containers know no name for the user's number.
    return 'Me';
  }
}
