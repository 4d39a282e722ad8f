import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';

import { connect } from '../../db/open.ts';

/** Bytes of a SQLite page in files of ours. */
const PAGE = 4096;

/** A fingerprint of the file's bytes, to see that nothing was written to it. */
export function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The names of all files in a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

/** Overwrites the first page of this table or index with nonsense, past the page's own header. */
export function corrupt(path: string, name: string): void {
  const db = connect(path, 'read');
  const root = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(name);
  db.close();
  if (root === undefined) throw new Error(`There is no table “${name}”.`);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE - 16, 0xa5), 0, PAGE - 16, (root - 1) * PAGE + 8);
  closeSync(file);
}

/** Writes a number of 4 bytes into the file, as its header has them. */
export function patchHeader(path: string, offset: number, value: number): void {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, 4, offset);
  closeSync(file);
}
