import type Database from 'better-sqlite3';

import { assert } from '../../core/assert.ts';
import type { Sqlite } from '../sqlite.ts';

/** A row as the change log holds it: every column by its name. */
export type LoggedRow = Readonly<Record<string, string | number | null>>;

/** One table row by row, in the words of the change log. */
export interface LoggedTable {
  /** The row with the same primary key as it is now. */
  current(row: LoggedRow): LoggedRow | undefined;
  insert(row: LoggedRow): void;
  update(row: LoggedRow): void;
  remove(row: LoggedRow): void;
}

/** Gives the tables named in the change log. */
export type LoggedTables = (name: string) => LoggedTable;

interface Column {
  name: string;
  /** Place in the primary key, from 1; 0 outside it. */
  pk: number;
}

/** Columns are read from the schema, so that no list of them has to be kept in step with it. */
export function createLoggedTables(db: Sqlite): LoggedTables {
  const columns = db.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)');
  const isLogged = db
    .prepare<[string], 1>(
      "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ? || '_insert_logged'",
    )
    .pluck();
  const known = new Map<string, LoggedTable>();
  return (name) => {
    let table = known.get(name);
    if (table === undefined) {
      // Names come from a file, so they go into SQL only when they name a table of ours.
      assert(isLogged.get(name) === 1, `The table ${name} is not logged.`);
      table = createLoggedTable(db, name, columns.all(name));
      known.set(name, table);
    }
    return table;
  };
}

function createLoggedTable(db: Sqlite, name: string, columns: readonly Column[]): LoggedTable {
  const bound = (all: readonly Column[]) => all.map((column) => `${column.name} = @${column.name}`);
  const key = columns.filter(({ pk }) => pk > 0);
  const rest = columns.filter(({ pk }) => pk === 0);
  const where = bound(key).join(' AND ');
  const select = db.prepare<[LoggedRow], LoggedRow>(`SELECT * FROM ${name} WHERE ${where}`);
  const update = db.prepare<[LoggedRow]>(
    `UPDATE ${name} SET ${bound(rest).join(', ')} WHERE ${where}`,
  );
  const remove = db.prepare<[LoggedRow]>(`DELETE FROM ${name} WHERE ${where}`);
  const inserts = new Map<string, Database.Statement<[LoggedRow]>>();

  /** A row logged before a column was added does not name it; the column then takes its default. */
  const insertOf = (row: LoggedRow) => {
    const names = columns.map((column) => column.name).filter((column) => column in row);
    const list = names.join(', ');
    let insert = inserts.get(list);
    if (insert === undefined) {
      const values = names.map((column) => `@${column}`).join(', ');
      insert = db.prepare<[LoggedRow]>(`INSERT INTO ${name} (${list}) VALUES (${values})`);
      inserts.set(list, insert);
    }
    return insert;
  };

  const current = (row: LoggedRow) => select.get(row);
  return {
    current,
    insert: (row) => void insertOf(row).run(row),
    update: (row) => void update.run({ ...current(row), ...row }),
    remove: (row) => void remove.run(row),
  };
}

/** Columns that tell when and how often a row changed, not what it says. */
const BOOKKEEPING = new Set(['revision', 'updated_at']);

/** Whether the row still says what the log says it was left with. */
export function saysTheSame(current: LoggedRow, logged: LoggedRow): boolean {
  return Object.entries(logged).every(
    ([column, value]) => BOOKKEEPING.has(column) || current[column] === value,
  );
}

/** A row of the log; the triggers wrote it from the columns of the table. */
export function parseLogged(json: string): LoggedRow {
  return JSON.parse(json) as LoggedRow;
}
