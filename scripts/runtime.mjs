import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readRecord, writeRecord } from './cache.mjs';
import { inProject, installedVersion } from './project.mjs';
import { run } from './processes.mjs';
import { SetupError } from './script.mjs';
import { downloadOfficialRuntime } from './runtime-official.mjs';
import {
  fetchFallbackRuntime,
  findFallbackRuntime,
  hasFallbackRuntime,
} from './runtime-fallback.mjs';

/*
 * Which Electron runs the program. In this order: the folder named by ELECTRON_OVERRIDE_DIST_PATH (Electron's own
 * variable), the one Electron's package has already downloaded, the official download, the old one from the npm
 * registry. GLOSSATOR_ELECTRON=official never takes the last, =fallback takes only the last.
 */

const executableName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

const nodeApiRecord = 'node-api.json';

/**
 * Looks for a runtime that is already here, without any download; takes about a millisecond.
 * @returns {string | undefined} path of the executable
 */
export function findRuntime() {
  const choice = process.env.GLOSSATOR_ELECTRON;
  if (choice === 'fallback') return findFallbackRuntime();
  return (
    findOverride() ?? findOfficial() ?? (choice === 'official' ? undefined : findFallbackRuntime())
  );
}

/**
 * Finds or fetches the runtime and tells child processes about it, through Electron's own variable.
 * @returns {Promise<string>} path of the executable
 */
export async function ensureRuntime() {
  const executable = findRuntime() ?? (await fetchRuntime());
  process.env.ELECTRON_OVERRIDE_DIST_PATH = distributionOf(executable);
  return executable;
}

/**
 * The Node-API version of a runtime. It is asked of the runtime itself, once, since that takes longer than all the rest.
 * @param {string} executable
 * @returns {Promise<number>}
 */
export async function nodeApiOf(executable) {
  const { size, mtimeMs } = statSync(executable);
  const key = `${executable} ${size} ${mtimeMs}`;
  const known = readRecord(nodeApiRecord);
  if (known?.key === key) return Number(known.nodeApi);
  const { code, output } = await run(executable, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (code !== 0)
    throw new SetupError(
      `The Electron in ${path.dirname(executable)} does not start: ${output.trim().split('\n')[0]}`,
    );
  const nodeApi = Number(output.trim());
  writeRecord(nodeApiRecord, { key, nodeApi });
  return nodeApi;
}

/** @returns {Promise<string>} */
async function fetchRuntime() {
  const choice = process.env.GLOSSATOR_ELECTRON;
  if (choice !== 'fallback') {
    const isDownloaded = await downloadOfficialRuntime({
      isForced: choice === 'official' || !hasFallbackRuntime(),
    });
    const executable = isDownloaded ? findOfficial() : undefined;
    if (executable !== undefined) return executable;
  }
  if (choice !== 'official' && hasFallbackRuntime()) return fetchFallbackRuntime();
  throw new SetupError(
    `Electron ${installedVersion('electron')} could not be downloaded and there is no other source for ${process.platform} ${process.arch}: ` +
      'connect to the internet once and try again, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  );
}

/** @returns {string | undefined} */
function findOverride() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = path.join(path.resolve(folder), executableName);
  if (!existsSync(executable))
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}: correct or unset it.`,
    );
  return executable;
}

/** Trusts what Electron's own installer trusts: path.txt is the last thing it writes. @returns {string | undefined} */
function findOfficial() {
  const folder = inProject('node_modules', 'electron');
  try {
    const isComplete =
      readFileSync(path.join(folder, 'path.txt'), 'utf8') === executableName &&
      readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
        .replace(/^v/, '')
        .trim() === installedVersion('electron');
    const executable = path.join(folder, 'dist', executableName);
    return isComplete && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} executable @returns {string} the folder that holds the whole distribution */
function distributionOf(executable) {
  return executable.slice(0, -executableName.length - 1);
}
