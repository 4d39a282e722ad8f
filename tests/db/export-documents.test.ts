import { join } from 'node:path';

import { expect } from '@playwright/test';

import { createProject } from '../../db/create.ts';
import { openStore } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';
import { addDocument, labelNamed, mark, memoryProject } from '../support/project-builder.ts';
import { test } from '../support/temporary-folder.ts';

function everyone(store: Store) {
  return store.people.list().map(({ id }) => id);
}

test.describe('exportDocuments', () => {
  test('gives every document with the marks of the people asked for', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const mine = mark(store, documentId, 'harbour');
    store.operations.setStatus({ id: documentId, status: 'done' });
    const ben = store.operations.createPerson({ name: 'Ben' }).id;
    store.operations.setMe(ben);
    const his = mark(store, documentId, 'The minister');
    const [ada] = everyone(store);
    const [both] = store.exportDocuments(everyone(store));
    expect(both?.annotations).toEqual([store.annotations.get(his), store.annotations.get(mine)]);
    expect(both?.statuses).toEqual([{ personId: ada, status: 'done', isFlagged: false, note: '' }]);
    const [only] = store.exportDocuments([ben]);
    expect(only).toMatchObject({ text: store.documents.text(documentId), statuses: [] });
    expect(only?.annotations).toEqual([store.annotations.get(his)]);
  });

  test('orders marks by place, the longer first, whatever their age', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const spans = [
      [4, 12],
      [0, 3],
      [0, 12],
      [20, 25],
    ].map(([start = 0, end = 0]) => ({ start, end }));
    for (const span of spans) {
      const labelId = labelNamed(store, 'actor');
      store.operations.createAnnotation({ documentId, labelId, fragments: [span] });
    }
    const [document] = store.exportDocuments(everyone(store));
    const starts = document?.annotations.map(({ fragments }) => fragments[0]);
    expect(starts).toEqual([
      { start: 0, end: 12 },
      { start: 0, end: 3 },
      { start: 4, end: 12 },
      { start: 20, end: 25 },
    ]);
  });

  test('keeps the fragments of a mark in order', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const fragments = [
      { start: 0, end: 3 },
      { start: 10, end: 13 },
      { start: 20, end: 23 },
    ];
    store.operations.createAnnotation({
      documentId,
      labelId: labelNamed(store, 'claim'),
      fragments,
    });
    const [document] = store.exportDocuments(everyone(store));
    expect(document?.annotations.map((annotation) => annotation.fragments)).toEqual([fragments]);
  });

  test('gives more documents than it reads at once, in the order they were added', () => {
    const store = memoryProject();
    const ids = Array.from({ length: 401 }, (_, i) => addDocument(store, { text: `Text ${i}` }));
    const exported = [...store.exportDocuments([])].map(({ meta }) => meta.id);
    expect(exported).toEqual(ids);
  });

  test('shows one moment, whatever others write meanwhile', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    const window = createProject(path, { name: 'Talks', me: 'Ada' });
    for (const text of ['One.', 'Two.']) addDocument(window, { text });
    const job = openStore(path, { mode: 'read' });
    const documents = job.exportDocuments([]);
    documents.next();
    addDocument(window, { text: 'Three.' });
    expect([...documents].map(({ text }) => text)).toEqual(['Two.']);
    expect([...job.exportDocuments([])]).toHaveLength(3);
    job.close();
    window.close();
  });

  test('lets go when it is left early', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    addDocument(store, { text: 'Another.' });
    for (const document of store.exportDocuments([])) {
      expect(document.meta.id).toBe(documentId);
      break;
    }
    expect(() => mark(store, documentId, 'harbour')).not.toThrow();
  });
});
