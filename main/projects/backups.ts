import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { FILE_EXTENSION } from '../../db/file-format.ts';
import { removeDatabase, unfinishedPath } from '../../db/replace-file.ts';

/** One whole copy of a project, made at a moment. */
export interface Backup {
  readonly path: string;
  readonly at: Date;
}

const KEPT = 5;
const LONGEST_SLUG = 40;
/** Enough of a SHA-256 to keep the folders of two projects of one name apart. */
const HASH_DIGITS = 12;

/** The folder that holds the backups of one project: named after it, and told apart by where it is. */
export function backupFolder(backups: string, projectPath: string): string {
  const slug = projectName(projectPath)
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .slice(0, LONGEST_SLUG);
  const hash = createHash('sha256').update(projectPath).digest('hex').slice(0, HASH_DIGITS);
  return path.join(backups, `${slug}-${hash}`);
}

/** The file's name without its extension. */
export function projectName(projectPath: string): string {
  return path.basename(projectPath, FILE_EXTENSION);
}

/** Where the next backup goes; makes the folder. Milliseconds keep two of one second apart. */
export function nextBackup(folder: string, projectPath: string, now: Date): string {
  mkdirSync(folder, { recursive: true });
  // Colons are not allowed in file names on Windows.
  const moment = now.toISOString().replaceAll(':', '.');
  return path.join(folder, `${projectName(projectPath)} ${moment}${FILE_EXTENSION}`);
}

/** The backups in a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // No backup was ever made.
    return [];
  }
  return names
    .flatMap((name) => {
      const at = momentOf(name);
      return at === undefined ? [] : [{ path: path.join(folder, name), at }];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Deletes all but the newest, and what a killed program left half-made. */
export function rotateBackups(folder: string): void {
  for (const { path: file } of listBackups(folder).slice(KEPT)) removeDatabase(file);
  for (const name of readdirSync(folder)) {
    if (name.endsWith(unfinishedPath(FILE_EXTENSION))) removeDatabase(path.join(folder, name));
  }
}

function momentOf(name: string): Date | undefined {
  const found = / (\d{4}-\d{2}-\d{2}T)(\d{2})\.(\d{2})\.(\d{2}\.\d{3}Z)\.gloss$/u.exec(name);
  if (found === null) return undefined;
  const [, day = '', hour = '', minute = '', second = ''] = found;
  const at = new Date(`${day}${hour}:${minute}:${second}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
