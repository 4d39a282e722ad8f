import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { SIDE_FILES } from '../../db/file-format.ts';
import { moveIntoPlace, temporaryBeside } from '../files/atomic-write.ts';
import { projectName } from './backups.ts';

/**
 * Puts a backup in the place of a project whose file cannot be used. The file
 * is kept beside it under another name, with what SQLite had not yet folded into it.
 * Call it only while the project's lock is held.
 */
export function restoreBackup(file: string, backup: string, now = new Date()): void {
  const restored = temporaryBeside(file);
  try {
    copyFileSync(backup, restored, constants.COPYFILE_EXCL);
    const aside = asideName(file, now);
    if (existsSync(file)) copyFileSync(file, aside, constants.COPYFILE_EXCL);
    // A log of the old file would be played into the new one.
    for (const suffix of SIDE_FILES) {
      if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    }
    moveIntoPlace(restored, file);
  } catch (error) {
    rmSync(restored, { force: true });
    const sentence = `The backup could not be put in the place of “${path.basename(file)}”; the backup and the file are both kept. Check that the disk has room and that you may write there.`;
    throw new AppError('storage', sentence, { cause: error });
  }
}

function asideName(file: string, now: Date): string {
  const moment = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  const name = `${projectName(file)} (damaged ${moment})${path.extname(file)}`;
  return path.join(path.dirname(file), name);
}
