import { join } from 'node:path';

import { build } from 'vite';

import { root } from '../../scripts/project.mjs';
import { test as base } from './temporary-folder.ts';

/**
 * A test with the worker thread's program, built from the present sources: a
 * thread takes no TypeScript on the oldest Node we support.
 */
export const test = base.extend<object, { workerFile: string }>({
  workerFile: [
    async ({}, use, { parallelIndex }) => {
      // Inside the project, so that the driver is found from there.
      const folder = join(root, 'test-results', `job-worker-${parallelIndex}`);
      await build({
        root,
        configFile: false,
        logLevel: 'error',
        ssr: { noExternal: true, external: ['better-sqlite3'] },
        build: {
          ssr: true,
          target: 'node18',
          outDir: folder,
          rolldownOptions: {
            input: { worker: join(root, 'main', 'jobs', 'worker.ts') },
            output: { format: 'cjs', entryFileNames: '[name].cjs' },
          },
        },
      });
      await use(join(folder, 'worker.cjs'));
    },
    { scope: 'worker' },
  ],
});
