import { tmpdir } from 'node:os';

import { AppError } from '../../core/errors.ts';
import { backupTo } from '../../db/backup.ts';
import { openStore } from '../../db/open.ts';
import { checkQuick } from '../../db/quick-check.ts';
import { removeDatabase } from '../../db/replace-file.ts';
import type { Progress, Store } from '../../db/store.ts';
import { copyForReading } from '../../db/temporary-copy.ts';
import { listBackups, nextBackup, rotateBackups } from '../projects/backups.ts';
import type { JobContext, JobDefinition } from './job.ts';

/** A copy under a name of the user's, or the next of the rotating backups. */
export type BackupInput =
  | { readonly kind: 'copy'; readonly target: string }
  | {
      readonly kind: 'backup';
      /** The folder of this project's backups. */
      readonly folder: string;
      /** Leave it when nothing was written since the newest one. */
      readonly onlyIfChanged: boolean;
    };

export interface BackupOutput {
  /** Where it is; null where nothing had changed. */
  readonly file: string | null;
}

/** Writes a whole copy of the project while people go on working in it. */
export const backupJob: JobDefinition<BackupInput, BackupOutput> = {
  kind: 'backup',
  async run(input, context) {
    const store = context.store();
    if (input.kind === 'copy') {
      await copyProject(store, input.target, hooks(context));
      return { file: input.target };
    }
    if (input.onlyIfChanged && !hasChanged(store, input.folder)) return { file: null };
    const file = nextBackup(input.folder, store.path, new Date());
    await copyProject(store, file, hooks(context));
    refuseUnsound(file);
    rotateBackups(input.folder);
    return { file };
  },
};

function hooks({ report, isCancelled }: JobContext): Progress {
  return { onProgress: report, isCancelled };
}

/** Every write adds an action, so the newest one tells whether two files hold the same. */
function hasChanged(store: Store, folder: string): boolean {
  const [newest] = listBackups(folder);
  if (newest === undefined) return true;
  try {
    const backup = openStore(newest.path, { mode: 'read' });
    try {
      return backup.history.latest() !== store.history.latest();
    } finally {
      backup.close();
    }
  } catch {
    // A backup that cannot be read is as good as none.
    return true;
  }
}

/** A backup that is not sound must not push a sound one out. */
function refuseUnsound(file: string): void {
  if (checkQuick(file, tmpdir()).length === 0) return;
  removeDatabase(file);
  const sentence =
    'The new backup was not sound and was deleted; the earlier ones are kept. Check the disk they are on.';
  throw new AppError('damaged', sentence);
}

/** Where SQLite cannot put its log beside the project, nobody can be writing to it either, so plain copying is safe. */
async function copyProject(store: Store, target: string, progress: Progress): Promise<void> {
  try {
    await backupTo(store.path, target, progress);
  } catch (error) {
    const isUnreadableInPlace =
      store.mode === 'read' && error instanceof AppError && error.code === 'storage';
    if (!isUnreadableInPlace) throw error;
    await copyThroughTemporary(store.path, target, progress);
  }
}

async function copyThroughTemporary(
  file: string,
  target: string,
  progress: Progress,
): Promise<void> {
  const copy = copyForReading(file, tmpdir());
  try {
    await backupTo(copy.path, target, progress);
  } finally {
    copy.remove();
  }
}
