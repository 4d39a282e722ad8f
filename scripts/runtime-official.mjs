import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readRecord, removeRecord, withTemporaryFolder, writeRecord } from './cache.mjs';
import { withLock } from './lock.mjs';
import { endFamily, run } from './processes.mjs';
import { withStep } from './progress.mjs';
import { inProject, installedVersion } from './project.mjs';

/** Where a blocked download is remembered, so that not every start pays for trying. */
const record = 'official-electron-unreachable.json';
const rememberMs = 24 * 3_600_000;
/** How long the download may be silent before its first byte, and later on. */
const connectMs = 6_000;
const stallMs = 60_000;

/**
 * Tries Electron's own installer, which checks what it gets against its own checksums.
 * @param {{ isForced: boolean }} options forced: also when it lately failed
 * @returns {Promise<boolean>} whether it worked
 */
export async function downloadOfficialRuntime({ isForced }) {
  const version = installedVersion('electron');
  const isHopeless = () => !isForced && hasFailedLately(version);
  if (isHopeless()) return false;
  return withLock('electron-official', async () => {
    // The one we waited for has tried it for us.
    if (isHopeless()) return false;
    const isDownloaded = await withStep(
      `Trying the official download of Electron ${version}`,
      (step) => tryToInstall(step),
    );
    if (isDownloaded) removeRecord(record);
    else writeRecord(record, { version, at: Date.now() });
    return isDownloaded;
  });
}

/** @param {string} version */
function hasFailedLately(version) {
  const last = readRecord(record);
  return last?.version === version && Date.now() - Number(last.at) < rememberMs;
}

/** @param {import('./progress.mjs').Step} step */
async function tryToInstall(step) {
  const isDownloaded = await withTemporaryFolder('electron-official', (folder) =>
    install(folder, (bytes) => step.update(bytes)),
  );
  if (!isDownloaded) step.end('not reachable');
  return isDownloaded;
}

/**
 * @param {string} folder the installer downloads into it, so its growth is the progress
 * @param {(bytes: number) => void} onProgress
 */
async function install(folder, onProgress) {
  const env = {
    ...process.env,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  const { code } = await run(
    process.execPath,
    [inProject('node_modules', 'electron', 'install.js')],
    {
      env,
      onStart: (child) => watch(child, folder, onProgress),
    },
  );
  return code === 0;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} folder
 * @param {(bytes: number) => void} onProgress
 */
function watch(child, folder, onProgress) {
  let bytes = 0;
  let grewAt = Date.now();
  const timer = setInterval(() => {
    const now = sizeOf(folder);
    if (now !== bytes) grewAt = Date.now();
    bytes = now;
    onProgress(bytes);
    if (Date.now() - grewAt > (bytes === 0 ? connectMs : stallMs)) endFamily(child, 'SIGKILL');
  }, 250);
  child.once('close', () => clearInterval(timer));
}

/** @param {string} folder @returns {number} bytes */
function sizeOf(folder) {
  let sum = 0;
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (item.isFile())
      sum += statSync(path.join(item.parentPath, item.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}
