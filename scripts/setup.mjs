import { ensureLibraries, ensureSandbox } from './system-libraries.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSqliteDriver } from './sqlite-driver.mjs';

/**
 * Everything a fresh machine needs before the program can be built and run. Quick when nothing is to be done.
 * @returns {Promise<string>} path of the Electron to run
 */
export async function setUp() {
  const executable = await ensureRuntime();
  await ensureLibraries(executable);
  await ensureSandbox(executable);
  await ensureSqliteDriver(executable);
  return executable;
}
