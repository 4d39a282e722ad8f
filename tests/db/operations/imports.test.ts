import { join } from 'node:path';

import { expect } from '@playwright/test';

import type { DocumentId } from '../../../core/model/ids.ts';
import { checkAll } from '../../../db/check.ts';
import { createProject } from '../../../db/create.ts';
import { connect, openStore } from '../../../db/open.ts';
import type { NewDocument, Store } from '../../../db/store.ts';
import { sentenceOf } from '../../support/app-error.ts';
import {
  addDocument,
  contentOf,
  everything,
  mark,
  memoryProject,
} from '../../support/project-builder.ts';
import { newDocument } from '../../support/project-file.ts';
import { test } from '../../support/temporary-folder.ts';

const NEW_ONLY = { withDuplicates: false };

function batch(from: number, count: number): NewDocument[] {
  return Array.from({ length: count }, (_, i) =>
    newDocument({ title: `No. ${from + i}`, text: `The minister spoke ${from + i} times.` }),
  );
}

/** Imports 150 documents in two batches and leaves the import open. */
function halfImport(store: Store) {
  const id = store.operations.beginImport();
  store.operations.importBatch(id, batch(0, 100), NEW_ONLY);
  store.operations.importBatch(id, batch(100, 50), NEW_ONLY);
  return id;
}

/** How many texts the file holds, whether or not a document has them. */
function textsIn(path: string): number {
  const db = connect(path, 'read');
  const count = db.prepare<[], number>('SELECT count(*) FROM document_text').pluck().get() ?? 0;
  db.close();
  return count;
}

test.describe('an import in batches', () => {
  test('is one step', () => {
    const store = memoryProject();
    const id = halfImport(store);
    expect(store.documents.count()).toBe(150);
    expect(store.history.state().undo).toBeNull();
    expect(store.operations.finishImport(id)).toBe(150);
    expect(store.history.state().undo).toBe('Import 150 documents');
    store.operations.undo();
    expect(store.documents.count()).toBe(0);
    store.operations.redo();
    expect(store.documents.list(everything('minister')).ids).toHaveLength(150);
  });

  test('finds duplicates in the project and in itself', () => {
    const store = memoryProject();
    const known = addDocument(store);
    const id = store.operations.beginImport();
    const twice = newDocument({ text: 'Twice.' });
    const outcomes = store.operations.importBatch(id, [newDocument(), twice, twice], NEW_ONLY);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['duplicate', 'imported', 'duplicate']);
    expect(outcomes[0]?.id).toBe(known);
    expect(outcomes[2]?.id).toBe(outcomes[1]?.id);
    expect(store.operations.finishImport(id)).toBe(1);
  });

  test('leaves no step where it brought nothing', () => {
    const store = memoryProject();
    addDocument(store);
    store.operations.sealHistory(null);
    const id = store.operations.beginImport();
    store.operations.importBatch(id, [newDocument()], NEW_ONLY);
    expect(store.operations.finishImport(id)).toBe(0);
    expect(store.history.state().undo).toBeNull();
  });

  test('brings nothing of a batch in which one document is wrong', () => {
    const store = memoryProject();
    const id = store.operations.beginImport();
    const documents = [...batch(0, 3), newDocument({ text: '' })];
    sentenceOf('invalid-input', () => store.operations.importBatch(id, documents, NEW_ONLY));
    expect(store.documents.count()).toBe(0);
    store.operations.importBatch(id, batch(0, 3), NEW_ONLY);
    expect(store.operations.finishImport(id)).toBe(3);
  });

  test('lets others work, and undo, between two batches', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const id = store.operations.beginImport();
    store.operations.importBatch(id, batch(0, 2), NEW_ONLY);
    mark(store, documentId, 'harbour');
    expect(store.operations.undo()?.action).toBe('Tag “harbour” as Actor');
    store.operations.importBatch(id, batch(2, 2), NEW_ONLY);
    store.operations.finishImport(id);
    expect(store.operations.undo()?.action).toBe('Import 4 documents');
    expect(store.documents.count()).toBe(1);
  });

  test('takes nothing more after its end', () => {
    const store = memoryProject();
    const id = halfImport(store);
    store.operations.finishImport(id);
    const { operations } = store;
    sentenceOf('cancelled', () => operations.importBatch(id, batch(900, 1), NEW_ONLY));
    sentenceOf('cancelled', () => operations.cancelImport(id));
    expect(store.documents.count()).toBe(150);
  });
});

test.describe('a cancelled import', () => {
  test('leaves nothing, not even texts', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    const store = createProject(path, { name: 'Talks', me: 'Ada' });
    addDocument(store);
    const before = contentOf(store);
    const id = halfImport(store);
    const told: [number, number][] = [];
    const removed = store.operations.cancelImport(id, (done, total) => told.push([done, total]));
    expect(removed).toBe(150);
    expect(told).toEqual([
      [64, 150],
      [128, 150],
      [150, 150],
    ]);
    expect(contentOf(store)).toEqual(before);
    expect(store.history.state().undo).toBe('Import “The harbour”');
    store.close();
    expect(textsIn(path)).toBe(1);
    expect(checkAll(path)).toEqual([]);
  });

  test('leaves the documents that someone has worked on', () => {
    const store = memoryProject();
    const id = halfImport(store);
    const [first = 0, second = 0, third = 0] = store.documents.list(everything()).ids;
    mark(store, store.documents.meta(first as DocumentId).id, 'minister');
    store.operations.setStatus({ id: second as DocumentId, status: 'done' });
    const meta = store.documents.meta(third as DocumentId);
    store.operations.updateDocument({ ...meta, title: 'Mine' });
    expect(store.operations.cancelImport(id)).toBe(147);
    expect([...store.documents.list(everything()).ids]).toEqual([first, second, third]);
    for (let i = 0; i < 3; i += 1) expect(store.operations.undo()).not.toBeNull();
    expect(store.operations.undo()).toBeNull();
  });

  test('keeps a text that the undo of another action may need', () => {
    const store = memoryProject();
    const id = halfImport(store);
    const [first = 0] = store.documents.list(everything()).ids;
    const copy = newDocument({ text: store.documents.text(first as DocumentId) });
    const added = store.operations.importDocument(copy, { withDuplicates: true });
    store.operations.removeDocuments([added.id]);
    store.operations.cancelImport(id);
    store.operations.undo();
    expect(store.documents.text(added.id)).toBe(copy.text);
  });
});

test.describe('recoverInterrupted', () => {
  test('takes out what a killed import left', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    const killed = createProject(path, { name: 'Talks', me: 'Ada' });
    addDocument(killed);
    halfImport(killed);
    killed.close();
    const store = openStore(path, { mode: 'write' });
    expect(store.operations.recoverInterrupted()).toBe(150);
    expect(store.documents.count()).toBe(1);
    expect(store.operations.recoverInterrupted()).toBe(0);
    store.close();
    expect(textsIn(path)).toBe(1);
    expect(checkAll(path)).toEqual([]);
  });

  test('goes on with a cancellation that was killed', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    const killed = createProject(path, { name: 'Talks', me: 'Ada' });
    const id = halfImport(killed);
    const stop = () => {
      throw new Error('killed');
    };
    expect(() => killed.operations.cancelImport(id, stop)).toThrow('killed');
    expect(killed.documents.count()).toBe(86);
    killed.close();
    const store = openStore(path, { mode: 'write' });
    expect(store.operations.recoverInterrupted()).toBe(86);
    expect(store.documents.count()).toBe(0);
    store.close();
    expect(textsIn(path)).toBe(0);
  });
});
