import { tmpdir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

import { assert } from '../../core/assert.ts';
import { AppError } from '../../core/errors.ts';
import { openStore } from '../../db/open.ts';
import { openReadOnly } from '../../db/read-only.ts';
import type { Store } from '../../db/store.ts';
import type { JobContext } from './job.ts';
import type { JobFailure, JobMessage, JobRequest, JobWorkerData } from './messages.ts';
import { runJob } from './registry.ts';
import { describeError } from '../log.ts';

/** Progress is told on at most ten times a second. */
const REPORT_INTERVAL_MS = 100;

assert(parentPort !== null, 'This file runs in a worker thread.');
const port = parentPort;
// What the one place that starts this thread hands over (`job-worker.ts`).
const data = workerData as JobWorkerData;

let store: Store | undefined;

function openOnce(): Store {
  store ??=
    data.mode === 'read'
      ? openReadOnly(data.projectPath, tmpdir())
      : openStore(data.projectPath, { mode: 'write', turns: { shared: data.turns, as: 'last' } });
  return store;
}

function post(message: JobMessage): void {
  port.postMessage(message);
}

function contextOf(request: JobRequest): JobContext {
  const cancelFlag = new Int32Array(request.cancelFlag);
  let lastReport = 0;
  return {
    store: openOnce,
    report: (done, total) => {
      const now = performance.now();
      if (now - lastReport < REPORT_INTERVAL_MS && done !== total) return;
      lastReport = now;
      post({ type: 'progress', id: request.id, done, total });
    },
    isCancelled: () => Atomics.load(cancelFlag, 0) === 1,
  };
}

function failureOf(error: unknown): JobFailure {
  const report = describeError(error);
  if (error instanceof AppError) return { code: error.code, message: error.message, report };
  return { code: null, message: error instanceof Error ? error.name : typeof error, report };
}

async function run(request: JobRequest): Promise<void> {
  try {
    const output = await runJob(request.kind, request.input, contextOf(request));
    post({ type: 'done', id: request.id, output });
  } catch (error) {
    post({ type: 'failed', id: request.id, failure: failureOf(error) });
  }
}

let running = Promise.resolve();

port.on('message', (message: JobRequest | 'close') => {
  if (message !== 'close') {
    running = run(message);
    return;
  }
  // A job that was cancelled still needs its store to undo what it did.
  void running.then(() => {
    store?.close();
    port.close();
  });
});
