import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { withStep } from './progress.mjs';
import { SetupError } from './script.mjs';

/** What Electron needs of the system, under Debian's names. */
const libraryPackages =
  'libnss3 libatk1.0-0 libatk-bridge2.0-0 libcups2 libdrm2 libgtk-3-0 libgbm1 libasound2 libxss1'.split(
    ' ',
  );
const displayPackages = ['xvfb', 'xauth'];
const compilerPackages = ['python3', 'make', 'g++'];

/**
 * Makes sure the shared libraries Electron needs are there. Only Linux lacks any.
 * @param {string} executable the Electron's
 */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return;
  if ((await missingLibraries(executable)).length === 0) return;
  await install(libraryPackages, 'the system libraries Electron needs');
  const missing = await missingLibraries(executable);
  if (missing.length > 0)
    throw new SetupError(`Electron still lacks ${missing.join(', ')}: install them and try again.`);
}

/**
 * Makes sure Chromium can open its sandbox: through user namespaces, which some systems forbid, or its setuid helper.
 * @param {string} executable the Electron's
 */
export async function ensureSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const stats = statSync(helper, { throwIfNoEntry: false });
  if (stats?.uid === 0 && (stats.mode & 0o4000) !== 0) return;
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true']);
  if (code === 0 || code === 127) return;
  throw new SetupError(
    `This system forbids the sandbox Electron needs, run this once, then try again: sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

/** Makes sure a virtual display can be started. */
export async function ensureVirtualDisplay() {
  if (!isOnPath('Xvfb')) await install(displayPackages, 'the virtual display');
}

/** Makes sure the SQLite driver can be compiled. */
export async function ensureCompilers() {
  const hasAll =
    isOnPath('make') &&
    (isOnPath('g++') || isOnPath('clang++') || process.env.CXX) &&
    (isOnPath('python3') || isOnPath('python'));
  if (!hasAll) await install(compilerPackages, 'the compiler the SQLite driver needs on this Node');
}

/** @param {string} executable @returns {Promise<string[]>} names of shared libraries that are not found */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap((match) => match[1] ?? []);
}

/** @param {string[]} packages @param {string} purpose */
async function install(packages, purpose) {
  if (!isOnPath('apt-get')) {
    throw new SetupError(
      `This needs ${purpose}: install what your system calls ${packages.join(' ')}, then try again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = (await packageNames(packages)).join(' ');
    throw new SetupError(
      `This needs ${purpose}, run this once, then try again: sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  await withStep(`Installing ${purpose} with apt (${packages.join(' ')})`, async () => {
    if ((await aptInstall(packages)).code === 0) return;
    // A fresh image knows no packages until its lists are fetched.
    await runApt(['update']);
    const { code, output } = await aptInstall(packages);
    if (code === 0) return;
    const reason = output.trim().split('\n').at(-1);
    throw new SetupError(`apt could not install ${packages.join(' ')}: ${reason}`);
  });
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  return runApt(['install', '-y', '--no-install-recommends', ...(await packageNames(packages))]);
}

/**
 * Newer Debians and Ubuntus have renamed some libraries with a `t64` at the end.
 * @param {string[]} packages
 * @returns {Promise<string[]>}
 */
function packageNames(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const { code } = await run('apt-cache', ['show', `${name}t64`]);
      return code === 0 ? `${name}t64` : name;
    }),
  );
}

/** @param {string[]} args */
function runApt(args) {
  // Never killed outright: that would leave the system's package database half-way.
  return run('apt-get', args, {
    endSignal: 'SIGTERM',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {string} command @returns {boolean} */
export function isOnPath(command) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && existsSync(path.join(folder, command)));
}
