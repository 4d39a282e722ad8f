import { statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { AppError } from '../core/errors.ts';
import { createStore } from './create-store.ts';
import { inspectFile } from './inspect.ts';
import { migrate, newerFileError } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import type { Sqlite } from './sqlite.ts';
import { numberPragma } from './sqlite.ts';
import { withSqliteErrors } from './sqlite-errors.ts';
import type { OpenOptions, Store, StoreMode } from './store.ts';

/** Given to `createProject` instead of a path: the project lives in memory and is gone when it is closed. */
export const IN_MEMORY = ':memory:';

/** How long a writer waits for another one, in ms; longer than any transaction of a job. */
const BUSY_TIMEOUT = 5000;

/** The write-ahead log is cut to this size in bytes after a big import. */
const KEPT_LOG = 16 * 1024 * 1024;

/**
 * Opens a project file; the only door to SQLite. Refuses what `inspectFile` refuses, brings an older
 * file up to date, and throws 'read-only' where the file or its folder cannot be written to: then
 * `openReadOnly` in `read-only.ts` still shows it.
 */
export function openStore(path: string, options: OpenOptions): Store {
  refuseOtherFiles(path);
  return withSqliteErrors(() => {
    const db = connect(path, options.mode);
    return closingOnFailure(db, () => {
      prepareFile(db, options);
      return refuseOtherStructure(() => createStore(db, path, options));
    });
  });
}

/** A bare connection; 'new' may make the file, 'read' can change nothing in it. */
export function connect(path: string, mode: StoreMode | 'new'): Sqlite {
  // A connection that SQLite knows to be reading only leaves files beside the database when it is
  // the last to close. So it is one only where there is a log that closing would fold into the file.
  const db = new Database(path, {
    readonly: mode === 'read' && hasLog(path),
    fileMustExist: mode !== 'new',
    timeout: BUSY_TIMEOUT,
  });
  if (mode === 'read') db.pragma('query_only = ON');
  return db;
}

/** Whether a write-ahead log with something in it lies beside the file: it is open, or was not closed well. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Runs `work`; if it fails, the connection does not stay open. */
export function closingOnFailure<T>(db: Sqlite, work: () => T): T {
  try {
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What every connection needs, whoever made the file: rules are kept, code hidden in it does not run. */
export function configure(db: Sqlite, mode: StoreMode): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  if (mode === 'read') return;
  db.pragma('journal_mode = WAL');
  // An edit that was shown survives a power cut; better-sqlite3 would sync less in WAL mode.
  db.pragma('synchronous = FULL');
  db.pragma(`journal_size_limit = ${KEPT_LOG}`);
}

function refuseOtherFiles(path: string): void {
  const kind = inspectFile(path);
  if (kind === 'newer') throw newerFileError();
  if (kind === 'project') return;
  throw new AppError(
    'not-a-project',
    kind === 'empty'
      ? 'This file is empty, so it holds no project; it was left as it is. Open another file.'
      : 'This file is not a Glossator project; it was left as it is. Open a file that ends in “.gloss”.',
  );
}

function prepareFile(db: Sqlite, options: OpenOptions): void {
  refuseUnwritable(() => configure(db, options.mode));
  if (options.mode === 'read') {
    refuseOtherVersions(refuseUnwritable(() => numberPragma(db, 'user_version')));
    return;
  }
  // SQLite opens a file it may not write to all the same; better to know now than at the first edit.
  refuseUnwritable(() => db.exec('BEGIN IMMEDIATE; ROLLBACK'));
  migrate(db, options.beforeMigration);
}

/** In reading mode nothing can be brought up to date. */
function refuseOtherVersions(version: number): void {
  if (version > SCHEMA_VERSION) throw newerFileError();
  if (version < SCHEMA_VERSION) {
    throw new AppError(
      'read-only',
      'This project is from an older Glossator and cannot be brought up to date where it is; it was left as it is. Copy it to a folder of yours and open the copy.',
    );
  }
}

/** A file with our mark in which a table is missing, or a trigger that would run what it must not. */
function refuseOtherStructure<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_ERROR') throw error;
    throw new AppError(
      'damaged',
      'This project file is not built as Glossator builds them; it was left as it is. Open its last backup to go on working.',
      { cause: error },
    );
  }
}

/** The file can be read (its header was), so if SQLite cannot open it, it cannot put its log beside it. */
function refuseUnwritable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (!error.code.startsWith('SQLITE_CANTOPEN') && !error.code.startsWith('SQLITE_READONLY')) {
      throw error;
    }
    throw new AppError(
      'read-only',
      'This project lies where nothing can be written; it was left as it is. Open it for reading, or save a copy in a folder of yours.',
      { cause: error },
    );
  }
}
