import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { migrate } from '../../db/migrate.ts';
import { IN_MEMORY, connect } from '../../db/open.ts';
import { schemaFile } from '../../db/schema.ts';
import type { Sqlite } from '../../db/sqlite.ts';

function withDatabase<T>(work: (db: Sqlite) => T): T {
  const db = connect(IN_MEMORY, 'new');
  migrate(db);
  const result = work(db);
  db.close();
  return result;
}

/** Every table of ours, without those that FTS5 keeps for itself. */
function tables(db: Sqlite): { name: string; strict: number }[] {
  return db
    .prepare<[], { name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_search%'`,
    )
    .all();
}

test.describe('schema.sql', () => {
  test('is what the migrations make', () => {
    expect(readFileSync('db/schema.sql', 'utf8'), 'run "npm run schema"').toBe(schemaFile());
  });
});

test.describe('the schema', () => {
  test('is strict in every table', () => {
    const loose = withDatabase((db) => tables(db).filter(({ strict }) => strict === 0));
    expect(loose).toEqual([]);
  });

  test('says of every reference what happens when its row goes', () => {
    const silent = withDatabase((db) =>
      tables(db).flatMap(({ name }) =>
        db
          .prepare<[string], { on_delete: string }>('SELECT * FROM pragma_foreign_key_list(?)')
          .all(name)
          .filter(({ on_delete }) => on_delete === 'NO ACTION'),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('has an index for every reference', () => {
    const missing = withDatabase((db) =>
      tables(db).flatMap(({ name }) => {
        const first = db
          .prepare<[string], string>(
            `SELECT info.name FROM pragma_index_list(?) AS list
             JOIN pragma_index_info(list.name) AS info WHERE info.seqno = 0`,
          )
          .pluck()
          .all(name);
        const references = db
          .prepare<[string], string>('SELECT "from" FROM pragma_foreign_key_list(?)')
          .pluck()
          .all(name);
        return references
          .filter((column) => !first.includes(column))
          .map((column) => `${name}.${column}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('logs every table but those of the log and the texts', () => {
    const unlogged = withDatabase((db) => {
      const triggers = db
        .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .pluck()
        .all();
      return tables(db)
        .map(({ name }) => name)
        .filter((name) => !triggers.includes(`${name}_update_logged`));
    });
    expect(unlogged.sort()).toEqual(['action', 'change', 'current_action', 'document_text']);
  });

  test('refuses a write outside an action', () => {
    withDatabase((db) => {
      const insert = () =>
        db.exec(
          `INSERT INTO person (uuid, name, colour, kind)
           VALUES ('00000000-0000-7000-8000-000000000001', 'Eve', 0, 'human')`,
        );
      expect(insert).toThrow(/NOT NULL constraint failed: change.action_id/);
    });
  });

  test('keeps the log and the texts as they were written', () => {
    withDatabase((db) => {
      db.exec(
        `INSERT INTO action (id, at, person_id, label, kind, state)
           VALUES (1, '2026-01-01T00:00:00.000Z', 1, 'Test', 'do', 'done');
         UPDATE current_action SET action_id = 1;
         INSERT INTO person (uuid, name, colour, kind)
           VALUES ('00000000-0000-7000-8000-000000000001', 'Eve', 0, 'human');
         INSERT INTO document_text (sha256, text, added_by) VALUES ('${'a'.repeat(64)}', 'x', 1);`,
      );
      expect(() => db.exec("UPDATE change SET before = '{}'")).toThrow(/append-only/);
      expect(() => db.exec('DELETE FROM change')).toThrow(/append-only/);
      expect(() => db.exec('DELETE FROM action')).toThrow(/append-only/);
      expect(() => db.exec("UPDATE document_text SET text = 'y'")).toThrow(/immutable/);
    });
  });
});
