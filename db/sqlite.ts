import type Database from 'better-sqlite3';

/** One connection to a database file. Opened only in `open.ts`. */
export type Sqlite = Database.Database;

/** The value of a pragma that answers one number. */
export function numberPragma(db: Sqlite, name: string): number {
  return Number(db.pragma(name, { simple: true }));
}
