import { expect } from '@playwright/test';
import Database from 'better-sqlite3';

import { checkAll } from '../../db/check.ts';
import type { Finding } from '../../db/store.ts';
import { sentenceOf } from '../support/app-error.ts';
import { corrupt, filesIn, fingerprint } from '../support/database-file.ts';
import { labelNamed, mark } from '../support/project-builder.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';
import type { DocumentId } from '../../core/model/ids.ts';

/** A project with one document and one mark on “The minister”. */
function markedProject(folder: string): string {
  return newProjectFile(folder, {
    fill(store) {
      mark(store, 1 as DocumentId, 'The minister');
      labelNamed(store, 'claim');
    },
  });
}

/** Changes the file behind the program's back, as a faulty tool would. */
function meddle(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec('UPDATE current_action SET action_id = 1');
  db.exec(sql);
  db.exec('UPDATE current_action SET action_id = NULL');
  db.close();
}

/** Takes a trigger away for a moment, so that the structure is the same afterwards. */
function withoutTrigger(name: string, sql: string): string {
  return `CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = '${name}';
    DROP TRIGGER ${name}; ${sql}`;
}

function kinds(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}

test.describe('checkAll', () => {
  test('finds nothing in a sound project and leaves nothing behind', ({ folder }) => {
    const path = markedProject(folder);
    const before = fingerprint(path);
    expect(checkAll(path)).toEqual([]);
    expect(fingerprint(path)).toBe(before);
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  test('tells how far it is, document by document', ({ folder }) => {
    const steps: number[] = [];
    let last = 0;
    checkAll(markedProject(folder), {
      onProgress(done, total) {
        steps.push(done);
        last = total;
      },
    });
    expect(steps).toEqual(steps.map((_, i) => i + 1));
    expect(steps.at(-1)).toBe(last);
  });

  test('stops when it is told to', ({ folder }) => {
    const path = markedProject(folder);
    sentenceOf('cancelled', () => checkAll(path, { isCancelled: () => true }));
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  for (const [what, sql, kind] of [
    ['a mark that ends after the text', 'UPDATE annotation_span SET end_offset = 999', 'fragment'],
    ['a mark without fragments', 'DELETE FROM annotation_span', 'fragment'],
    [
      'pieces of a mark that overlap',
      'INSERT INTO annotation_span VALUES (1, 1, 2, 6)',
      'fragment',
    ],
    [
      'a value its attribute cannot take',
      `UPDATE annotation SET attributes = '{"mention":"nickname"}'`,
      'attribute',
    ],
    ['an unknown attribute', `UPDATE annotation SET attributes = '{"mood":"x"}'`, 'attribute'],
    [
      'attributes that cannot be read',
      `UPDATE annotation SET attributes = '{"mention":7}'`,
      'attribute',
    ],
    [
      'a wrong length',
      withoutTrigger('document_text_id_update_refused', 'UPDATE document SET length = 7'),
      'text',
    ],
    [
      'a changed text',
      withoutTrigger(
        'document_text_update_refused',
        "UPDATE document_text SET text = 'The minister promised to dredge the harbour by MAY.'",
      ),
      'text',
    ],
    ['a person who is not there', 'UPDATE annotation SET person_id = 77', 'reference'],
    ['a table that is not ours', 'CREATE TABLE stranger (id)', 'structure'],
    [
      'a document that cannot be found',
      "INSERT INTO document_search (document_search) VALUES ('delete-all')",
      'search',
    ],
  ] as const) {
    test(`finds ${what}`, ({ folder }) => {
      const path = markedProject(folder);
      meddle(path, sql);
      const findings = checkAll(path);
      expect(kinds(findings)).toContain(kind);
      for (const { sentence } of findings) expect(sentence).toMatch(/[.!]$/);
    });
  }

  test('finds a mark that cuts a character in two', ({ folder }) => {
    const path = newProjectFile(folder, {
      fill(store) {
        const { id } = store.operations.importDocument(
          {
            title: 'Party',
            text: 'The 👍 party',
            language: 'en',
            direction: 'ltr',
            source: { outlet: '', author: '', date: '', url: '', section: '', genre: '' },
          },
          { withDuplicates: false },
        );
        mark(store, id, '👍');
      },
    });
    meddle(path, 'UPDATE annotation_span SET end_offset = end_offset - 1');
    const [finding] = checkAll(path);
    expect(finding).toMatchObject({ kind: 'fragment', annotationId: 1, documentId: 2 });
    expect(finding?.sentence).toContain('cuts a character in two');
  });

  test('tells of a damaged page and does not stop there', ({ folder }) => {
    const path = markedProject(folder);
    corrupt(path, 'document_title');
    expect(kinds(checkAll(path))).toContain('file');
  });
});
