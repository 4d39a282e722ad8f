import { AppError } from '../core/errors.ts';
import { assert } from '../core/assert.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { Sqlite } from './sqlite.ts';
import { numberPragma } from './sqlite.ts';

/** The sentence for a file that a newer program has written. */
export function newerFileError(): AppError {
  return new AppError(
    'newer-database',
    'This project was last used with a newer Glossator; it was left as it is. Update Glossator to open it.',
  );
}

/**
 * Brings the file to the newest version, one transaction a step, each leaving a file that opens.
 * `beforeMigration` is called once, before the first change to a file that holds something.
 */
export function migrate(
  db: Sqlite,
  beforeMigration?: (fromVersion: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const from = numberPragma(db, 'user_version');
  if (from > migrations.length) throw newerFileError();
  if (from === migrations.length) return;
  if (from > 0) beforeMigration?.(from);
  // SQLite ignores this pragma inside a transaction, and a step may have to rebuild a table.
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of migrations.slice(from)) runStep(db, step);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function runStep(db: Sqlite, step: Migration): void {
  db.transaction(() => {
    const before = numberPragma(db, 'user_version');
    // Another process may have done it while this one waited for its turn.
    if (before >= step.version) return;
    assert(
      step.version === before + 1,
      `Migration ${step.name} does not follow version ${before}.`,
    );
    step.up(db);
    const broken = db.pragma('foreign_key_check');
    assert(
      Array.isArray(broken) && broken.length === 0,
      `Migration ${step.name} breaks references.`,
    );
    db.pragma(`user_version = ${step.version}`);
  }).immediate();
}
