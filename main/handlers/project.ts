import { existsSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { FILE_EXTENSION } from '../../db/file-format.ts';
import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

type ProjectFileChannel = 'project.saveCopy' | 'project.backup' | 'project.close';

/** What a dialog shows for project files. */
export const PROJECT_FILTERS = [{ name: 'Glossator projects', extensions: ['gloss'] }];

export function projectHandlers({
  jobs,
  dialogs,
  project,
}: ProjectDependencies): HandlersOf<ProjectFileChannel> {
  return {
    'project.saveCopy': async () => {
      const target = await dialogs.chooseTarget({
        title: 'Save a copy',
        suggested: project.path.replace(/(\.gloss)?$/u, ' copy.gloss'),
        filters: PROJECT_FILTERS,
      });
      if (target === undefined) return null;
      const file = newProjectPath(target);
      const fileName = path.basename(file);
      const { ended } = jobs.start(
        'backup',
        { kind: 'copy', target: file },
        { title: 'Saving a copy', describe: () => `Saved as ${fileName}.`, canCancel: true },
      );
      const end = await ended;
      if (end.state !== 'done') throw end.error;
      return { fileName };
    },
    'project.backup': () => ({ jobId: project.backUp().id }),
    'project.close': async () => {
      await project.close();
      return null;
    },
  };
}

/** A chosen name as a project file that is not there yet. Throws 'conflict' where something is. */
export function newProjectPath(chosen: string): string {
  const file = chosen.endsWith(FILE_EXTENSION) ? chosen : `${chosen}${FILE_EXTENSION}`;
  if (!existsSync(file)) return file;
  const sentence = `“${path.basename(file)}” is there already and was left as it is: choose another name.`;
  throw new AppError('conflict', sentence);
}
