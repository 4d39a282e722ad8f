import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

import { AppError } from '../core/errors.ts';
import { createContext, createStore } from './create-store.ts';
import { APPLICATION_ID, SIDE_FILES } from './file-format.ts';
import { migrate } from './migrate.ts';
import { IN_MEMORY, closingOnFailure, configure, connect, openStore } from './open.ts';
import type { NewProject } from './operations/create-project.ts';
import { initializeProject } from './operations/create-project.ts';
import { finishFile, removeDatabase, unfinishedPath } from './replace-file.ts';
import type { Sqlite } from './sqlite.ts';
import { withSqliteErrors } from './sqlite-errors.ts';
import type { OpenOptions, Store } from './store.ts';

export type { NewProject } from './operations/create-project.ts';

export type CreateOptions = Omit<OpenOptions, 'mode' | 'beforeMigration'> & {
  /** Whether a file of this name gives way; it is gone afterwards. */
  readonly replace?: boolean;
};

/**
 * Makes a project file with its first person and the default codebook, and opens it. It gets its
 * name only when it is whole. Refused with 'conflict' where there is a file of this name.
 * With `IN_MEMORY` for a path it lives in memory and is gone when it is closed.
 */
export function createProject(
  path: string,
  project: NewProject,
  options: CreateOptions = {},
): Store {
  if (path === IN_MEMORY) return createInMemory(project, options);
  if (options.replace !== true && ['', ...SIDE_FILES].some((suffix) => existsSync(path + suffix))) {
    throw new AppError(
      'conflict',
      'There is a file of this name already; it was left as it is. Choose another name.',
    );
  }
  const unfinished = unfinishedPath(path);
  try {
    removeDatabase(unfinished);
    writeFile(unfinished, project, options);
    finishFile(path);
  } catch (error) {
    removeDatabase(unfinished);
    throw asFileError(error);
  }
  return openStore(path, { ...options, mode: 'write' });
}

function writeFile(path: string, project: NewProject, options: CreateOptions): void {
  if (!existsSync(dirname(path))) throw unwritable(undefined);
  withSqliteErrors(() => {
    const db = connect(path, 'new');
    closingOnFailure(db, () => fill(db, project, options));
    db.close();
  });
}

function createInMemory(project: NewProject, options: CreateOptions): Store {
  return withSqliteErrors(() => {
    const db = connect(IN_MEMORY, 'new');
    return closingOnFailure(db, () => {
      fill(db, project, options);
      return createStore(db, IN_MEMORY, { ...options, mode: 'write' });
    });
  });
}

function fill(db: Sqlite, project: NewProject, options: CreateOptions): void {
  // First of all, so that the file says from its first byte on what it is.
  db.pragma(`application_id = ${APPLICATION_ID}`);
  configure(db, 'write');
  migrate(db);
  initializeProject(createContext(db, { ...options, mode: 'write' }), project);
}

/** What `node:fs` says in its own words: no such folder, not allowed, disk full. */
function asFileError(error: unknown): unknown {
  const isFromSystem = error instanceof Error && 'syscall' in error;
  return isFromSystem ? unwritable(error) : error;
}

function unwritable(cause: unknown): AppError {
  return new AppError(
    'storage',
    'The project could not be written there; nothing was changed. Choose another folder.',
    { cause },
  );
}
