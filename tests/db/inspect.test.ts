import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import Database from 'better-sqlite3';

import { inspectFile } from '../../db/inspect.ts';
import { SCHEMA_VERSION } from '../../db/migrations/index.ts';
import { sentenceOf } from '../support/app-error.ts';
import { filesIn, patchHeader } from '../support/database-file.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

const USER_VERSION_AT = 60;

test.describe('inspectFile', () => {
  test('knows a project', ({ folder }) => {
    expect(inspectFile(newProjectFile(folder))).toBe('project');
  });

  test('knows a project of a newer program', ({ folder }) => {
    const path = newProjectFile(folder);
    patchHeader(path, USER_VERSION_AT, SCHEMA_VERSION + 1);
    expect(inspectFile(path)).toBe('newer');
  });

  test('takes no other database for a project', ({ folder }) => {
    const path = join(folder, 'other.gloss');
    const db = new Database(path);
    db.exec('CREATE TABLE recipe (name TEXT)');
    db.close();
    expect(inspectFile(path)).toBe('not-a-project');
  });

  for (const [what, content] of [
    ['a text file', 'Dear diary,\n'.repeat(50)],
    ['a file that only begins like a database', 'SQLite format 3\0'],
    ['a single byte', 'S'],
  ] as const) {
    test(`takes ${what} for no project`, ({ folder }) => {
      const path = join(folder, 'file.gloss');
      writeFileSync(path, content);
      expect(inspectFile(path)).toBe('not-a-project');
    });
  }

  test('knows an empty file', ({ folder }) => {
    const path = join(folder, 'empty.gloss');
    writeFileSync(path, '');
    expect(inspectFile(path)).toBe('empty');
  });

  test('leaves nothing beside the file', ({ folder }) => {
    inspectFile(newProjectFile(folder));
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  test('says that there is no such file', ({ folder }) => {
    sentenceOf('not-found', () => inspectFile(join(folder, 'none.gloss')));
  });

  test('says that a folder is no project', ({ folder }) => {
    const path = join(folder, 'folder.gloss');
    mkdirSync(path);
    sentenceOf('not-a-project', () => inspectFile(path));
  });
});
