import { tmpdir } from 'node:os';

import { checkQuick } from '../../db/quick-check.ts';
import type { JobDefinition } from './job.ts';

interface CheckOutput {
  /** What is wrong with the file, in SQLite's words; null when it is sound. */
  readonly fault: string | null;
}

/** Reads the whole project file once, to see whether it can be trusted. */
export const checkJob: JobDefinition<Readonly<Record<string, never>>, CheckOutput> = {
  kind: 'check',
  run: (_input, { store }) => ({ fault: checkQuick(store().path, tmpdir())[0] ?? null }),
};
