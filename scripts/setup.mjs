import { ensureLibraries } from './system-libraries.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSqliteDriver } from './sqlite-driver.mjs';

/** Everything a fresh machine needs before the program can be built and run. @returns {Promise<string>} the Electron's executable */
export async function setUp() {
  const executable = await ensureRuntime();
  await ensureLibraries(executable);
  await ensureSqliteDriver(executable);
  return executable;
}
