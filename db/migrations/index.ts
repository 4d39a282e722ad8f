import { initial } from './0001-initial.ts';
import type { Migration } from './migration.ts';

/** Every step, in order; their versions are 1, 2, 3, … */
export const MIGRATIONS: readonly Migration[] = [initial];

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
