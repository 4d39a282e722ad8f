import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './cache-files.mjs';

/**
 * What a build was made from. Sizes and times tell quickly that nothing has changed; where they differ the content
 * decides, so a fresh checkout of the same sources builds nothing.
 * @typedef {{ stats: string, content: string }} Stamp
 */

/** @typedef {{ root: string, rooms: string[], files: string[] }} Sources everything in the rooms, and single files */

/** @param {Sources} sources @returns {Stamp} */
export function stampOf(sources) {
  const files = list(sources);
  return { stats: statsOf(sources.root, files), content: contentOf(sources.root, files) };
}

/** @param {string} file @param {Stamp} stamp */
export function writeStamp(file, stamp) {
  writeFileSync(file, JSON.stringify(stamp));
}

/**
 * @param {string} file a stamp written earlier; it is brought up to date when only times have changed
 * @param {Sources} sources
 * @returns {boolean} whether the sources are those it was written for
 */
export function isCurrent(file, sources) {
  const stamp = readJson(file);
  if (stamp === undefined) return false;
  const files = list(sources);
  const stats = statsOf(sources.root, files);
  if (stamp.stats === stats) return true;
  const content = contentOf(sources.root, files);
  if (stamp.content !== content) return false;
  writeStamp(file, { stats, content });
  return true;
}

/** @param {Sources} sources @returns {string[]} absolute paths, sorted */
function list({ root, rooms, files }) {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name)),
  );
  return [...inRooms, ...files.map((file) => path.join(root, file))].sort();
}

/** @param {string} root @param {string[]} files */
function statsOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string[]} files */
function contentOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
