import { Worker } from 'node:worker_threads';

import { describeError } from '../log.ts';
import type { JobFailure, JobMessage, JobRequest, JobWorkerData } from './messages.ts';

/** What happens to a job while a worker has it. Exactly one of `done` and `failed` is called, once. */
export interface JobListener {
  progress(done: number, total: number | null): void;
  done(output: unknown): void;
  failed(failure: JobFailure): void;
}

/** One worker thread; it runs one job at a time. */
export interface JobWorker {
  run(request: JobRequest, listener: JobListener): void;
  /**
   * Resolves when the thread is gone. What it runs may take `patience` ms to end;
   * then it is cut off, which is as safe as the end of the process would be.
   */
  stop(patience: number): Promise<void>;
}

/** Starts a thread on one project. `file` is the built `main/jobs/worker.ts`. */
export function createJobWorker(file: string, data: JobWorkerData): JobWorker {
  const worker = new Worker(file, { workerData: data });
  let listener: JobListener | undefined;
  const fail = (report: string) => {
    const failed = listener;
    listener = undefined;
    failed?.failed({ code: null, message: 'The worker thread ended.', report });
  };
  worker.on('message', (message: JobMessage) => {
    if (message.type === 'progress') {
      listener?.progress(message.done, message.total);
      return;
    }
    const ended = listener;
    listener = undefined;
    if (message.type === 'done') ended?.done(message.output);
    else ended?.failed(message.failure);
  });
  worker.on('error', (error) => fail(describeError(error)));
  const gone = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      fail(`The worker thread ended with code ${code}.`);
      resolve();
    });
  });
  return {
    run(request, jobListener) {
      listener = jobListener;
      worker.postMessage(request);
    },
    async stop(patience) {
      worker.postMessage('close');
      const timer = setTimeout(() => void worker.terminate(), patience);
      await gone;
      clearTimeout(timer);
    },
  };
}
