import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { backupTo } from '../../db/backup.ts';
import { programPaths } from '../paths.ts';
import { backupFolder, nextBackup } from '../projects/backups.ts';
import { dataFolder, refuseOtherFiles } from './projects.ts';
import { EXIT } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Makes a whole copy of a project, which may be open in a window meanwhile. */
export async function runBackup(
  project: string,
  { out }: { readonly out?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const from = path.resolve(project);
  refuseOtherFiles(from);
  const to = out === undefined ? usualPlace(from) : freePlace(path.resolve(out));
  await backupTo(from, to, {
    onProgress: terminal.progress('Copying'),
    isCancelled: terminal.isCancelled,
  });
  const { size: bytes } = statSync(to);
  terminal.result({ project: from, file: to, bytes }, `The backup is made: ${to}`);
  return EXIT.done;
}

/** Where the window puts its backups as well. */
function usualPlace(project: string): string {
  const folder = backupFolder(programPaths(dataFolder()).backups, project);
  return nextBackup(folder, project, new Date());
}

function freePlace(file: string): string {
  if (!existsSync(file)) return file;
  throw new AppError(
    'conflict',
    `“${file}” is there already and was left as it is, so no backup was made; choose another name.`,
  );
}
