import { AppError } from '../../core/errors.ts';
import type { JobSnapshot } from '../../core/model/job.ts';
import type { JobFailure, JobWorkerData } from './messages.ts';
import { createJobWorker } from './job-worker.ts';
import type { JobWorker } from './job-worker.ts';
import type { JobInput, JobOutput, RegisteredKind } from './registry.ts';

/** How a job is shown and what it keeps others from doing. */
export interface JobOptions<Output> {
  /** What it does, for the jobs tray. */
  readonly title: string;
  /** What came of it, as one sentence. */
  readonly describe: (output: Output) => string;
  readonly canCancel: boolean;
  /** While it runs nobody else may write to the project. */
  readonly isExclusive?: boolean;
  /** It goes on without being shown. */
  readonly isQuiet?: boolean;
}

/** How a job ended. */
export type JobEnd<Output> =
  | { readonly state: 'done'; readonly output: Output }
  | { readonly state: 'failed' | 'cancelled'; readonly error: AppError };

/** A job that was started. `ended` never rejects. */
export interface StartedJob<Output> {
  readonly id: number;
  readonly ended: Promise<JobEnd<Output>>;
}

interface JobsOptions {
  /** Absolute path of the built `main/jobs/worker.ts`. */
  readonly workerFile: string;
  readonly worker: JobWorkerData;
  /** A job that is shown has started, moved on or ended. */
  readonly onChange: (snapshot: JobSnapshot) => void;
  /** A job was stopped by a defect: for the log. */
  readonly onDefect: (what: string, failure: JobFailure) => void;
}

interface RunningJob {
  snapshot: JobSnapshot;
  readonly isQuiet: boolean;
  readonly isExclusive: boolean;
  /** One Int32: 1 = cancelled. */
  readonly cancelFlag: Int32Array<SharedArrayBuffer>;
}

/** Jobs that have ended and still stand in the tray. */
const KEPT_ENDED = 20;
/** How long a closing project waits for a job that does not notice that it is cancelled, in ms. */
const PATIENCE_MS = 5_000;

/**
 * The long work of one open project, each piece in a worker thread with a store
 * of its own; no thread is started before the first of them.
 */
