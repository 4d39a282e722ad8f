import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';
import { _electron } from '@playwright/test';

import { isSandboxed } from '../../scripts/launch.mjs';
import { endFamily } from '../../scripts/processes.mjs';
import { root } from '../../scripts/project.mjs';

interface LaunchOptions {
  /** The project to open; without it the last one, or the welcome screen. */
  readonly projectPath?: string;
  /** The program's data folder; a fresh one, removed at the end, where it is not given. */
  readonly userData?: string;
  /** Further arguments, such as `--sample`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program, running on a data folder of its own. */
export interface TestApp {
  readonly app: ElectronApplication;
  /** Its first window. */
  readonly page: Page;
  readonly userData: string;
  /** Errors the pages wrote to their consoles or did not catch; a good run has none. */
  readonly problems: readonly string[];
  /** Resolves when the first window shows what it will show. */
  readonly ready: () => Promise<void>;
  /** Makes the system's open dialogs choose these from now on; none = cancelled. */
  readonly answerOpenDialog: (paths: readonly string[]) => Promise<void>;
  /** Makes the system's save dialogs choose this from now on; undefined = cancelled. */
  readonly answerSaveDialog: (path: string | undefined) => Promise<void>;
  /** Ends it as a user does. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

/** Starts the built program (`out/`) in the Electron the tests run in. */
export async function launchApp({
  projectPath,
  userData,
  args = [],
  env = {},
}: LaunchOptions = {}): Promise<TestApp> {
  const folder = userData ?? realpathSync(mkdtempSync(join(tmpdir(), 'glossator-data-')));
  const app = await _electron.launch({
    ...executable(),
    args: [root, ...(projectPath === undefined ? [] : [projectPath]), ...args, dataSwitch(folder)],
    cwd: root,
    chromiumSandbox: isSandboxed,
    env: { ...inherited(), ...env },
  });
  const problems: string[] = [];
  app.on('window', (page) => watch(page, problems));
  const page = await app.firstWindow();
  const removeData = () => {
    if (userData === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return {
    app,
    page,
    userData: folder,
    problems,
    ready: () => page.locator('html[data-ready="true"]').waitFor({ state: 'attached' }),
    answerOpenDialog: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      }, paths as string[]),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path ?? null),
    async close() {
      await app.close();
      removeData();
    },
    async kill() {
      const child = app.process();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      endFamily(child, 'SIGKILL');
      await ended;
      removeData();
    },
  };
}

/** Electron's own switch for the data folder. */
export function dataSwitch(folder: string): string {
  return `--user-data-dir=${folder}`;
}

function executable(): { executablePath?: string } {
  const runtime = process.env.GLOSSATOR_RUNTIME;
  return runtime === undefined ? {} : { executablePath: runtime };
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
}
