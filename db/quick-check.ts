import { existsSync } from 'node:fs';

import { AppError } from '../core/errors.ts';
import { closingOnFailure, connect, hasLog } from './open.ts';
import type { Sqlite } from './sqlite.ts';
import { translateSqliteError } from './sqlite-errors.ts';
import { copyForReading } from './temporary-copy.ts';

/** Most faults that are told. */
const MOST_PROBLEMS = 20;

/**
 * Whether the file of a project can be trusted: SQLite's own words for what is wrong with it, none if
 * it is sound. Reads everything once. Changes nothing in the file and leaves nothing beside it: where
 * SQLite would, a copy in `temporaryFolder` is checked. For a file that no one has open.
 */
export function checkQuick(path: string, temporaryFolder: string): string[] {
  // A log without its index: SQLite would make the index beside the file.
  if (hasLog(path) && !existsSync(`${path}-shm`)) return checkCopy(path, temporaryFolder);
  try {
    return checkInPlace(path);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'storage') throw error;
    return checkCopy(path, temporaryFolder);
  }
}

function checkCopy(path: string, temporaryFolder: string): string[] {
  const copy = copyForReading(path, temporaryFolder);
  try {
    return checkInPlace(copy.path);
  } finally {
    copy.remove();
  }
}

function checkInPlace(path: string): string[] {
  try {
    const db = connect(path, 'read');
    const problems = closingOnFailure(db, () => problemsOf(db));
    db.close();
    return problems;
  } catch (error) {
    const translated = translateSqliteError(error);
    if (!(translated instanceof AppError) || translated.code !== 'damaged') throw translated;
    return [error instanceof Error ? error.message : translated.message];
  }
}

/** Table by table: asked for the whole file, FTS5 would compare every word with every text. */
function problemsOf(db: Sqlite): string[] {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name",
    )
    .pluck();
  const check = db
    .prepare<[string, number], string>('SELECT quick_check FROM pragma_quick_check(?) LIMIT ?')
    .pluck();
  const problems: string[] = [];
  for (const table of tables.all()) {
    const lines = check.all(table, MOST_PROBLEMS - problems.length);
    problems.push(...lines.filter((line) => line !== 'ok'));
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems;
}
