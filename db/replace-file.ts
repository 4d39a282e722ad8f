import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { SIDE_FILES } from './file-format.ts';

/** Where a file is made before it gets its name, so that no half file ever bears it. */
export function unfinishedPath(path: string): string {
  return `${path}.unfinished`;
}

/** Removes a database file with all that SQLite keeps beside it; nothing happens where there is none. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', ...SIDE_FILES]) rmSync(path + suffix, { force: true });
}

/** Gives a finished file its name, on disk before this returns. What bore the name before is gone. */
export function finishFile(path: string): void {
  const unfinished = unfinishedPath(path);
  sync(unfinished);
  // A log left beside the old file would be played into the new one.
  for (const suffix of SIDE_FILES) rmSync(path + suffix, { force: true });
  renameSync(unfinished, path);
  // Windows cannot open a folder; there the rename itself is in the journal of the file system.
  if (process.platform !== 'win32') sync(dirname(path));
}

function sync(path: string): void {
  // A file must be open for writing to be synced on Windows; a folder can only be opened for reading.
  const file = openSync(path, path.endsWith('.unfinished') ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
