import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { describeExport } from '../jobs/describe.ts';
import { projectName } from '../projects/backups.ts';
import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

/** The one format of the window's export, by its id. */
const FORMAT = 'jsonl';

export function exportHandlers({
  jobs,
  dialogs,
  project,
}: ProjectDependencies): HandlersOf<'export.run' | 'export.reveal'> {
  /** Where finished exports are, by the id of their job. */
  const folders = new Map<number, string>();
  return {
    'export.run': async ({ personIds }) => {
      const title = 'Export into a folder';
      const parent = await dialogs.chooseFolder({ title, button: 'Export' });
      if (parent === undefined) return null;
      const name = `${projectName(project.path)}-${FORMAT}`;
      const target = { kind: 'new-folder-in', parent, name } as const;
      const job = jobs.start(
        'export',
        { format: FORMAT, personIds, target },
        { title: 'Exporting as JSON Lines', describe: describeExport, canCancel: true },
      );
      void job.ended.then((end) => {
        if (end.state === 'done') folders.set(job.id, end.output.folder);
      });
      return { jobId: job.id };
    },
    'export.reveal': ({ jobId }) => {
      const folder = folders.get(jobId);
      if (folder === undefined) {
        const sentence = 'This export is not known any more; look for it where you had it put.';
        throw new AppError('not-found', sentence);
      }
      dialogs.reveal(path.join(folder, 'README.md'));
      return null;
    },
  };
}
