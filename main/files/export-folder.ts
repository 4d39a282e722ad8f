import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { syncFolder } from './atomic-write.ts';

/** Where an export goes. */
export type ExportTarget =
  /** A folder of this name, or of this name and a number, that is not there yet. */
  | { readonly kind: 'new-folder-in'; readonly parent: string; readonly name: string }
  /** This very folder; `isForced` = an earlier export in it may be replaced. */
  | { readonly kind: 'folder'; readonly folder: string; readonly isForced: boolean };

/** A folder that is being written out of sight and appears whole, or not at all. */
export interface ExportFolder {
  /** Where to write. */
  readonly temporary: string;
  /** Puts everything in its place; returns the folder it is in. */
  commit(): string;
  /** Takes everything away again. Safe to call after `commit`. */
  discard(): void;
}

/** Prepares to write these files; throws where they cannot go before any work is done. */
export function createExportFolder(target: ExportTarget, files: readonly string[]): ExportFolder {
  if (target.kind === 'new-folder-in') return newFolder(target.parent, target.name);
  const folder = path.resolve(target.folder);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return newFolder(path.dirname(folder), path.basename(folder), false);
  if (!stats.isDirectory()) {
    throw new AppError(
      'conflict',
      `“${folder}” is a file, so nothing was exported there; choose a folder or another name.`,
    );
  }
  const inTheWay = files.find((file) => existsSync(path.join(folder, file)));
  if (inTheWay !== undefined && !target.isForced) {
    throw new AppError(
      'conflict',
      `The folder “${folder}” holds “${inTheWay}” already, so nothing was exported; choose another folder or replace the earlier export with --force.`,
    );
  }
  return existingFolder(folder, files);
}

/** The whole folder is renamed at the end, in one step. */
function newFolder(parent: string, name: string, mayNumber = true): ExportFolder {
  const madeParent = mkdirSync(parent, { recursive: true });
  const temporary = path.join(parent, `.${name}.${randomUUID()}.tmp`);
  mkdirSync(temporary);
  const discard = () => {
    rmSync(temporary, { recursive: true, force: true });
    if (madeParent !== undefined) removeEmptyFolders(parent, madeParent);
  };
  return {
    temporary,
    commit() {
      for (let number = 1; ; number += 1) {
        const final = path.join(parent, number === 1 ? name : `${name} ${number}`);
        if (existsSync(final)) {
          if (mayNumber) continue;
          throw new AppError(
            'conflict',
            `“${final}” appeared while the export was being written, so it was left as it is and nothing was exported; try again.`,
          );
        }
        renameSync(temporary, final);
        syncFolder(parent);
        return final;
      }
    },
    discard,
  };
}

/** The files are renamed one by one, those in their way kept until all are in place. */
function existingFolder(folder: string, files: readonly string[]): ExportFolder {
  const temporary = path.join(folder, `.export.${randomUUID()}.tmp`);
  mkdirSync(temporary);
  const discard = () => rmSync(temporary, { recursive: true, force: true });
  return {
    temporary,
    commit() {
      const undo: (() => void)[] = [];
      try {
        for (const file of files) moveIn(temporary, folder, file, undo);
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      }
      discard();
      syncFolder(folder);
      return folder;
    },
    discard,
  };
}

function moveIn(temporary: string, folder: string, file: string, undo: (() => void)[]): void {
  const final = path.join(folder, file);
  const kept = path.join(temporary, `${file}.before`);
  if (existsSync(final)) {
    renameSync(final, kept);
    undo.push(() => renameSync(kept, final));
  }
  renameSync(path.join(temporary, file), final);
  undo.push(() => rmSync(final, { recursive: true, force: true }));
}

/** From `folder` up to `last`, as far as they are empty. */
function removeEmptyFolders(folder: string, last: string): void {
  try {
    for (let at = folder; ; at = path.dirname(at)) {
      rmdirSync(at);
      if (at === last) return;
    }
  } catch {
    // Someone has put something there meanwhile.
  }
}
