import { exportJob } from './export.ts';
import { importJob } from './import.ts';
import { inspectJob } from './inspect.ts';
import { backupJob } from './backup.ts';
import { checkJob } from './check.ts';
import type { JobContext, JobDefinition } from './job.ts';
import { redoJob, undoJob } from './reversal.ts';

/**
 * Every job by its kind. Only the worker and the command line program import
 * this: the main process knows the types alone, so that no job's code or
 * packages are loaded before the first picture.
 */
export const jobDefinitions = {
  inspect: inspectJob,
  import: importJob,
  export: exportJob,
  backup: backupJob,
  check: checkJob,
  undo: undoJob,
  redo: redoJob,
} as const;

type Definitions = typeof jobDefinitions;

/** The kinds of jobs there are. */
export type RegisteredKind = keyof Definitions;

/** What a job of this kind is given. */
export type JobInput<K extends RegisteredKind> = Parameters<Definitions[K]['run']>[0];

/** What a job of this kind answers. */
export type JobOutput<K extends RegisteredKind> = Awaited<ReturnType<Definitions[K]['run']>>;

/** Runs the job of this kind; kind and input belong together because `Jobs.start` typed them. */
export function runJob<K extends RegisteredKind>(
  kind: K,
  input: JobInput<K>,
  context: JobContext,
): JobOutput<K> | Promise<JobOutput<K>> {
  const definitions: {
    readonly [Kind in RegisteredKind]: JobDefinition<JobInput<Kind>, JobOutput<Kind>>;
  } = jobDefinitions;
  return definitions[kind].run(input, context);
}
