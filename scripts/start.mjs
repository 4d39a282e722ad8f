import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { asTyped, isSandboxed } from './launch.mjs';
import { start } from './processes.mjs';
import { startStep } from './progress.mjs';
import { root } from './project.mjs';
import { SetupError, runScript } from './script.mjs';
import { setUp } from './setup.mjs';
import { ensureVirtualDisplay } from './system-libraries.mjs';

/** How long the program may take to show its first document. */
const readyMs = 30_000;

await runScript(async () => {
  const executable = await setUp();
  await ensureBuild();
  const args = programArguments(process.argv.slice(2));
  return (await hasDisplay()) ? showWindow(executable, args) : takePicture(executable, args);
});

/** @param {string[]} given a project file, options, or nothing for the sample project @returns {string[]} */
function programArguments(given) {
  const args = given.map((arg) => (arg.startsWith('-') ? arg : asTyped(arg)));
  return args.some((arg) => !arg.startsWith('-')) || args.includes('--sample')
    ? args
    : ['--sample', ...args];
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @returns {Promise<number>} the program's exit code
 */
function showWindow(executable, args) {
  return new Promise((resolve, reject) => {
    const child = start(executable, [...(isSandboxed ? [] : ['--no-sandbox']), root, ...args], {
      stdio: 'inherit',
      detached: false,
      endSignal: 'SIGTERM',
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    );
  });
}

/**
 * @param {string} executable
 * @param {string[]} args
 */
async function takePicture(executable, args) {
  await ensureVirtualDisplay();
  const step = startStep('There is no display here, so the program opens on a virtual one');
  const display = await startVirtualDisplay();
  const { _electron } = await import('@playwright/test');
  const program = await _electron.launch({
    executablePath: executable,
    args: [root, ...args],
    chromiumSandbox: isSandboxed,
    env: { ...process.env, DISPLAY: display.name },
  });
  try {
    const page = await program.firstWindow({ timeout: readyMs });
    const isReady = await page
      .locator('html[data-ready="true"]')
      .waitFor({ state: 'attached', timeout: readyMs })
      .then(
        () => true,
        () => false,
      );
    const picture = path.join(os.tmpdir(), 'glossator-start.png');
    await page.screenshot({ path: picture });
    if (!isReady)
      throw new SetupError(
        `The program showed no document within ${readyMs / 1000} seconds; what it shows instead is in ${picture}.`,
      );
    step.end();
    process.stdout.write(`${picture}\n${await describe(page)}\n`);
  } finally {
    await program.close();
    display.stop();
  }
}

/** @param {import('@playwright/test').Page} page */
async function describe(page) {
  const heading = await page
    .getByRole('heading')
    .first()
    .textContent({ timeout: 1_000 })
    .catch(() => null);
  const document = heading?.trim().replace(/\s+/g, ' ');
  return `It shows the window “${await page.title()}”${document ? ` with the document “${document}”` : ''}.`;
}
