import type { Sqlite } from '../sqlite.ts';

/** The tables whose every change is logged, and the column that says which thing a row belongs to. */
const LOGGED: readonly (readonly [table: string, subject: string])[] = [
  ['project', 'id'],
  ['person', 'id'],
  ['document', 'id'],
  ['document_status', 'document_id'],
  ['label', 'id'],
  ['attribute', 'label_id'],
  ['annotation', 'id'],
  ['annotation_span', 'annotation_id'],
];

/**
 * Makes the triggers that write the change log, so that no write can pass it by: outside an action
 * `current_action` is empty, `change.action_id` is NULL, and the write fails.
 */
export function createLogTriggers(db: Sqlite): void {
  for (const [table, subject] of LOGGED) db.exec(logTriggers(table, subject, columnsOf(db, table)));
}

/** Read back from the table just made, so that its columns are written down once. */
function columnsOf(db: Sqlite, table: string): string[] {
  const select = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)');
  return select.pluck().all(table);
}

function logTriggers(table: string, subject: string, columns: readonly string[]): string {
  const row = (alias: string) => {
    const pairs = columns.map((column) => `'${column}', ${alias}.${column}`);
    return `json_object(${pairs.join(', ')})`;
  };
  const log = (alias: string, before: string, after: string) =>
    `  INSERT INTO change (action_id, table_name, row_id, before, after)
  VALUES ((SELECT action_id FROM current_action), '${table}', ${alias}.${subject}, ${before}, ${after});`;
  const isChanged = columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
  return `
CREATE TRIGGER ${table}_insert_logged AFTER INSERT ON ${table} BEGIN
${log('new', 'NULL', row('new'))}
END;
CREATE TRIGGER ${table}_update_logged AFTER UPDATE ON ${table}
WHEN ${isChanged} BEGIN
${log('new', row('old'), row('new'))}
END;
CREATE TRIGGER ${table}_delete_logged AFTER DELETE ON ${table} BEGIN
${log('old', row('old'), 'NULL')}
END;`;
}
