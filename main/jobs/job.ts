import { AppError } from '../../core/errors.ts';
import type { JobKind } from '../../core/model/job.ts';
import type { Store } from '../../db/store.ts';

/** What a job may use while it runs, in the worker thread or in the command line program. */
export interface JobContext {
  /** A store of its own on the project; opened at the first call. */
  readonly store: () => Store;
  /** Says how far it is; cheap to call often, told on at most ten times a second. `total` is null while it is not known. */
  readonly report: (done: number, total: number | null) => void;
  /** Whether someone asked for it to stop: ask between batches, then undo what was done and throw `cancelled()`. */
  readonly isCancelled: () => boolean;
}

/**
 * Long work on a project. Input and output cross threads, so they hold plain data only.
 * It either ends with its output, or throws and has then changed nothing.
 */
export interface JobDefinition<Input, Output> {
  readonly kind: JobKind;
  run(input: Input, context: JobContext): Output | Promise<Output>;
}

/** What a job throws after it has undone its work because `isCancelled()` said so. */
export function cancelled(sentence: string): AppError {
  return new AppError('cancelled', sentence);
}
