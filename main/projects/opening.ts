import { accessSync, constants, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { assert } from '../../core/assert.ts';
import { AppError } from '../../core/errors.ts';
import { backupAtOnce } from '../../db/backup.ts';
import { inspectFile } from '../../db/inspect.ts';
import { openStore } from '../../db/open.ts';
import { checkQuick } from '../../db/quick-check.ts';
import { openReadOnly } from '../../db/read-only.ts';
import type { Store } from '../../db/store.ts';
import { createTurns } from '../../db/write-turns.ts';
import { acquireLock } from '../files/lock.ts';
import type { ProjectLock } from '../files/lock.ts';
import { backupFolder, nextBackup } from './backups.ts';
import { fingerprintOf } from './fingerprint.ts';
import { offersFor, refusalOf, refusalSentence } from './refusals.ts';
import type { Offer, Refusal } from './refusals.ts';
import { restoreBackup } from './restore.ts';

/** A file to open, and how. */
export interface Target {
  /** The project's file, absolute. */
  readonly path: string;
  /** The backup to take instead; only for 'backup' and 'restore'. */
  readonly backup: string | null;
  readonly as: 'usual' | 'read-only' | 'backup' | 'restore';
}

/** A file that is open now. */
export interface OpenedProject {
  /** The file itself: the project's, or a backup's. */
  readonly path: string;
  readonly store: Store;
  /** Shared with the jobs' stores (`db/write-turns.ts`). */
  readonly turns: SharedArrayBuffer;
  /** Ours while the file may be written to. */
  readonly lock: ProjectLock | null;
  readonly readOnlyBecause: string | null;
  /** Whether its check is still to be done, and whether nothing may be written until then. */
  readonly check: 'done' | 'later' | 'before-writing';
  /** Whether it belongs in the list of recent projects. */
  readonly isRemembered: boolean;
}

export type Opening =
  | { readonly kind: 'opened'; readonly project: OpenedProject }
  | {
      readonly kind: 'refused';
      /** For the log. */
      readonly reason: Refusal['reason'];
      readonly sentence: string;
      readonly offers: readonly Offer[];
    };

/** What opening needs to know beside the file. */
export interface OpeningSurroundings {
  /** The folder of all backups. */
  readonly backups: string;
  /** What the file looked like when this program closed it last; null = it does not know. */
  readonly closedAs: string | null;
  /** Files up to this size, in bytes, are checked before they are opened. */
  readonly smallFile?: number;
}

/** A file of this size is checked in well under a tenth of a second. */
const SMALL_FILE_BYTES = 16 * 1024 * 1024;

/** Opens a project by the rules, or says in one sentence why not. What is refused is left exactly as it is. */
export function openProject(target: Target, surroundings: OpeningSurroundings): Opening {
  const outcome = openAs(target, surroundings);
  if (!('reason' in outcome)) return { kind: 'opened', project: outcome };
  const folder = backupFolder(surroundings.backups, target.path);
  return {
    kind: 'refused',
    reason: outcome.reason,
    sentence: refusalSentence(target.path, outcome),
    offers: offersFor(target.path, outcome, folder),
  };
}

/** Opens a file that may be written to now: an older one is backed up first, and what killed imports left is taken out. */
export function openForWriting(file: string, turns: SharedArrayBuffer, backups: string): Store {
  const folder = backupFolder(backups, file);
  const store = openStore(file, {
    mode: 'write',
    turns: { shared: turns, as: 'first' },
    beforeMigration: () => backupAtOnce(file, nextBackup(folder, file, new Date())),
  });
  store.operations.recoverInterrupted();
  return store;
}

function openAs(
  { path: file, backup, as }: Target,
  surroundings: OpeningSurroundings,
): OpenedProject | Refusal {
  try {
    if (as === 'read-only') {
      return openToRead(file, `You opened “${path.basename(file)}” to read only.`);
    }
    if (as === 'usual') return openUsual(file, surroundings);
    assert(backup !== null, 'A backup is opened by its name.');
    if (as === 'restore') return openRestored(file, backup, surroundings);
    const because = `This is a backup of “${path.basename(file)}”: it can be read and exported; save a copy to work in it.`;
    return { ...openToRead(backup, because), isRemembered: false };
  } catch (error) {
    return refusalOf(error);
  }
}

function openUsual(file: string, surroundings: OpeningSurroundings): OpenedProject | Refusal {
  const kind = inspectFile(file);
  if (kind !== 'project') return { reason: kind };
  if (isWriteProtected(file)) return openToRead(file, protectedSentence(file));
  const outcome = acquireLock(file);
  if (outcome.kind === 'not-writable') return openToRead(file, protectedSentence(file));
  if (outcome.kind === 'held') return { reason: 'locked', holder: outcome.holder };
  return keepingLock(outcome.lock, () => openLocked(file, outcome.lock, surroundings));
}

/** Takes the lock before anything is moved, and keeps it for the restored project. */
function openRestored(
  file: string,
  backup: string,
  surroundings: OpeningSurroundings,
): OpenedProject | Refusal {
  const outcome = acquireLock(file);
  if (outcome.kind === 'held') return { reason: 'locked', holder: outcome.holder };
  if (outcome.kind === 'not-writable') throw new AppError('read-only', protectedSentence(file));
  return keepingLock(outcome.lock, () => {
    restoreBackup(file, backup);
    return openLocked(file, outcome.lock, { ...surroundings, closedAs: null });
  });
}

/** Gives the lock back unless the project that is opened keeps it. */
function keepingLock(
  lock: ProjectLock,
  open: () => OpenedProject | Refusal,
): OpenedProject | Refusal {
  let isKept = false;
  try {
    const outcome = open();
    isKept = 'lock' in outcome && outcome.lock !== null;
    return outcome;
  } finally {
    if (!isKept) lock.release();
  }
}

function openLocked(
  file: string,
  lock: ProjectLock,
  { backups, closedAs, smallFile = SMALL_FILE_BYTES }: OpeningSurroundings,
): OpenedProject | Refusal {
  const isSmall = statSync(file).size <= smallFile;
  if (isSmall && checkQuick(file, tmpdir()).length > 0) return { reason: 'damaged' };
  const isKnown = closedAs !== null && fingerprintOf(file) === closedAs;
  if (!isSmall && !isKnown) {
    const because = `“${path.basename(file)}” was not closed as it should have been, so it is being checked; it can be edited as soon as it is found sound.`;
    return { ...openToRead(file, because), lock, check: 'before-writing' };
  }
  const turns = createTurns();
  try {
    const store = openForWriting(file, turns, backups);
    const check = isSmall ? 'done' : 'later';
    return { ...usable(store, file, turns), lock, check };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'read-only') throw error;
    return openToRead(file, protectedSentence(file));
  }
}

function openToRead(file: string, readOnlyBecause: string): OpenedProject {
  const store = openReadOnly(file, tmpdir());
  return { ...usable(store, file, createTurns()), readOnlyBecause };
}

/** Looks once at all that the first picture needs, so that a file that cannot show it is refused here. */
function usable(store: Store, file: string, turns: SharedArrayBuffer): OpenedProject {
  try {
    store.project.get();
    store.people.list();
    store.codebook.get();
    store.documents.count();
    store.history.state();
  } catch (error) {
    store.close();
    throw error;
  }
  return {
    path: file,
    store,
    turns,
    lock: null,
    readOnlyBecause: null,
    check: 'done',
    isRemembered: true,
  };
}

/** Whether its owner or its place says that it is not to be changed, even to someone who could. */
function isWriteProtected(file: string): boolean {
  const anyoneMayWrite = 0o222;
  if ((statSync(file).mode & anyoneMayWrite) === 0) return true;
  try {
    accessSync(file, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function protectedSentence(file: string): string {
  return `“${path.basename(file)}” is write-protected: it can be read and exported; save a copy to work in it.`;
}
