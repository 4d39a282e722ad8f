import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureEntry, removeEntry } from './cache.mjs';
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
 * @param {string | undefined} executable the Electron's; undefined when only this Node will use the driver
 */
export async function ensureSqliteDriver(executable) {
  if (isDriverInPlace()) return;
  if (!(await isDriverNeeded(executable))) {
    // One of an older package would win over the ready-made one.
    if (existsSync(keyFile)) removeDriver();
    return;
  }
  const runtimes = [process.execPath, ...(executable === undefined ? [] : [executable])];
  const driver = await cachedDriver(runtimes);
  if (driver.isFresh || (await brokenIn(runtimes, driver.file)) === undefined)
    return install(driver.file);
  // Damaged, or made on another system that shares this cache.
  removeEntry(driverKey());
  install((await cachedDriver(runtimes)).file);
}

/** @param {string | undefined} executable */
async function isDriverNeeded(executable) {
  if (Number(process.versions.napi) < neededNodeApi) return true;
  return executable !== undefined && (await nodeApiOf(executable)) < neededNodeApi;
}

/** @param {string[]} runtimes @returns {Promise<{ file: string, isFresh: boolean }>} */
async function cachedDriver(runtimes) {
  let isFresh = false;
  const make = async (/** @type {string} */ target) => {
    isFresh = true;
    await compile(target, runtimes);
  };
  const onWait = () =>
    process.stderr.write('Waiting for another set-up to compile the SQLite driver …\n');
  const folder = await ensureEntry(driverKey(), make, { onWait });
  return { file: path.join(folder, path.basename(driverFile)), isFresh };
}

/** @returns {boolean} whether the compiled driver is there and is compiled from the installed source */
export function isDriverInPlace() {
  return (
    existsSync(driverFile) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === driverKey()
  );
}

/** @returns {string} names everything the compiled file depends on */
function driverKey() {
  const recipe = createHash('sha256');
  recipe.update(readFileSync(inProject('scripts', header)));
  recipe.update(installedVersion('node-addon-api'));
  recipe.update(systemName());
  return `sqlite-driver-${installedVersion('better-sqlite3')}-${process.platform}-${process.arch}-${recipe.digest('hex').slice(0, 12)}`;
}

/** Names the system whose C library the file is linked to: a cache may be shared by several. */
function systemName() {
  const release = '/etc/os-release';
  return existsSync(release)
    ? [...readFileSync(release, 'utf8').matchAll(/^(?:ID|VERSION_ID)=.*$/gm)].join()
    : process.platform;
}

/** @param {string} target @param {string[]} runtimes that must be able to load it */
async function compile(target, runtimes) {
  if (process.platform === 'win32')
    throw new SetupError(
      'On Windows the SQLite driver needs Node 22.14 or newer: install it and try again.',
    );
  await ensureCompilers();
  const headers = headersPrefix();
  const work = path.join(target, 'work');
  copySources(work);
  const packageCopy = path.join(work, 'node_modules', 'better-sqlite3');
  const compiled = path.join(packageCopy, path.relative(packageFolder, driverFile));
  await withStep('Compiling the SQLite driver for this Node (about a minute, once)', async () => {
    const { code, output } = await runNodeGyp(packageCopy, headers);
    if (code !== 0 || !existsSync(compiled)) {
      const log = path.join(os.tmpdir(), 'glossator-sqlite-driver.log');
      writeFileSync(log, output);
      throw new SetupError(
        `The SQLite driver could not be compiled: install python3, make and g++ 11 or newer and try again; the compiler's words are in ${log}.`,
      );
    }
  });
  const broken = await brokenIn(runtimes, compiled);
  if (broken !== undefined)
    throw new SetupError(
      `The compiled SQLite driver does not work, so it was thrown away: ${broken}`,
    );
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
  copyFileSync(
    inProject('scripts', header),
    path.join(work, 'node_modules', 'better-sqlite3', header),
  );
}

/**
 * @param {string} folder
 * @param {string} headers
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNodeGyp(folder, headers) {
  const script = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = [script, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`];
  // The compiler works in build/, so the header is one folder up; a relative name has no blanks to trip over.
  const flags = `-UNAPI_VERSION -DNAPI_VERSION=8 -include ../${header}`;
  const env = { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${flags}`.trim() };
  return run(process.execPath, args, { cwd: folder, env });
}

/**
 * The folder with this Node's own headers. Without it node-gyp would download them.
 * @returns {string}
 */
function headersPrefix() {
  const own = path.resolve(path.dirname(realpathSync(process.execPath)), '..');
  const prefix = [own, process.env.npm_config_nodedir].find(
    (folder) => folder && existsSync(path.join(folder, 'include', 'node', 'common.gypi')),
  );
  if (prefix) return prefix;
  throw new SetupError(
    `The SQLite driver must be compiled, but the headers of this Node are not in ${own}/include/node: ` +
      'install Node as nodejs.org offers it, or its headers (libnode-dev on Debian), and try again.',
  );
}

/**
 * @param {string[]} runtimes
 * @param {string} driver
 * @returns {Promise<string | undefined>} what went wrong in the first that cannot use it
 */
async function brokenIn(runtimes, driver) {
  for (const runtime of runtimes) {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const { code, output } = await run(
      runtime,
      [inProject('scripts', 'sqlite-driver-check.mjs'), driver],
      { env },
    );
    if (code !== 0) return `${runtime}: ${output.trim() || `exit code ${code}`}`;
  }
  return undefined;
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
  rmSync(driverFile, { force: true });
  rmSync(keyFile, { force: true });
}
