import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ageOf, cacheDirectory, isAlive, readJson } from './cache-files.mjs';
import { withLock } from './lock.mjs';
import { onEnd } from './processes.mjs';

/*
 * What set-up makes is kept here, one folder per thing, complete or absent: it is made under another name beside its
 * final one and renamed at the very end. So whoever sees a folder under its final name may trust it.
 */

/** Leftovers of another host are removed when they are this old. */
const leftoverMs = 24 * 3_600_000;

/** @param {string} name @returns {string | undefined} the folder of that name, when it has been made */
export function findEntry(name) {
  const entry = path.join(cacheDirectory(), name);
  return existsSync(entry) ? entry : undefined;
}

/**
 * The folder of that name, made now if it is absent. Two set-ups at once make it once: the second waits.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} make fills the folder it is given; when it throws, nothing remains
 * @param {{ onWait?: () => void }} [options]
 * @returns {Promise<string>}
 */
export async function ensureEntry(name, make, options = {}) {
  const makeOnce = async () => findEntry(name) ?? makeEntry(name, make);
  return findEntry(name) ?? withLock(name, makeOnce, options);
}

/** Removes what turned out to be unusable. @param {string} name */
export function removeEntry(name) {
  rmSync(path.join(cacheDirectory(), name), { recursive: true, force: true });
}

/** @param {string} name @param {(folder: string) => Promise<void>} make */
async function makeEntry(name, make) {
  const entry = path.join(cacheDirectory(), name);
  return withTemporaryFolder(name, async (folder) => {
    await make(folder);
    flushTree(folder);
    try {
      renameSync(folder, entry);
    } catch (error) {
      // Two may make it at once after a stale lock; the first one's is as good as ours.
      if (!existsSync(entry)) throw error;
    }
    return entry;
  });
}

/**
 * Gives `work` an empty folder in the cache that is gone afterwards, also after Ctrl-C.
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(name, work) {
  const directory = cacheDirectory();
  mkdirSync(directory, { recursive: true });
  removeLeftovers(directory);
  const unique = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const folder = path.join(directory, `${temporaryPrefix()}${unique}-${name}`);
  mkdirSync(folder);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = onEnd(remove);
  try {
    return await work(folder);
  } finally {
    forget();
    remove();
  }
}

/**
 * Writes a small file of the cache at once or not at all.
 * @param {string} name
 * @param {unknown} value
 */
export function writeRecord(name, value) {
  mkdirSync(cacheDirectory(), { recursive: true });
  const file = path.join(cacheDirectory(), name);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(value)}\n`);
  renameSync(temporary, file);
}

/** @param {string} name @returns {Record<string, unknown> | undefined} */
export function readRecord(name) {
  return readJson(path.join(cacheDirectory(), name));
}

/** @param {string} name */
export function removeRecord(name) {
  rmSync(path.join(cacheDirectory(), name), { force: true });
}

function temporaryPrefix() {
  return `.making-${os.hostname()}-`;
}

/** @param {string} directory */
function removeLeftovers(directory) {
  const prefix = temporaryPrefix();
  for (const name of readdirSync(directory)) {
    if (!name.startsWith('.making-')) continue;
    const folder = path.join(directory, name);
    const isOrphan = name.startsWith(prefix)
      ? !isAlive(Number.parseInt(name.slice(prefix.length), 10))
      : (ageOf(folder) ?? 0) > leftoverMs;
    if (isOrphan) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A rename may reach the disk before the data it names: after a power cut that would be a folder of empty files.
 * @param {string} folder
 */
function flushTree(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const itemPath = path.join(folder, item.name);
    if (item.isDirectory()) flushTree(itemPath);
    else if (item.isFile()) flushFile(itemPath);
  }
}

/** @param {string} file */
function flushFile(file) {
  const handle = openSync(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
