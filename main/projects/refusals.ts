import { hostname, tmpdir } from 'node:os';
import path from 'node:path';

import { unreachable } from '../../core/assert.ts';
import { AppError } from '../../core/errors.ts';
import type { OpenOffer } from '../../core/ipc/contract.ts';
import { inspectFile } from '../../db/inspect.ts';
import { checkQuick } from '../../db/quick-check.ts';
import { lockFileOf } from '../files/lock.ts';
import type { LockHolder } from '../files/lock.ts';
import type { KnownFile } from '../files/tokens.ts';
import { listBackups } from './backups.ts';
import type { Backup } from './backups.ts';

/** Why a file is not opened as it was asked. */
export type Refusal =
  | {
      readonly reason:
        'missing' | 'unreadable' | 'not-a-project' | 'empty' | 'newer' | 'damaged' | 'busy';
    }
  /** Someone has it open; null where it is not known who. */
  | { readonly reason: 'locked'; readonly holder: LockHolder | null };

/** What can be done instead, with paths. */
export interface Offer {
  readonly kind: OpenOffer['kind'];
  readonly label: string;
  readonly file: KnownFile;
}

/** A moment as sentences write it. */
export function formatMoment(moment: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}

/** What a failure of the database room says about a file; a defect is thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof AppError)) throw error;
  switch (error.code) {
    case 'not-found':
      return { reason: 'missing' };
    case 'storage':
      return { reason: 'unreadable' };
    case 'not-a-project':
      return { reason: 'not-a-project' };
    case 'newer-database':
      return { reason: 'newer' };
    case 'damaged':
      return { reason: 'damaged' };
    case 'locked':
      return { reason: 'busy' };
    case 'read-only':
    case 'conflict':
    case 'invalid-input':
    case 'unsupported-format':
    case 'cancelled':
      throw error;
    default:
      return unreachable(error.code);
  }
}

/** What happened, what was kept and what to do, in one sentence. */
export function refusalSentence(file: string, refusal: Refusal): string {
  const name = `“${path.basename(file)}”`;
  switch (refusal.reason) {
    case 'missing':
      return `${name} is no longer there, so nothing was opened: look for it in its folder, or open another project.`;
    case 'unreadable':
      return `${name} cannot be read and was left as it is: check that its disk is there and that you may read it.`;
    case 'not-a-project':
      return `${name} is not a Glossator project and was left as it is: open a file that ends in “.gloss”, or import it into a project.`;
    case 'empty':
      return `${name} is empty, so it holds no project, and was left as it is: open another file.`;
    case 'newer':
      return `${name} was last used with a newer Glossator and was left as it is: update Glossator to open it.`;
    case 'damaged':
      return `${name} is damaged and was left exactly as it is: go on with its last backup, or read what can still be read.`;
    case 'busy':
      return `Another program is writing to ${name}, so it was not opened and not changed: close it there, or open it read-only.`;
    case 'locked':
      return lockedSentence(file, name, refusal.holder);
    default:
      return unreachable(refusal);
  }
}

function lockedSentence(file: string, name: string, holder: LockHolder | null): string {
  if (holder === null) {
    return `${name} is just being opened by another program, so it was left alone: try again in a moment, or open it read-only.`;
  }
  const who = holder.user === '' ? '' : ` by ${holder.user}`;
  const since = formatMoment(new Date(holder.since));
  if (holder.host === hostname()) {
    return `${name} is open in another Glossator (process ${holder.pid}, opened${who} on ${since}), so it was not opened twice and no edit is lost: close it there, or open it read-only.`;
  }
  const lock = path.basename(lockFileOf(file));
  return `${name} is open on the computer “${holder.host}” (opened${who} on ${since}), so it was not opened here and no edit is lost: close it there, or open it read-only. If that computer ended without closing it, delete the file “${lock}” beside it.`;
}

/** What can be done about a file that was refused; backups only where one is sound. */
export function offersFor(file: string, { reason }: Refusal, backups: string): Offer[] {
  const readOnly: Offer = {
    kind: 'open-read-only',
    label: reason === 'damaged' ? 'Open what can still be read' : 'Open read-only',
    file: { path: file, backup: null },
  };
  switch (reason) {
    case 'locked':
    case 'busy':
      return [readOnly];
    case 'damaged':
      return [...backupOffers(file, backups), readOnly];
    case 'missing':
    case 'not-a-project':
    case 'empty':
      return backupOffers(file, backups);
    case 'unreadable':
    case 'newer':
      return [];
    default:
      return unreachable(reason);
  }
}

function backupOffers(file: string, backups: string): Offer[] {
  const backup = listBackups(backups).find(isSound);
  if (backup === undefined) return [];
  const known = { path: file, backup: backup.path };
  const moment = formatMoment(backup.at);
  return [
    { kind: 'restore-backup', label: `Go on with the backup of ${moment}`, file: known },
    { kind: 'open-backup', label: `Look into the backup of ${moment}`, file: known },
  ];
}

function isSound({ path: file }: Backup): boolean {
  return inspectFile(file) === 'project' && checkQuick(file, tmpdir()).length === 0;
}
