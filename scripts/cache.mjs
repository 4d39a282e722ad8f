import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  linkSync,
  openSync,
  fsyncSync,
  closeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEnd } from './processes.mjs';

/*
 * What set-up makes is kept here, one folder per thing, complete or absent: it is made under another name beside its
 * final one and renamed at the very end. So whoever sees a folder under its final name may trust it.
 */

/** A holder touches its lock this often; one untouched for `staleMs` belongs to a process that is gone or asleep. */
const heartbeatMs = 5_000;
const staleMs = 60_000;
const pollMs = 250;
/** Leftovers of an unknown host are removed when they are this old. */
const leftoverMs = 24 * 3_600_000;

/** @returns {string} the per-user cache folder, absolute; GLOSSATOR_CACHE overrides it */
export function cacheDirectory() {
  const { GLOSSATOR_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (GLOSSATOR_CACHE) return path.resolve(GLOSSATOR_CACHE);
  if (process.platform === 'darwin')
    return path.join(os.homedir(), 'Library', 'Caches', 'glossator');
  if (process.platform === 'win32')
    return path.join(
      LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'),
      'glossator',
      'Cache',
    );
  return path.join(
    XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)
      ? XDG_CACHE_HOME
      : path.join(os.homedir(), '.cache'),
    'glossator',
  );
}

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
  return (
    findEntry(name) ?? withLock(name, async () => findEntry(name) ?? makeEntry(name, make), options)
  );
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
  const folder = path.join(
    directory,
    `.making-${os.hostname()}-${process.pid}-${randomBytes(4).toString('hex')}-${name}`,
  );
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

/**
 * Runs `work` while no other process on this cache runs work under the same name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(name, work, { onWait } = {}) {
  mkdirSync(cacheDirectory(), { recursive: true });
  const lock = path.join(cacheDirectory(), `.lock-${name}`);
  const owner = { host: os.hostname(), pid: process.pid, token: randomBytes(8).toString('hex') };
  for (let tries = 0; !tryToTake(lock, owner); tries += 1) {
    if (tries === 1) onWait?.();
    await sleep(pollMs);
  }
  const release = () => {
    if (readJson(lock)?.token === owner.token) rmSync(lock, { force: true });
  };
  const forget = onEnd(release);
  const heartbeat = setInterval(() => touch(lock), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    forget();
    release();
  }
}

/**
 * @param {string} lock
 * @param {{ host: string, pid: number, token: string }} owner
 */
function tryToTake(lock, owner) {
  const draft = `${lock}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    // A link appears with its content or not at all, so nobody ever reads a half-written lock.
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (isStale(lock)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} lock */
function isStale(lock) {
  const holder = readJson(lock);
  const age = ageOf(lock);
  if (age === undefined) return false;
  if (holder?.host === os.hostname() && !isAlive(Number(holder.pid))) return true;
  return age > staleMs;
}

/** @param {string} directory */
function removeLeftovers(directory) {
  for (const name of readdirSync(directory)) {
    if (!name.startsWith('.making-')) continue;
    const prefix = `.making-${os.hostname()}-`;
    const pid = name.startsWith(prefix)
      ? Number(name.slice(prefix.length).split('-')[0])
      : undefined;
    const isOrphan =
      pid !== undefined ? !isAlive(pid) : (ageOf(path.join(directory, name)) ?? 0) > leftoverMs;
    if (isOrphan) rmSync(path.join(directory, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A rename may reach the disk before the data it names: after a power cut that would be a folder of empty files. @param {string} folder */
function flushTree(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const item_ = path.join(folder, item.name);
    if (item.isDirectory()) flushTree(item_);
    else if (item.isFile()) flushFile(item_);
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

/** @param {string} file @returns {number | undefined} ms since it was last touched */
function ageOf(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && Date.now() - stats.mtimeMs;
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** @param {string} file @returns {Record<string, unknown> | undefined} */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
