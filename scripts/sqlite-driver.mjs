import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureEntry } from './cache.mjs';
import { run } from './processes.mjs';
import { withStep } from './progress.mjs';
import { inProject, installedVersion } from './project.mjs';
import { nodeApiOf } from './runtime.mjs';
import { SetupError } from './script.mjs';
import { ensureCompilers } from './system-libraries.mjs';

/*
 * better-sqlite3 comes ready-made for Node-API 10. On an older Node (20) or the fallback Electron that file aborts the
 * process, so there its own source is compiled once, for Node-API 8, and serves every runtime from then on.
 */

const neededNodeApi = 10;
const header = 'napi8-string-references.h';
const packageFolder = inProject('node_modules', 'better-sqlite3');
/** Where the package looks before it takes the ready-made one. */
const driverFile = path.join(packageFolder, 'build', 'Release', 'better_sqlite3.node');
/** Beside the driver: what it was compiled from, so that nothing compiled from something else is trusted. */
const keyFile = path.join(packageFolder, 'build', 'Release', 'compiled-from.txt');

/**
 * Makes the SQLite driver fit for the running Node and for the given Electron.
 * @param {string} executable the Electron's
 */
export async function ensureSqliteDriver(executable) {
  const isNeeded = Number(process.versions.napi) < neededNodeApi || (await nodeApiOf(executable)) < neededNodeApi;
  if (!isNeeded) {
    if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') !== driverKey()) removeDriver();
    return;
  }
  if (isDriverInPlace()) return;
  await ensureCompilers();
  const folder = await ensureEntry(driverKey(), (target) => compile(target, executable), {
    onWait: () => process.stderr.write('Waiting for another set-up to compile the SQLite driver …\n'),
  });
  install(path.join(folder, path.basename(driverFile)));
}

/** @returns {boolean} whether the compiled driver is there and is compiled from the installed source */
export function isDriverInPlace() {
  return existsSync(driverFile) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === driverKey();
}

/** @returns {string} names everything the compiled file depends on */
function driverKey() {
  const recipe = createHash('sha256');
  recipe.update(readFileSync(inProject('scripts', header)));
  recipe.update(installedVersion('node-addon-api'));
  const libc = process.platform === 'linux' && existsSync('/etc/alpine-release') ? 'musl' : process.platform;
  return `sqlite-driver-${installedVersion('better-sqlite3')}-${libc}-${process.arch}-${recipe.digest('hex').slice(0, 12)}`;
}

/** @param {string} target @param {string} executable */
async function compile(target, executable) {
  if (process.platform === 'win32') throw new SetupError('On Windows the SQLite driver needs Node 22.14 or newer: install it and try again.');
  const work = path.join(target, 'work');
  copySources(work);
  const compiled = path.join(work, 'node_modules', 'better-sqlite3', 'build', 'Release', path.basename(driverFile));
  await withStep('Compiling the SQLite driver for this Node (about a minute, once)', async () => {
    const { code, output } = await runNodeGyp(path.join(work, 'node_modules', 'better-sqlite3'));
    if (code !== 0 || !existsSync(compiled)) {
      const log = path.join(packageFolder, 'compile.log');
      writeFileSync(log, output);
      throw new SetupError(`The SQLite driver could not be compiled: install python3, make and g++ (12 or newer) and try again; the compiler's words are in ${log}.`);
    }
  });
  await checkDriver(process.execPath, compiled);
  await checkDriver(executable, compiled);
  renameSync(compiled, path.join(target, path.basename(driverFile)));
  rmSync(work, { recursive: true });
}

/** Compiles beside node_modules, never in it: an interrupted compile would look like a finished one there. @param {string} work */
function copySources(work) {
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    cpSync(inProject('node_modules', name), path.join(work, 'node_modules', name), {
      recursive: true,
      filter: (file) => !/[\\/](build|prebuilds)$/.test(file),
    });
  }
  copyFileSync(inProject('scripts', header), path.join(work, 'node_modules', 'better-sqlite3', header));
}

/** @param {string} folder @returns {Promise<{ code: number, output: string }>} */
function runNodeGyp(folder) {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  const hasHeaders = existsSync(path.join(prefix, 'include', 'node', 'node_api.h'));
  const args = [
    inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
    'rebuild',
    '--release',
    '--force_build=1',
    // With the running Node's own headers nothing is downloaded.
    ...(hasHeaders ? [`--nodedir=${prefix}`] : []),
  ];
  // The compiler works in build/, so the header is one folder up; a relative name has no blanks to trip over.
  const flags = `-UNAPI_VERSION -DNAPI_VERSION=8 -include ../${header}`;
  return run(process.execPath, args, { cwd: folder, env: { ...process.env, CXXFLAGS: `${process.env['CXXFLAGS'] ?? ''} ${flags}`.trim() } });
}

/** @param {string} executable @param {string} driver */
async function checkDriver(executable, driver) {
  const { code, output } = await run(executable, [inProject('scripts', 'sqlite-driver-check.mjs'), driver], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (code !== 0) throw new SetupError(`The compiled SQLite driver does not work in ${executable}, so it was thrown away: ${output.trim()}`);
}

/** @param {string} compiled */
function install(compiled) {
  const folder = path.dirname(driverFile);
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `.${randomBytes(4).toString('hex')}`);
  copyFileSync(compiled, temporary);
  // A new file, not new content: a running program keeps the one it has mapped.
  rmSync(keyFile, { force: true });
  renameSync(temporary, driverFile);
  writeFileSync(keyFile, driverKey());
}

function removeDriver() {
  if (statSync(driverFile, { throwIfNoEntry: false })) rmSync(driverFile);
  rmSync(keyFile, { force: true });
}
