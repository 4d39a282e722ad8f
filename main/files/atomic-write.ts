import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that it holds either the old or the new content, whole,
 * whenever the process or the machine stops. For small files: it waits for the disk.
 */
export function writeFileAtomically(file: string, content: string): void {
  const temporary = temporaryBeside(file);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

/** Puts a finished file in its place, replacing what is there, and makes sure that this lasts. */
export function moveIntoPlace(finished: string, file: string): void {
  const handle = openSync(finished, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(finished, file);
  syncFolder(path.dirname(file));
}

/** A name in the same folder that nothing else uses, so that the file can be renamed into place. */
export function temporaryBeside(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
}

/** Makes a rename last through a power cut. Windows cannot open folders and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