export class Jobs {
  readonly #options: JobsOptions;
  readonly #jobs = new Map<number, RunningJob>();
  readonly #idle: JobWorker[] = [];
  readonly #busy = new Set<JobWorker>();
  /** What closing waits for. */
  readonly #pending = new Set<Promise<unknown>>();
  #workerData: JobWorkerData;
  #generation = 0;
  #lastId = 0;
  #isClosed = false;

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#workerData = options.worker;
  }

  start<K extends RegisteredKind>(
    kind: K,
    input: JobInput<K>,
    options: JobOptions<JobOutput<K>>,
  ): StartedJob<JobOutput<K>> {
    if (this.#isClosed) throw new AppError('cancelled', 'The project is being closed.');
    const job = this.#add(kind, options);
    const { id } = job.snapshot;
    const { worker, release } = this.#takeWorker();
    const ended = new Promise<JobEnd<JobOutput<K>>>((resolve) => {
      const request = { id, kind, input, cancelFlag: job.cancelFlag.buffer };
      worker.run(request, {
        progress: (done, total) => this.#update(job, { done, total }),
        done: (output) => {
          release();
          // What a job answers is what the registry says of its kind; threads keep no types.
          const typed = output as JobOutput<K>;
          this.#end(job, 'done', options.describe(typed));
          resolve({ state: 'done', output: typed });
        },
        failed: (failure) => {
          release();
          const error = this.#errorOf(job, failure);
          const state = error.code === 'cancelled' ? 'cancelled' : 'failed';
          this.#end(job, state, error.message);
          resolve({ state, error });
        },
      });
    });
    this.#waitFor(ended);
    return { id, ended };
  }

  /** Asks a job to stop; one that is unknown or cannot be stopped goes on. */
  cancel(id: number): void {
    const job = this.#jobs.get(id);
    if (job === undefined || !isRunning(job) || !job.snapshot.canCancel) return;
    Atomics.store(job.cancelFlag, 0, 1);
    this.#update(job, { canCancel: false });
  }

  /** The jobs tray, oldest first: what runs and what has ended lately. */
  snapshots(): JobSnapshot[] {
    return [...this.#jobs.values()].filter(({ isQuiet }) => !isQuiet).map((job) => job.snapshot);
  }

  /** The running job that has the project to itself, if there is one. */
  exclusive(): JobSnapshot | undefined {
    return [...this.#jobs.values()].find((job) => job.isExclusive && isRunning(job))?.snapshot;
  }

  /** Lets idle workers go, so that the next job opens the project as `worker` says. */
  refresh(worker: JobWorkerData): void {
    this.#workerData = worker;
    this.#generation += 1;
    this.#stop(this.#idle.splice(0));
  }

  /** Cancels everything and resolves when no worker has the project open any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { cancelFlag } of this.#jobs.values()) Atomics.store(cancelFlag, 0, 1);
    this.#stop([...this.#idle.splice(0), ...this.#busy]);
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  #add<K extends RegisteredKind>(kind: K, options: JobOptions<JobOutput<K>>): RunningJob {
    this.#lastId += 1;
    const { title, canCancel, isQuiet = false, isExclusive = false } = options;
    const snapshot: JobSnapshot = {
      id: this.#lastId,
      kind,
      title,
      state: 'running',
      done: 0,
      total: null,
      canCancel,
      sentence: null,
    };
    const cancelFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const job: RunningJob = { snapshot, isQuiet, isExclusive, cancelFlag };
    this.#jobs.set(snapshot.id, job);
    this.#update(job, {});
    return job;
  }

  /** A worker for one job, and what gives it back. */
  #takeWorker(): { readonly worker: JobWorker; readonly release: () => void } {
    const worker = this.#idle.pop() ?? createJobWorker(this.#options.workerFile, this.#workerData);
    const generation = this.#generation;
    this.#busy.add(worker);
    const release = () => {
      this.#busy.delete(worker);
      if (generation !== this.#generation) this.#stop([worker]);
      else if (!this.#isClosed) this.#idle.push(worker);
    };
    return { worker, release };
  }

  #update(job: RunningJob, change: Partial<JobSnapshot>): void {
    job.snapshot = { ...job.snapshot, ...change };
    if (!job.isQuiet) this.#options.onChange(job.snapshot);
  }

  #end(job: RunningJob, state: JobSnapshot['state'], sentence: string): void {
    // Steps are told rarely, so the last one told is seldom the end; a job that ended well has done them all.
    const all = job.snapshot.total ?? job.snapshot.done;
    const progress = state === 'done' ? { done: all, total: all } : {};
    this.#update(job, { state, sentence, canCancel: false, ...progress });
    if (job.isQuiet) this.#jobs.delete(job.snapshot.id);
    const ended = [...this.#jobs].filter(([, other]) => !isRunning(other));
    for (const [id] of ended.slice(0, -KEPT_ENDED)) this.#jobs.delete(id);
  }

  #errorOf(job: RunningJob, failure: JobFailure): AppError {
    if (failure.code !== null) return new AppError(failure.code, failure.message);
    this.#options.onDefect(job.snapshot.kind, failure);
    const sentence = `“${job.snapshot.title}” stopped because of a fault in the program; nothing it had begun was kept. Try again; the log names the fault.`;
    return new AppError('storage', sentence);
  }

  #stop(workers: readonly JobWorker[]): void {
    for (const worker of workers) this.#waitFor(worker.stop(PATIENCE_MS));
  }

  #waitFor(promise: Promise<unknown>): void {
    this.#pending.add(promise);
    void promise.finally(() => this.#pending.delete(promise));
  }
}

function isRunning({ snapshot }: RunningJob): boolean {
  return snapshot.state === 'running';
}
