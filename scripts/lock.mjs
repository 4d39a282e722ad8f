import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ageOf, cacheDirectory, codeOf, isAlive, readJson } from './cache-files.mjs';
import { onEnd } from './processes.mjs';

/** A holder touches its lock this often; one untouched for `staleMs` is gone or asleep. */
const heartbeatMs = 5_000;
const staleMs = 60_000;
const pollMs = 250;

/** @typedef {{ host: string, pid: number, token: string }} Owner */

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

/** @param {string} lock @param {Owner} owner */
function tryToTake(lock, owner) {
  const draft = `${lock}.${owner.token}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    // A link appears with its content or not at all, so nobody ever reads a half-written lock.
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    breakStale(lock, `${draft}.stale`);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} lock @param {string} aside */
function breakStale(lock, aside) {
  const holder = readJson(lock);
  const age = ageOf(lock);
  if (age === undefined) return;
  const isDead = holder?.host === os.hostname() && !isAlive(Number(holder.pid));
  if (!isDead && age <= staleMs) return;
  try {
    renameSync(lock, aside);
    // Another one may have broken it first and taken it: then it is given back.
    if (readJson(aside)?.token !== holder?.token) linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
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
