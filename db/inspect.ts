import { closeSync, openSync, readSync } from 'node:fs';

import { AppError } from '../core/errors.ts';
import { APPLICATION_ID } from './file-format.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import type { FileKind } from './store.ts';

/** Length of the header of a SQLite file, in bytes. */
const HEADER = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

/**
 * What the file is, from its first 100 bytes alone: a file that is not ours is never given to SQLite.
 * A migration that was killed may still be in the write-ahead log, so `openStore` looks again.
 */
export function inspectFile(path: string): FileKind {
  const header = readHeader(path);
  if (header.length === 0) return 'empty';
  if (header.length < HEADER || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return 'not-a-project';
  }
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) return 'not-a-project';
  return header.readUInt32BE(USER_VERSION_OFFSET) > SCHEMA_VERSION ? 'newer' : 'project';
}

function readHeader(path: string): Buffer {
  const buffer = Buffer.alloc(HEADER);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(error);
  }
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, HEADER, 0));
  } catch (error) {
    throw unreadable(error);
  } finally {
    closeSync(file);
  }
}

function unreadable(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('not-found', 'This file is no longer there. Look for it in its folder.', {
      cause: error,
    });
  }
  if (code === 'EISDIR') {
    return new AppError('not-a-project', 'This is a folder, not a project file.', { cause: error });
  }
  return new AppError('storage', 'This file cannot be read. Check that you may read it.', {
    cause: error,
  });
}
