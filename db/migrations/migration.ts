import type { Sqlite } from '../sqlite.ts';

/** One step from `version - 1` to `version`; frozen once released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: Sqlite): void;
}
