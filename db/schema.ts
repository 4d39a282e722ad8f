import { migrate } from './migrate.ts';
import { IN_MEMORY, connect } from './open.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Everything the file is made of, as SQL: what `schema.sql` holds. FTS5's own tables are left out,
 * since they follow from the virtual table and may differ with the version of SQLite.
 */
export function schemaOf(db: Sqlite): string {
  const select = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'document_search@_%' ESCAPE '@'
         AND name NOT LIKE 'sqlite@_%' ESCAPE '@'
       ORDER BY rowid`,
    )
    .pluck();
  return select
    .all()
    .map((sql) => `${sql};\n`)
    .join('\n');
}

/** The structure that all migrations together make. */
export function expectedSchema(): string {
  const db = connect(IN_MEMORY, 'new');
  try {
    migrate(db);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** What `schema.sql` holds: written by `npm run schema`, compared by a test. */
export function schemaFile(): string {
  return `-- The structure of a project file. Made by "npm run schema" from db/migrations; do not edit.\n\n${expectedSchema()}`;
}
