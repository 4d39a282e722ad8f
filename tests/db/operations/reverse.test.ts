import { join } from 'node:path';

import { expect } from '@playwright/test';

import { createProject } from '../../../db/create.ts';
import { openStore } from '../../../db/open.ts';
import { sentenceOf } from '../../support/app-error.ts';
import {
  addDocument,
  contentOf,
  labelNamed,
  mark,
  memoryProject,
  quotesOf,
} from '../../support/project-builder.ts';
import { test } from '../../support/temporary-folder.ts';

test.describe('undo', () => {
  test('does nothing where there is nothing', () => {
    const store = memoryProject();
    expect(store.operations.undo()).toBeNull();
    expect(store.operations.redo()).toBeNull();
    expect(store.history.next()).toEqual({ undo: null, redo: null });
  });

  test('keeps a mark as removed and raises its revision each time', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'harbour');
    store.operations.undo();
    sentenceOf('not-found', () => store.annotations.get(id));
    store.operations.redo();
    expect(store.annotations.get(id).revision).toBe(3);
  });

  test('tells where it happened and what to read again', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const id = mark(store, documentId, 'harbour');
    store.operations.updateAnnotation(id, { note: 'x' });
    expect(store.operations.undo()).toEqual({
      action: 'Edit the note on “harbour”',
      documentId,
      annotationId: id,
      touched: { documents: [], annotationsOf: [documentId], project: false },
    });
    expect(store.operations.undo()).toMatchObject({ documentId, annotationId: null });
    expect(store.operations.undo()).toMatchObject({
      documentId: null,
      annotationId: null,
      touched: { documents: [documentId] },
    });
  });

  test('tells of bulk actions without naming one place', () => {
    const store = memoryProject();
    const ids = ['One minister.', 'Two ministers.'].map((text) => addDocument(store, { text }));
    store.operations.removeDocuments(ids);
    const outcome = store.operations.undo();
    expect(outcome).toMatchObject({ documentId: null, annotationId: null });
    expect([...(outcome?.touched.documents ?? [])].sort()).toEqual(ids);
    store.operations.setMe(store.operations.createPerson({ name: 'Ben' }).id);
    expect(store.operations.undo()?.touched.project).toBe(true);
  });

  test('says too many to name where there are', () => {
    const store = memoryProject();
    const id = store.operations.beginImport();
    const documents = Array.from({ length: 1001 }, (_, i) => ({
      title: `No. ${i}`,
      text: `Text ${i}`,
      language: 'en',
      direction: 'ltr' as const,
      source: { outlet: '', author: '', date: '', url: '', section: '', genre: '' },
    }));
    store.operations.importBatch(id, documents, { withDuplicates: false });
    store.operations.finishImport(id);
    expect(store.history.next().undo).toEqual({ action: 'Import 1001 documents', changes: 1001 });
    expect(store.operations.undo()?.touched.documents).toBeNull();
    expect(store.documents.count()).toBe(0);
  });

  test('is stopped without a trace', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const items = Array.from({ length: 300 }, () => ({
      documentId,
      personId: store.project.get().me,
      labelId: labelNamed(store, 'actor'),
      fragments: [{ start: 0, end: 3 }],
    }));
    store.operations.createAnnotations(items);
    const before = contentOf(store);
    const state = store.history.state();
    sentenceOf('cancelled', () => store.operations.undo({ isCancelled: () => true }));
    expect(contentOf(store)).toEqual(before);
    expect(store.history.state()).toEqual(state);
    const steps: number[] = [];
    store.operations.undo({ onProgress: (done) => steps.push(done) });
    expect(steps).toEqual([200, 400, 600]);
  });

  test('refuses to overwrite what has changed since', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const id = mark(store, documentId, 'harbour');
    const sealedFrom = store.history.latest();
    store.operations.updateAnnotation(id, { note: 'Later' });
    store.operations.sealHistory(sealedFrom);
    expect(store.history.state().undo).toBe('Tag “harbour” as Actor');
    const sentence = sentenceOf('conflict', () => store.operations.undo());
    expect(sentence).toContain('“Tag “harbour” as Actor” cannot be undone');
    expect(store.annotations.get(id).note).toBe('Later');
  });

  test('refuses to take a document from under a mark', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const sealedFrom = store.history.latest();
    mark(store, documentId, 'harbour');
    store.operations.sealHistory(sealedFrom);
    sentenceOf('conflict', () => store.operations.undo());
    expect(quotesOf(store, documentId)).toEqual(['harbour']);
  });
});

test.describe('redo', () => {
  test('is gone after something new', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    mark(store, documentId, 'harbour');
    store.operations.undo();
    expect(store.history.state().redo).toBe('Tag “harbour” as Actor');
    mark(store, documentId, 'May');
    expect(store.history.state().redo).toBeNull();
    expect(store.operations.redo()).toBeNull();
  });

  test('survives that nothing was done', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    mark(store, documentId, 'harbour');
    store.operations.undo();
    store.operations.setStatus({ id: documentId, status: 'todo' });
    expect(store.history.state().redo).toBe('Tag “harbour” as Actor');
  });

  test('brings back a document with the marks made and undone in it', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    mark(store, documentId, 'harbour');
    const full = contentOf(store);
    store.operations.undo();
    store.operations.undo();
    expect(store.documents.count()).toBe(0);
    store.operations.redo();
    store.operations.redo();
    expect(contentOf(store)).toEqual(full);
  });
});

test.describe('the history', () => {
  test('survives closing and opening', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    const first = createProject(path, { name: 'Talks', me: 'Ada' });
    const documentId = addDocument(first);
    mark(first, documentId, 'harbour');
    mark(first, documentId, 'May');
    first.operations.undo();
    first.close();
    const second = openStore(path, { mode: 'write' });
    expect(second.history.state()).toEqual({
      undo: 'Tag “harbour” as Actor',
      redo: 'Tag “May” as Actor',
    });
    second.operations.undo();
    expect(quotesOf(second, documentId)).toEqual([]);
    second.close();
    const third = openStore(path, { mode: 'write' });
    third.operations.redo();
    third.operations.redo();
    expect(quotesOf(third, documentId)).toEqual(['harbour', 'May']);
    third.close();
  });

  test('can be sealed, so that what was done stays', () => {
    const store = memoryProject();
    addDocument(store);
    store.operations.sealHistory(null);
    expect(store.history.state()).toEqual({ undo: null, redo: null });
    expect(store.operations.undo()).toBeNull();
    expect(store.documents.count()).toBe(1);
  });
});
