import type { PersonId } from '../../core/model/ids.ts';
import type { JobSnapshot } from '../../core/model/job.ts';
import { request, subscribe } from '../api/client.ts';
import { Store } from './store.ts';

interface Snapshot {
  /** Running jobs and those that ended and were not dismissed, oldest first. */
  readonly jobs: readonly JobSnapshot[];
}

/** Long work: what runs, how far it is, how it ended. */
export class JobsStore extends Store<Snapshot> {
  constructor() {
    super({ jobs: [] });
    subscribe('job.changed', (job) => this.#put(job));
  }

  start(jobs: readonly JobSnapshot[]): void {
    this.set({ jobs });
  }

  byId(id: number): JobSnapshot | undefined {
    return this.snapshot.jobs.find((job) => job.id === id);
  }

  /** Asks for a folder and exports the marks of these people there; null if no folder was chosen. */
  async export(personIds: PersonId[]): Promise<number | null> {
    return (await request('export.run', { personIds }))?.jobId ?? null;
  }

  async cancel(id: number): Promise<void> {
    await request('jobs.cancel', { id });
  }

  dismiss(id: number): void {
    this.set({ jobs: this.snapshot.jobs.filter((job) => job.id !== id) });
  }

  /** Shows the folder an export was written to. */
  async reveal(jobId: number): Promise<void> {
    await request('export.reveal', { jobId });
  }

  #put(job: JobSnapshot): void {
    const isKnown = this.snapshot.jobs.some((known) => known.id === job.id);
    const jobs = isKnown
      ? this.snapshot.jobs.map((known) => (known.id === job.id ? job : known))
      : [...this.snapshot.jobs, job];
    this.set({ jobs });
  }
}
