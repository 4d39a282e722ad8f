import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { startVirtualDisplay } from './display.mjs';
import { isSandboxed } from './launch.mjs';
import { startStep } from './progress.mjs';
import { root } from './project.mjs';
import { SetupError } from './script.mjs';
import { ensureVirtualDisplay } from './system-libraries.mjs';

/** @typedef {import('@playwright/test').ElectronApplication} Program */
/** @typedef {import('@playwright/test').Page} Page */

/** How long the program may take to show its first document, and to close. */
const readyMs = 30_000;
const closeMs = 5_000;

/**
 * Opens the program where no one can see it, and says what it shows: a picture and one line.
 * @param {string} executable
 * @param {string[]} args
 */
export async function showOnVirtualDisplay(executable, args) {
  await ensureVirtualDisplay();
  const step = startStep('There is no display here, so the program opens on a virtual one');
  const display = await startVirtualDisplay();
  const program = await launch(executable, args, display.name);
  try {
    const page = await program.firstWindow({ timeout: readyMs }).catch(failToShow);
    const isReady = await waitUntilReady(page);
    const picture = path.join(os.tmpdir(), 'glossator-start.png');
    await page.screenshot({ path: picture }).catch(failToShow);
    if (!isReady) {
      throw new SetupError(
        `The program showed no document within ${readyMs / 1000} seconds; what it shows instead is in ${picture}.`,
      );
    }
    step.end();
    process.stdout.write(`${picture}\n${await describe(program, page)}\n`);
  } finally {
    await close(program);
    display.stop();
  }
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {string} display
 */
async function launch(executable, args, display) {
  const { _electron } = await import('@playwright/test');
  return _electron
    .launch({
      executablePath: executable,
      args: [root, ...args],
      chromiumSandbox: isSandboxed,
      env: { ...process.env, DISPLAY: display },
    })
    .catch(failToShow);
}

/** @param {Error} error @returns {never} */
function failToShow(error) {
  const log = path.join(os.tmpdir(), 'glossator-start.log');
  writeFileSync(log, `${stripVTControlCharacters(error.message)}\n`);
  throw new SetupError(
    `The program ended before it showed a window; its last words are in ${log}.`,
  );
}

/** The renderer says so itself, when the first document can be read and the caret is in it. @param {Page} page */
async function waitUntilReady(page) {
  try {
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: readyMs });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Program} program
 * @param {Page} page
 */
async function describe(program, page) {
  // The window is called after its project; the page in it keeps one name.
  const title = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  const heading = await page
    .getByRole('main')
    .getByRole('heading')
    .first()
    .textContent({ timeout: 1_000 })
    .catch(() => null);
  const document = heading?.trim().replace(/\s+/g, ' ');
  return `It shows the window “${title}”${document ? ` with the document “${document}”` : ''}.`;
}

/** @param {Program} program */
async function close(program) {
  const isClosed = await Promise.race([program.close().then(() => true), sleep(closeMs, false)]);
  if (!isClosed) program.process().kill('SIGKILL');
}
