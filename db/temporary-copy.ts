import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

import { AppError } from '../core/errors.ts';

/** A copy of a project file, with the edits still in its log, in a folder of its own. */
export interface TemporaryCopy {
  readonly path: string;
  remove(): void;
}

/** Copies the file into `temporaryFolder`; the file itself is not touched. */
export function copyForReading(path: string, temporaryFolder: string): TemporaryCopy {
  const folder = mkdtempSync(join(temporaryFolder, 'glossator-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw new AppError(
      'storage',
      'There is no room for a copy to read from; the project was left as it is. Make room and try again.',
      { cause: error },
    );
  }
}
