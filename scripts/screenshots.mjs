import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { isSandboxed } from './launch.mjs';
import { inProject, root } from './project.mjs';
import { runScript } from './script.mjs';
import { setUp } from './setup.mjs';
import { ensureVirtualDisplay } from './system-libraries.mjs';

/** @typedef {import('@playwright/test').ElectronApplication} Program */
/** @typedef {import('@playwright/test').Page} Page */

/*
 * The pictures of the README and the guide, taken from the real program on the sample project, so that they cannot
 * show what the program does not. A fresh folder for the user's data makes every run the same.
 */

const folder = inProject('docs', 'images');
const readyMs = 30_000;

await runScript(async () => {
  const executable = await setUp();
  await ensureBuild();
  await ensureVirtualDisplay();
  const display = (await hasDisplay()) ? undefined : await startVirtualDisplay();
  const userData = mkdtempSync(path.join(os.tmpdir(), 'glossator-pictures-'));
  mkdirSync(folder, { recursive: true });
  try {
    await takeAll(executable, userData, display?.name ?? process.env.DISPLAY ?? '');
  } finally {
    display?.stop();
    rmSync(userData, { recursive: true, force: true });
  }
  return 0;
});

/**
 * @param {string} executable
 * @param {string} userData
 * @param {string} display
 */
async function takeAll(executable, userData, display) {
  const { _electron } = await import('@playwright/test');
  const program = await _electron.launch({
    executablePath: executable,
    args: [root, `--user-data-dir=${userData}`, '--force-device-scale-factor=1'],
    chromiumSandbox: isSandboxed,
    env: { ...process.env, DISPLAY: display },
  });
  const page = await program.firstWindow({ timeout: readyMs });
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: readyMs });
  await resize(program, 1280, 800);
  await take(page, 'welcome');
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('option', { name: /^Paris talks/ }).click();
  const text = page.getByRole('textbox', { name: /^Paris talks/ });
  await text.waitFor();
  await annotate(program, page);
  await review(page);
  await dialogs(page);
  await program.close();
}

/**
 * @param {Program} program
 * @param {Page} page
 */
async function annotate(program, page) {
  await resize(program, 1600, 1000);
  await page.getByRole('button', { name: /^Claim evaluation .* Format of negotiations$/ }).click();
  await page.mouse.move(800, 980);
  await take(page, 'annotate-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'annotate-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await resize(program, 1280, 800);
}

/** @param {Page} page */
async function review(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Layers: whose marks are shown' }).click();
  await take(page, 'layers');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('security');
  await take(page, 'find');
  await page.keyboard.press('Escape');
}

/** @param {Page} page */
async function dialogs(page) {
  await page.keyboard.press('Control+e');
  await take(page, 'export');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await take(page, 'keys');
  await page.keyboard.press('Escape');
}

/**
 * @param {Program} program
 * @param {number} width
 * @param {number} height
 */
async function resize(program, width, height) {
  await program.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size }),
    { width, height },
  );
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function take(page, name) {
  // Fonts, lazily loaded controls and transitions come to rest.
  await page.waitForTimeout(700);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  process.stdout.write(`docs/images/${name}.png\n`);
}
