import { expect, test } from '@playwright/test';

import type { DocumentId } from '../../../core/model/ids.ts';
import { hashText } from '../../../db/text-hash.ts';
import { sentenceOf } from '../../support/app-error.ts';
import {
  addDocument,
  contentOf,
  everything,
  mark,
  memoryProject,
  quotesOf,
} from '../../support/project-builder.ts';
import { newDocument } from '../../support/project-file.ts';

const SOURCE = { outlet: '', author: '', date: '', url: '', section: '', genre: '' };

test.describe('importDocument', () => {
  test('stores the text with its hash and its length in UTF-16 units', () => {
    const store = memoryProject();
    const text = 'The 👩‍👩‍👧 party\n said é.';
    const id = addDocument(store, { text, title: '  Party  ' });
    expect(store.documents.text(id)).toBe(text);
    expect(store.documents.meta(id)).toMatchObject({
      title: 'Party',
      sha256: hashText(text),
      length: text.length,
    });
    expect(store.documents.findByHash([hashText(text), 'none'])).toEqual(
      new Map([[hashText(text), id]]),
    );
  });

  test('says which document has the same text, and adds it again only when told to', () => {
    const store = memoryProject();
    const first = addDocument(store);
    const again = newDocument({ title: 'The same' });
    const { operations } = store;
    const latest = store.history.latest();
    expect(operations.importDocument(again, { withDuplicates: false })).toEqual({
      kind: 'duplicate',
      id: first,
    });
    expect(store.history.latest()).toBe(latest);
    const second = operations.importDocument(again, { withDuplicates: true });
    expect(second.kind).toBe('imported');
    expect(store.documents.count()).toBe(2);
  });

  for (const [what, text] of [
    ['no text', ''],
    ['line ends of Windows', 'One\r\ntwo'],
    ['a byte order mark', '\uFEFFOne'],
    ['half a character', 'One \uD83D two'],
  ] as const) {
    test(`refuses a text with ${what}`, () => {
      const store = memoryProject();
      sentenceOf('invalid-input', () => addDocument(store, { text }));
      expect(store.documents.count()).toBe(0);
    });
  }

  test('refuses a source that cannot be stored', () => {
    const store = memoryProject();
    sentenceOf('invalid-input', () =>
      addDocument(store, { source: { ...SOURCE, date: '2025-02-30' } }),
    );
    sentenceOf('invalid-input', () => addDocument(store, { title: '   ' }));
  });

  test('refuses a uuid that another document has', () => {
    const store = memoryProject();
    const { uuid } = store.documents.meta(addDocument(store));
    sentenceOf('conflict', () => addDocument(store, { uuid, text: 'Another text.' }));
  });

  test('keeps what it cannot show', () => {
    const store = memoryProject();
    addDocument(store, { extra: { wire: ['dpa', 1] }, groupKey: 'wire-7' });
    const [document] = store.exportDocuments([]);
    expect(document).toMatchObject({ extra: { wire: ['dpa', 1] }, groupKey: 'wire-7' });
  });
});

test.describe('updateDocument', () => {
  test('changes title and source, and where the document is found', () => {
    const store = memoryProject();
    const id = addDocument(store);
    const changed = store.operations.updateDocument({
      id,
      title: 'Dredging',
      language: 'de',
      direction: 'rtl',
      source: { ...SOURCE, outlet: 'Post', date: '2025-04-18' },
    });
    expect(changed).toEqual(store.documents.meta(id));
    expect(changed).toMatchObject({ title: 'Dredging', language: 'de', direction: 'rtl' });
    expect(store.documents.list(everything('dredging')).ids).toHaveLength(1);
    store.operations.undo();
    expect(store.documents.meta(id).title).toBe('The harbour');
    expect(store.documents.list(everything('dredging')).ids).toHaveLength(0);
    expect(store.documents.list(everything('harbour')).ids).toHaveLength(1);
  });
});

test.describe('removeDocuments', () => {
  test('takes statuses and marks along, and undo brings all of it back as it was', () => {
    const store = memoryProject();
    const ids = [addDocument(store), addDocument(store, { text: 'Another minister.' })];
    const [id = 1 as DocumentId] = ids;
    mark(store, id, 'The minister');
    store.operations.removeAnnotations([mark(store, id, 'harbour')]);
    store.operations.setFlag({ id, isFlagged: true, note: 'Read again' });
    const before = contentOf(store);
    const revisions = [...store.annotations.packed(id)];
    store.operations.removeDocuments(ids);
    expect(store.documents.count()).toBe(0);
    expect(store.documents.list(everything('minister')).ids).toHaveLength(0);
    expect(store.statistics.get().annotations).toBe(0);
    expect(store.history.state().undo).toBe('Remove 2 documents');
    store.operations.undo();
    expect(contentOf(store)).toEqual(before);
    expect([...store.annotations.packed(id)]).toEqual(revisions);
    store.operations.redo();
    expect(store.documents.count()).toBe(0);
  });

  test('removes none where one is not there', () => {
    const store = memoryProject();
    const id = addDocument(store);
    sentenceOf('not-found', () => store.operations.removeDocuments([id, 99 as DocumentId]));
    expect(store.documents.count()).toBe(1);
  });

  test('does nothing for no documents', () => {
    const store = memoryProject();
    store.operations.removeDocuments([]);
    expect(store.history.state().undo).toBeNull();
  });

  test('lets the same text be imported again', () => {
    const store = memoryProject();
    store.operations.removeDocuments([addDocument(store)]);
    const outcome = store.operations.importDocument(newDocument(), { withDuplicates: false });
    expect(outcome.kind).toBe('imported');
    expect(quotesOf(store, outcome.id)).toEqual([]);
  });
});

test.describe('setStatus and setFlag', () => {
  test('are mine alone', () => {
    const store = memoryProject();
    const id = addDocument(store);
    store.operations.setStatus({ id, status: 'done' });
    store.operations.setFlag({ id, isFlagged: true, note: 'Odd' });
    expect(store.documents.status(id)).toEqual({ status: 'done', isFlagged: true, note: 'Odd' });
    store.operations.setMe(store.operations.createPerson({ name: 'Ben' }).id);
    expect(store.documents.status(id)).toEqual({ status: 'todo', isFlagged: false, note: '' });
  });

  test('keep each other', () => {
    const store = memoryProject();
    const id = addDocument(store);
    store.operations.setFlag({ id, isFlagged: true, note: 'Odd' });
    const status = store.operations.setStatus({ id, status: 'in-progress' });
    expect(status).toEqual({ status: 'in-progress', isFlagged: true, note: 'Odd' });
  });

  test('leave no trace where nothing changes', () => {
    const store = memoryProject();
    const id = addDocument(store);
    const latest = store.history.latest();
    store.operations.setStatus({ id, status: 'todo' });
    store.operations.setFlag({ id, isFlagged: false, note: '' });
    expect(store.history.latest()).toBe(latest);
  });

  test('are named for the undo menu', () => {
    const store = memoryProject();
    const id = addDocument(store);
    store.operations.setStatus({ id, status: 'in-progress' });
    expect(store.history.state().undo).toBe('Mark “The harbour” as in progress');
    store.operations.setFlag({ id, isFlagged: true, note: '' });
    expect(store.history.state().undo).toBe('Flag “The harbour”');
    store.operations.setFlag({ id, isFlagged: true, note: 'Odd' });
    expect(store.history.state().undo).toBe('Edit the note on “The harbour”');
  });
});
