import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import Database from 'better-sqlite3';

import type { DocumentId } from '../../core/model/ids.ts';
import { SCHEMA_VERSION } from '../../db/migrations/index.ts';
import { configure, connect, openStore } from '../../db/open.ts';
import { numberPragma } from '../../db/sqlite.ts';
import { sentenceOf } from '../support/app-error.ts';
import { corrupt, filesIn, fingerprint, patchHeader } from '../support/database-file.ts';
import { addDocument, everything } from '../support/project-builder.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('openStore', () => {
  test('writes so that an edit survives a power cut', ({ folder }) => {
    const db = connect(newProjectFile(folder), 'write');
    configure(db, 'write');
    const full = 2;
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(numberPragma(db, 'synchronous')).toBe(full);
    expect(numberPragma(db, 'foreign_keys')).toBe(1);
    expect(numberPragma(db, 'trusted_schema')).toBe(0);
    db.close();
  });

  test('shows what was written before it was closed', ({ folder }) => {
    const path = newProjectFile(folder);
    const store = openStore(path, { mode: 'write' });
    expect(store.project.get().name).toBe('Talks');
    expect(store.people.me().name).toBe('Ada');
    expect(store.documents.count()).toBe(1);
    expect(store.codebook.get().labels.map(({ key }) => key)).toEqual([
      'actor',
      'claim',
      'commitment',
    ]);
    store.close();
  });

  test('leaves one file when it is closed', ({ folder }) => {
    const path = newProjectFile(folder);
    const store = openStore(path, { mode: 'write' });
    addDocument(store, { text: 'Another one.' });
    expect(filesIn(folder).length).toBeGreaterThan(1);
    store.close();
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  test('can be closed twice', ({ folder }) => {
    const store = openStore(newProjectFile(folder), { mode: 'write' });
    store.close();
    expect(() => store.close()).not.toThrow();
  });

  test('lets two stores work on one file', ({ folder }) => {
    const path = newProjectFile(folder);
    const window = openStore(path, { mode: 'write' });
    const job = openStore(path, { mode: 'write' });
    addDocument(job, { text: 'From the job.' });
    expect(window.documents.count()).toBe(2);
    addDocument(window, { text: 'From the window.' });
    expect(job.documents.count()).toBe(3);
    window.close();
    job.close();
  });

  test('refuses a file that is no project and leaves it as it is', ({ folder }) => {
    const path = join(folder, 'diary.gloss');
    writeFileSync(path, 'Dear diary,\n'.repeat(50));
    const before = fingerprint(path);
    expect(sentenceOf('not-a-project', () => openStore(path, { mode: 'write' }))).toContain(
      'left as it is',
    );
    expect(fingerprint(path)).toBe(before);
    expect(filesIn(folder)).toEqual(['diary.gloss']);
  });

  test('refuses an empty file', ({ folder }) => {
    const path = join(folder, 'empty.gloss');
    writeFileSync(path, '');
    sentenceOf('not-a-project', () => openStore(path, { mode: 'write' }));
  });

  test('refuses a newer file and leaves it as it is', ({ folder }) => {
    const path = newProjectFile(folder);
    patchHeader(path, 60, SCHEMA_VERSION + 1);
    const before = fingerprint(path);
    sentenceOf('newer-database', () => openStore(path, { mode: 'write' }));
    sentenceOf('newer-database', () => openStore(path, { mode: 'read' }));
    expect(fingerprint(path)).toBe(before);
  });

  test('notices a newer version that is still in the log', ({ folder }) => {
    const path = newProjectFile(folder);
    const newer = new Database(path);
    newer.pragma('journal_mode = WAL');
    newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    sentenceOf('newer-database', () => openStore(path, { mode: 'write' }));
    newer.close();
  });

  test('refuses to write where the log cannot be put', ({ folder }) => {
    const path = newProjectFile(folder);
    mkdirSync(`${path}-wal`);
    const before = fingerprint(path);
    sentenceOf('read-only', () => openStore(path, { mode: 'write' }));
    sentenceOf('read-only', () => openStore(path, { mode: 'read' }));
    expect(fingerprint(path)).toBe(before);
  });

  for (const [what, sql] of [
    [
      'a trigger that runs what it must not',
      "CREATE TRIGGER t AFTER INSERT ON document BEGIN SELECT fts3_tokenizer('simple', x'00'); END",
    ],
    ['a missing table', 'DROP TABLE annotation_span'],
  ] as const) {
    test(`refuses a file with ${what}`, ({ folder }) => {
      const path = newProjectFile(folder);
      const foreign = new Database(path);
      foreign.exec(sql);
      foreign.close();
      sentenceOf('damaged', () => openStore(path, { mode: 'write' }));
      expect(filesIn(folder)).toEqual(['Talks.gloss']);
    });
  }
});

test.describe('a store', () => {
  test('says that the file is damaged when it comes upon a damaged page', ({ folder }) => {
    const path = newProjectFile(folder);
    corrupt(path, 'document_text');
    const store = openStore(path, { mode: 'read' });
    const [first = 0] = store.documents.list(everything()).ids;
    sentenceOf('damaged', () => store.documents.open(first as DocumentId));
    sentenceOf('damaged', () => [...store.exportDocuments([])]);
    store.close();
  });

  test('says that something else is writing when its turn does not come', ({ folder }) => {
    const path = newProjectFile(folder);
    const store = openStore(path, { mode: 'write' });
    const other = connect(path, 'write');
    other.exec('BEGIN IMMEDIATE');
    const sentence = sentenceOf('locked', () => addDocument(store, { text: 'Another one.' }));
    expect(sentence).toContain('nothing was changed');
    other.exec('ROLLBACK');
    addDocument(store, { text: 'Another one.' });
    expect(store.documents.count()).toBe(2);
    other.close();
    store.close();
  });
});

test.describe('openStore for reading', () => {
  test('shows the project and changes nothing', ({ folder }) => {
    const path = newProjectFile(folder);
    const before = fingerprint(path);
    const store = openStore(path, { mode: 'read' });
    expect(store.documents.count()).toBe(1);
    const refusal = sentenceOf('read-only', () => addDocument(store, { text: 'Another one.' }));
    expect(refusal).toContain('nothing was changed');
    store.close();
    expect(fingerprint(path)).toBe(before);
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  test('sees what another store writes meanwhile', ({ folder }) => {
    const path = newProjectFile(folder);
    const writer = openStore(path, { mode: 'write' });
    const reader = openStore(path, { mode: 'read' });
    addDocument(writer, { text: 'Another one.' });
    expect(reader.documents.count()).toBe(2);
    reader.close();
    writer.close();
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });
});
