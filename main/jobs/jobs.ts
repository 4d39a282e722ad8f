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

/** The long work of one open project, each piece in a worker thread with a store of its own. */
export interface Jobs {
  start<K extends RegisteredKind>(
    kind: K,
    input: JobInput<K>,
    options: JobOptions<JobOutput<K>>,
  ): StartedJob<JobOutput<K>>;
  /** Asks a job to stop; one that is unknown or cannot be stopped goes on. */
  cancel(id: number): void;
  /** The jobs tray, oldest first: what runs and what has ended lately. */
  snapshots(): JobSnapshot[];
  /** The running job that has the project to itself, if there is one. */
  exclusive(): JobSnapshot | undefined;
  /** Lets idle workers go, so that the next job opens the project as `worker` says. */
  refresh(worker: JobWorkerData): void;
  /** Cancels everything and resolves when no worker has the project open any more. */
  close(): Promise<void>;
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
  readonly cancelFlag: Int32Array<SharedArrayBuffer>;
}

/** Jobs that have ended and still stand in the tray. */
const KEPT_ENDED = 20;
/** How long a closing project waits for a job that does not notice that it is cancelled, in ms. */
const PATIENCE_MS = 5_000;

/** The jobs of one open project; no thread is started before the first of them. */
export function createJobs(options: JobsOptions): Jobs {
  const jobs = new Map<number, RunningJob>();
  const idle: JobWorker[] = [];
  const busy = new Set<JobWorker>();
  const leaving = new Set<Promise<unknown>>();
  let workerData = options.worker;
  let generation = 0;
  let lastId = 0;
  let isClosed = false;

  const isRunning = (job: RunningJob) => job.snapshot.state === 'running';

  const update = (job: RunningJob, change: Partial<JobSnapshot>) => {
    job.snapshot = { ...job.snapshot, ...change };
    if (!job.isQuiet) options.onChange(job.snapshot);
  };

  const forgetOldest = () => {
    const ended = [...jobs].filter(([, job]) => !isRunning(job));
    for (const [id] of ended.slice(0, Math.max(0, ended.length - KEPT_ENDED))) jobs.delete(id);
  };

  /** Keeps a promise in sight until it is settled, so that closing can wait for it. */
  const waitFor = (promise: Promise<unknown>) => {
    leaving.add(promise);
    void promise.finally(() => leaving.delete(promise));
  };

  const end = (job: RunningJob, change: Partial<JobSnapshot>) => {
    // Steps are told rarely, so the last one told is seldom the end; a job that ended well has done them all.
    const all = job.snapshot.total ?? job.snapshot.done;
    const progress = change.state === 'done' ? { done: all, total: all } : {};
    update(job, { ...change, ...progress });
    if (job.isQuiet) jobs.delete(job.snapshot.id);
    forgetOldest();
  };

  const failureOf = (job: RunningJob, failure: JobFailure): AppError => {
    if (failure.code !== null) return new AppError(failure.code, failure.message);
    options.onDefect(job.snapshot.kind, failure);
    const sentence = `“${job.snapshot.title}” stopped because of a fault in the program; nothing it had begun was kept. Try again; the log names the fault.`;
    return new AppError('storage', sentence);
  };

  return {
    start(kind, input, { title, describe, canCancel, isExclusive = false, isQuiet = false }) {
      if (isClosed) throw new AppError('cancelled', 'The project is being closed.');
      lastId += 1;
      const id = lastId;
      const cancelFlag = new Int32Array(new SharedArrayBuffer(4));
      const job: RunningJob = {
        snapshot: {
          id,
          kind,
          title,
          state: 'running',
          done: 0,
          total: null,
          canCancel,
          sentence: null,
        },
        isQuiet,
        isExclusive,
        cancelFlag,
      };
      jobs.set(id, job);
      update(job, {});
      const worker = idle.pop() ?? createJobWorker(options.workerFile, workerData);
      busy.add(worker);
      const startedIn = generation;
      const release = () => {
        busy.delete(worker);
        if (startedIn !== generation) waitFor(worker.stop(PATIENCE_MS));
        else if (!isClosed) idle.push(worker);
      };
      const ended = new Promise<JobEnd<JobOutput<typeof kind>>>((resolve) => {
        worker.run(
          { id, kind, input, cancelFlag: cancelFlag.buffer },
          {
            progress: (done, total) => update(job, { done, total }),
            done: (output) => {
              release();
              // What a job answers is what the registry says of its kind; threads keep no types.
              const typed = output as JobOutput<typeof kind>;
              end(job, { state: 'done', sentence: describe(typed), canCancel: false });
              resolve({ state: 'done', output: typed });
            },
            failed: (failure) => {
              release();
              const error = failureOf(job, failure);
              const state = error.code === 'cancelled' ? 'cancelled' : 'failed';
              end(job, { state, sentence: error.message, canCancel: false });
              resolve({ state, error });
            },
          },
        );
      });
      waitFor(ended);
      return { id, ended };
    },
    cancel(id) {
      const job = jobs.get(id);
      if (job === undefined || !isRunning(job) || !job.snapshot.canCancel) return;
      Atomics.store(job.cancelFlag, 0, 1);
      update(job, { canCancel: false });
    },
    snapshots: () => [...jobs.values()].filter((job) => !job.isQuiet).map((job) => job.snapshot),
    exclusive: () => [...jobs.values()].find((job) => job.isExclusive && isRunning(job))?.snapshot,
    refresh(worker) {
      workerData = worker;
      generation += 1;
      for (const one of idle.splice(0)) waitFor(one.stop(PATIENCE_MS));
    },
    async close() {
      isClosed = true;
      for (const job of jobs.values()) Atomics.store(job.cancelFlag, 0, 1);
      for (const one of [...idle.splice(0), ...busy]) waitFor(one.stop(PATIENCE_MS));
      while (leaving.size > 0) await Promise.all(leaving);
    },
  };
}
