import type { Actions } from '../repositories/actions.ts';
import type { Annotations } from '../repositories/annotations.ts';
import type { Codebooks } from '../repositories/codebook.ts';
import type { Documents } from '../repositories/documents.ts';
import type { Imports } from '../repositories/imports.ts';
import type { LoggedTables } from '../repositories/logged-tables.ts';
import type { People } from '../repositories/people.ts';
import type { Projects } from '../repositories/project.ts';
import type { Sqlite } from '../sqlite.ts';
import type { StoreMode } from '../store.ts';
import type { WriteTurns } from '../write-turns.ts';

/** What every operation works with. */
export interface Context {
  readonly db: Sqlite;
  readonly mode: StoreMode;
  /** The clock. */
  readonly now: () => Date;
  readonly turns: WriteTurns;
  readonly projects: Projects;
  readonly people: People;
  readonly codebooks: Codebooks;
  readonly documents: Documents;
  readonly annotations: Annotations;
  readonly actions: Actions;
  readonly imports: Imports;
  readonly loggedTables: LoggedTables;
}
