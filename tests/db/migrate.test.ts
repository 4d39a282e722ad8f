import { expect, test } from '@playwright/test';

import { migrate } from '../../db/migrate.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { IN_MEMORY, connect } from '../../db/open.ts';
import { numberPragma } from '../../db/sqlite.ts';
import { sentenceOf } from '../support/app-error.ts';

const FIRST: Migration = {
  version: 1,
  name: 'first',
  up: (db) => db.exec('CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT'),
};
const SECOND: Migration = {
  version: 2,
  name: 'second',
  up: (db) =>
    db.exec(
      `CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id)) STRICT`,
    ),
};

function memory() {
  return connect(IN_MEMORY, 'new');
}

test.describe('the migrations', () => {
  test('have versions 1, 2, 3, …', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });
});

test.describe('migrate', () => {
  test('runs every step once and remembers the version', () => {
    const db = memory();
    migrate(db, undefined, [FIRST]);
    migrate(db, undefined, [FIRST, SECOND]);
    migrate(db, undefined, [FIRST, SECOND]);
    expect(numberPragma(db, 'user_version')).toBe(2);
    expect(numberPragma(db, 'foreign_keys')).toBe(1);
    db.close();
  });

  test('asks for a backup before it changes a file that holds something', () => {
    const db = memory();
    const asked: number[] = [];
    migrate(db, (from) => asked.push(from), [FIRST]);
    expect(asked).toEqual([]);
    migrate(db, (from) => asked.push(from), [FIRST, SECOND]);
    expect(asked).toEqual([1]);
    migrate(db, (from) => asked.push(from), [FIRST, SECOND]);
    expect(asked).toEqual([1]);
    db.close();
  });

  test('leaves the file at the last step that succeeded', () => {
    const db = memory();
    const broken: Migration = {
      version: 2,
      name: 'broken',
      up(target) {
        SECOND.up(target);
        throw new Error('The power went.');
      },
    };
    expect(() => migrate(db, undefined, [FIRST, broken])).toThrow('The power went.');
    expect(numberPragma(db, 'user_version')).toBe(1);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'child'").get()).toBeUndefined();
    expect(numberPragma(db, 'foreign_keys')).toBe(1);
    db.close();
  });

  test('takes back a step that breaks a reference', () => {
    const db = memory();
    const dangling: Migration = {
      version: 3,
      name: 'dangling',
      up: (target) => target.exec('INSERT INTO child (parent_id) VALUES (7)'),
    };
    expect(() => migrate(db, undefined, [FIRST, SECOND, dangling])).toThrow(/breaks references/);
    expect(numberPragma(db, 'user_version')).toBe(2);
    db.close();
  });

  test('changes nothing where the backup fails', () => {
    const db = memory();
    migrate(db, undefined, [FIRST]);
    const fail = () => {
      throw new Error('No room.');
    };
    expect(() => migrate(db, fail, [FIRST, SECOND])).toThrow('No room.');
    expect(numberPragma(db, 'user_version')).toBe(1);
    db.close();
  });

  test('refuses a newer file', () => {
    const db = memory();
    migrate(db, undefined, [FIRST, SECOND]);
    sentenceOf('newer-database', () => migrate(db, undefined, [FIRST]));
    db.close();
  });
});
