import type { JobKind, JobSnapshot } from '../../core/model/job.ts';
import type { DialogName } from './dialog-store.ts';
import type { Stores } from './stores.ts';

/** Dialogs that show how a job of this kind ended; without them it is told as a notice. */
const TOLD_BY: Partial<Record<JobKind, DialogName>> = { export: 'export', import: 'import' };

/** Tells how long work ended, unless a dialog that shows it is open. */
export function tellEndedJobs(stores: Stores): void {
  const told = new Set<number>();
  stores.jobs.subscribe(() => {
    for (const job of stores.jobs.snapshot.jobs) {
      if (job.state === 'running' || told.has(job.id)) continue;
      told.add(job.id);
      tell(stores, job);
    }
  });
}

function tell({ notices, dialogs, jobs }: Stores, job: JobSnapshot): void {
  const { id, kind, state, sentence } = job;
  const isShownAlready = dialogs.snapshot.open !== null && TOLD_BY[kind] === dialogs.snapshot.open;
  if (kind === 'inspect' || isShownAlready || sentence === null) return;
  const action = {
    label: 'Show the folder',
    run: () => notices.attempt(jobs.reveal(id)),
  };
  const hasFolder = kind === 'export' && state === 'done';
  notices.show(TONES[state], sentence, hasFolder ? action : undefined);
}

const TONES = {
  running: 'info',
  done: 'positive',
  cancelled: 'info',
  failed: 'negative',
} as const satisfies Record<JobSnapshot['state'], string>;
