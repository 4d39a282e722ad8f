import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { build } from 'vite';

import { root } from '../../scripts/project.mjs';
import { test as base } from './temporary-folder.ts';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line program in a process of its own, in the test's folder. */
export interface Cli {
  run(...args: string[]): Promise<Ended>;
  start(...args: string[]): ChildProcessWithoutNullStreams;
}

/** A test with the command line program as it is shipped, built from the present sources. */
export const test = base.extend<{ cli: Cli }, { cliFile: string }>({
  cliFile: [
    async ({}, use) => {
      // Inside the project, so that the driver is found from there, and out of the way of other runs.
      const folder = join(root, 'node_modules', '.cache', 'glossator', `cli-${process.pid}`);
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
            input: { cli: join(root, 'main', 'cli.ts') },
            output: {
              format: 'cjs',
              entryFileNames: '[name].cjs',
              chunkFileNames: '[name]-[hash].cjs',
            },
          },
        },
      });
      await use(join(folder, 'cli.cjs'));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  cli: async ({ cliFile, folder }, use) => {
    const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') };
    const start = (...args: string[]) =>
      spawn(process.execPath, [cliFile, ...args], { cwd: folder, env });
    await use({ start, run: (...args) => endOf(start(...args)) });
  },
});

/** Waits for the end of a command. */
export async function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
