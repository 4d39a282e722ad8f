import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @returns {string} the per-user cache folder, absolute; GLOSSATOR_CACHE overrides it */
export function cacheDirectory() {
  const { GLOSSATOR_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = os.homedir();
  if (GLOSSATOR_CACHE) return path.resolve(GLOSSATOR_CACHE);
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'glossator');
  if (process.platform === 'win32') {
    return path.join(LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'glossator', 'Cache');
  }
  // The standard has relative paths ignored.
  const isUsable = XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME);
  return path.join(isUsable ? XDG_CACHE_HOME : path.join(home, '.cache'), 'glossator');
}

/** @param {string} file @returns {Record<string, unknown> | undefined} undefined also when it is no JSON */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} file @returns {number | undefined} ms since it was last touched, undefined when it is not there */
export function ageOf(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && Date.now() - stats.mtimeMs;
}

/** @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error @returns {unknown} such as ENOENT */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
