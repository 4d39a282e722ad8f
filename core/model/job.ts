import * as v from 'valibot';

export const JobKind = v.picklist([
  'inspect',
  'import',
  'export',
  'backup',
  'check',
  'undo',
  'redo',
]);
export type JobKind = v.InferOutput<typeof JobKind>;

export const JobState = v.picklist(['running', 'done', 'failed', 'cancelled']);
export type JobState = v.InferOutput<typeof JobState>;

/** Long work as the jobs tray shows it. `total` is null while it is not known. */
export const JobSnapshot = v.object({
  id: v.number(),
  kind: JobKind,
  title: v.string(),
  state: JobState,
  done: v.number(),
  total: v.nullable(v.number()),
  canCancel: v.boolean(),
  /** What came of it, as one sentence; null while it runs. */
  sentence: v.nullable(v.string()),
});
export type JobSnapshot = v.InferOutput<typeof JobSnapshot>;
