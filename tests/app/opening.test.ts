import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { isSandboxed } from '../../scripts/launch.mjs';
import { root } from '../../scripts/project.mjs';
import { dataSwitch, launchApp } from '../support/app.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

/** The reading column, which is there when a project is open. */
const textOf = (page: Page) => page.getByText('dredge the harbour by May').first();
/** What the welcome screen says of a file that was not opened. */
const refusalOf = (page: Page) => page.getByRole('alert');

/** Starts the program as a shell does, and waits for its end. */
async function startBeside(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { GLOSSATOR_RUNTIME: runtime } = process.env;
  if (runtime === undefined) throw new Error('GLOSSATOR_RUNTIME names no Electron.');
  const switches = isSandboxed ? [] : ['--no-sandbox'];
  const child = spawn(runtime, [...switches, root, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]);
  return { code, said };
}

test.describe('opening a project twice', () => {
  test('another user’s program says who has it and opens it to read', async ({ folder }) => {
    const projectPath = newProjectFile(folder);
    const first = await launchApp({ projectPath });
    const second = await launchApp({ projectPath });
    await expect(refusalOf(second.page)).toContainText(
      `“Talks.gloss” is open in another Glossator (process ${first.app.process().pid}`,
    );
    await second.page.getByRole('button', { name: 'Open read-only' }).click();
    await expect(textOf(second.page)).toBeVisible();
    await expect(second.page.getByText(/read[- ]only/i).first()).toBeVisible();
    await second.close();
    await first.close();
    expect([...first.problems, ...second.problems]).toEqual([]);
  });

  test('a second start brings the first window to the front and ends quietly', async ({
    folder,
  }) => {
    const projectPath = newProjectFile(folder);
    const program = await launchApp({ projectPath });
    await program.ready();
    const { code, said } = await startBeside([projectPath, dataSwitch(program.userData)]);
    expect(code).toBe(0);
    expect(said).toBe('Glossator is running already: “Talks.gloss” is opened there.\n');
    expect(program.app.windows()).toHaveLength(1);
    await program.close();
  });

  test('a second start with another project opens it in a window of its own', async ({
    folder,
  }) => {
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    const other = newProjectFile(folder, { name: 'Harbour' });
    const opened = program.app.waitForEvent('window');
    await startBeside([other, dataSwitch(program.userData)]);
    const page = await opened;
    await expect(textOf(page)).toBeVisible();
    const titles = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles.sort()).toEqual(['Harbour', 'Talks']);
    await program.close();
  });

  test('a lock left by a killed program is no obstacle', async ({ folder }) => {
    const projectPath = newProjectFile(folder);
    const killed = await launchApp({ projectPath });
    await killed.ready();
    await killed.kill();
    expect(readdirSync(folder)).toContain('.Talks.gloss.lock');
    const program = await launchApp({ projectPath });
    await expect(textOf(program.page)).toBeVisible();
    await program.close();
    expect(readdirSync(folder)).toEqual(['Talks.gloss']);
  });
});

test.describe('a file that cannot be opened as it is', () => {
  const others = [
    {
      what: 'that is no project',
      spoil: (file: string) => writeFileSync(file, 'This is a letter and no project.'.repeat(10)),
      sentence: 'is not a Glossator project and was left as it is',
    },
    {
      what: 'of a newer program',
      spoil: (file: string) => {
        const bytes = readFileSync(file);
        // Where SQLite keeps the version of the schema.
        bytes.writeUInt32BE(999, 60);
        writeFileSync(file, bytes);
      },
      sentence: 'was last used with a newer Glossator and was left as it is',
    },
    {
      what: 'that is empty',
      spoil: (file: string) => writeFileSync(file, ''),
      sentence: 'is empty, so it holds no project',
    },
  ];
  for (const { what, spoil, sentence } of others) {
    test(`one ${what} gets its sentence and is left alone`, async ({ folder }) => {
      const projectPath = newProjectFile(folder);
      spoil(projectPath);
      const before = readFileSync(projectPath);
      const { mtimeMs } = statSync(projectPath);
      const program = await launchApp({ projectPath });
      await expect(refusalOf(program.page)).toContainText(sentence);
      await program.close();
      expect(readFileSync(projectPath).equals(before)).toBe(true);
      expect(statSync(projectPath).mtimeMs).toBe(mtimeMs);
      expect(readdirSync(folder)).toEqual(['Talks.gloss']);
      expect(program.problems).toEqual([]);
    });
  }

  test('one that is write-protected is opened to read', async ({ folder }) => {
    const projectPath = newProjectFile(folder);
    chmodSync(projectPath, 0o444);
    const before = readFileSync(projectPath);
    const program = await launchApp({ projectPath });
    await expect(textOf(program.page)).toBeVisible();
    await expect(program.page.getByText(/read[- ]only/i).first()).toBeVisible();
    await program.close();
    expect(readFileSync(projectPath).equals(before)).toBe(true);
  });

  test('one that is damaged is kept, and its last backup goes on in its place', async ({
    folder,
  }) => {
    const projectPath = newProjectFile(folder);
    const userData = join(folder, 'data');
    const first = await launchApp({ projectPath, userData });
    await first.ready();
    const backups = () => readdirSync(userData, { recursive: true, encoding: 'utf8' });
    await expect.poll(() => backups().filter((name) => name.endsWith('Z.gloss'))).toHaveLength(1);
    await first.close();

    const bytes = readFileSync(projectPath);
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(projectPath, bytes);
    const program = await launchApp({ projectPath, userData });
    await expect(refusalOf(program.page)).toContainText('is damaged and was left exactly as it is');
    expect(readFileSync(projectPath).equals(bytes)).toBe(true);
    await program.page.getByRole('button', { name: /^Go on with the backup of/ }).click();
    await expect(textOf(program.page)).toBeVisible();
    await program.close();

    const aside = readdirSync(folder).find((name) => name.startsWith('Talks (damaged '));
    expect(readFileSync(join(folder, aside ?? '')).equals(bytes)).toBe(true);
    expect(program.problems).toEqual([]);
  });
});

test('the last project comes back at the next start', async ({ folder }) => {
  const userData = join(folder, 'data');
  const first = await launchApp({ projectPath: newProjectFile(folder), userData });
  await first.ready();
  await first.close();
  const second = await launchApp({ userData });
  await expect(textOf(second.page)).toBeVisible();
  await second.close();
});
