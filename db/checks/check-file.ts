import { expectedSchema, schemaOf } from '../schema.ts';
import type { CheckContext } from './finding.ts';
import { aboutFile } from './finding.ts';

/** Most faults SQLite is asked to list. */
const MOST_PROBLEMS = 50;

/** The pages, rows and rules of the file as SQLite sees them, and that its structure is the one this program makes. */
export function checkFile({ db, report, advance }: CheckContext): void {
  for (const line of lines(db.pragma(`integrity_check(${MOST_PROBLEMS})`))) {
    if (line !== 'ok') report(aboutFile('file', `The file is damaged: ${line}.`));
  }
  advance();
  const references = db.prepare<[], { table: string; parent: string; count: number }>(
    `SELECT "table", parent, count(*) AS count FROM pragma_foreign_key_check GROUP BY 1, 2`,
  );
  for (const { table, parent, count } of references.all()) {
    report(
      aboutFile(
        'reference',
        `${count} rows of “${table}” name a row of “${parent}” that is not there.`,
      ),
    );
  }
  advance();
  if (schemaOf(db) !== expectedSchema()) {
    report(
      aboutFile('structure', 'The structure of the file is not the one that this program makes.'),
    );
  }
  advance();
}

function lines(rows: unknown): string[] {
  return Array.isArray(rows)
    ? rows.flatMap((row: unknown) => Object.values(row as Record<string, string>))
    : [];
}
