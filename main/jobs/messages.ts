import type { ErrorCode } from '../../core/errors.ts';
import type { StoreMode } from '../../db/store.ts';
import type { JobInput, RegisteredKind } from './registry.ts';

/** A failure as it crosses threads, where `Error` objects lose their class. */
export interface JobFailure {
  /** Null where a defect, not a foreseen failure, stopped the job. */
  readonly code: ErrorCode | null;
  readonly message: string;
  /** For the log only (`describeError`). */
  readonly report: string;
}

/** From the main thread to the worker. */
export interface JobRequest<K extends RegisteredKind = RegisteredKind> {
  readonly id: number;
  readonly kind: K;
  readonly input: JobInput<K>;
  /** One Int32: 1 = cancelled. Shared, so that a job in the middle of synchronous work sees it. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** From the worker to the main thread. */
export type JobMessage =
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly failure: JobFailure };

/** What the worker thread is started with. */
export interface JobWorkerData {
  readonly projectPath: string;
  readonly mode: StoreMode;
  /** Shared with the window's Store, which goes first when both write (`db/write-turns.ts`). */
  readonly turns: SharedArrayBuffer;
}
