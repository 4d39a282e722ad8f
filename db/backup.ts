import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

import { AppError } from '../core/errors.ts';
import { connect } from './open.ts';
import { finishFile, removeDatabase, unfinishedPath } from './replace-file.ts';
import { translateSqliteError } from './sqlite-errors.ts';
import type { Progress } from './store.ts';

/** Pages copied between two looks at the cancel button; 4 kB each. */
const STEP = 1000;

/**
 * Copies the project at `from` to `to` as it is now, with SQLite's backup, while others may go on
 * working in it. The copy gets its name when it is whole and on disk; a file of this name gives way.
 * `onProgress` counts pages.
 */
export async function backupTo(from: string, to: string, progress: Progress = {}): Promise<void> {
  const unfinished = unfinishedPath(to);
  try {
    removeDatabase(unfinished);
    await copy(from, unfinished, progress);
    finishFile(to);
  } catch (error) {
    removeDatabase(unfinished);
    throw asBackupError(error);
  }
}

/**
 * The same at once, for `beforeMigration`: nothing else can be done until the copy is on disk.
 * About as quick as copying the file.
 */
export function backupAtOnce(from: string, to: string): void {
  const unfinished = unfinishedPath(to);
  try {
    removeDatabase(unfinished);
    const db = connect(from, 'read');
    try {
      // Or it would be refused, though it writes only to the other file.
      db.pragma('query_only = OFF');
      db.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      db.close();
    }
    finishFile(to);
  } catch (error) {
    removeDatabase(unfinished);
    throw asBackupError(error);
  }
}

async function copy(from: string, to: string, progress: Progress): Promise<void> {
  if (!existsSync(dirname(to))) throw unwritable(undefined);
  const db = connect(from, 'read');
  try {
    await db.backup(to, {
      progress({ totalPages, remainingPages }) {
        if (progress.isCancelled?.() === true) {
          throw new AppError('cancelled', 'The backup was cancelled; earlier ones were kept.');
        }
        progress.onProgress?.(totalPages - remainingPages, totalPages);
        return STEP;
      },
    });
  } finally {
    db.close();
  }
}

function asBackupError(error: unknown): unknown {
  const translated = translateSqliteError(error);
  const isFromSystem = error instanceof Error && 'syscall' in error;
  if (translated === error && !isFromSystem) return error;
  return unwritable(error);
}

function unwritable(cause: unknown): AppError {
  return new AppError(
    'storage',
    'The backup could not be written; the project itself is unchanged. Check that its folder is there and has room.',
    { cause },
  );
}
