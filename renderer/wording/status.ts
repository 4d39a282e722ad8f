import type { Certainty } from '../../core/model/annotation.ts';
import type { WorkStatus } from '../../core/model/document.ts';

export const STATUS_NAMES: Readonly<Record<WorkStatus, string>> = {
  todo: 'To do',
  'in-progress': 'In progress',
  done: 'Done',
};

/** Statuses in the order one key walks them. */
export const STATUSES: readonly WorkStatus[] = ['todo', 'in-progress', 'done'];

/** To do, in progress, done, and round again. */
export function statusAfter(status: WorkStatus): WorkStatus {
  return STATUSES[(STATUSES.indexOf(status) + 1) % STATUSES.length] ?? 'todo';
}

export const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  sure: 'Sure',
  probable: 'Probable',
  guess: 'Guess',
};
