import { existsSync } from 'node:fs';
import { inProject } from './project.mjs';
import { SetupError } from './script.mjs';
import { ensureLibraries, ensureSandbox } from './system-libraries.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSqliteDriver } from './sqlite-driver.mjs';

/**
 * Everything a fresh machine needs before the program can be built and run. Quick when nothing is to be done.
 * @returns {Promise<string>} path of the Electron to run
 */
export async function setUp() {
  ensureDependencies();
  const executable = await ensureRuntime();
  await ensureLibraries(executable);
  await ensureSandbox(executable);
  await ensureSqliteDriver(executable);
  return executable;
}

/** Says what to do in a checkout without its packages. */
export function ensureDependencies() {
  if (!existsSync(inProject('node_modules', 'electron', 'package.json'))) {
    throw new SetupError('The packages this needs are not installed: run `npm ci` first.');
  }
}
