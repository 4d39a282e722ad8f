import { expect, test } from '@playwright/test';

import type { LibraryQuery } from '../../../core/model/document.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import type { Store } from '../../../db/store.ts';
import {
  addDocument,
  everything,
  labelNamed,
  mark,
  memoryProject,
} from '../../support/project-builder.ts';

const SOURCE = { outlet: '', author: '', date: '', url: '', section: '', genre: '' };

/** Four documents whose order is another one for each way to sort. */
function library(): { store: Store; ids: Record<'a' | 'b' | 'c' | 'd', DocumentId> } {
  const store = memoryProject();
  const add = (title: string, outlet: string, date: string, text: string) =>
    addDocument(store, { title, text, source: { ...SOURCE, outlet, date } });
  return {
    store,
    ids: {
      c: add('Cranes', 'Post', '2025-01-03', 'The port has cranes. Port, port, port.'),
      a: add('“Able seamen', 'Zeitung', '2025-01-02', 'Short port text.'),
      d: add('docks', 'Courier', '', 'A long text on docks that says nothing of harbours at all.'),
      b: add('Bérths', 'courier', '2024-12-31', 'Berths in the port, and more words.'),
    },
  };
}

function titles(store: Store, query: Partial<LibraryQuery>): string {
  const { ids } = store.documents.list({ ...everything(), ...query });
  const rows = store.documents.rows([...ids] as DocumentId[]);
  return rows.map(({ title }) => title.replace(/^\W/u, '').charAt(0).toLowerCase()).join('');
}

test.describe('the library', () => {
  for (const [sort, order] of [
    ['title', 'abcd'],
    ['outlet', 'dbca'],
    ['date', 'dbac'],
    ['length', 'abcd'],
    ['added', 'cadb'],
  ] as const) {
    test(`sorts by ${sort}, both ways`, () => {
      const { store } = library();
      expect(titles(store, { sort })).toBe(order);
      expect(titles(store, { sort, isDescending: true })).toBe(
        Array.from(order).reverse().join(''),
      );
    });
  }

  test('takes up what was added, renamed and removed since', () => {
    const { store, ids } = library();
    expect(titles(store, { sort: 'title' })).toBe('abcd');
    const meta = store.documents.meta(ids.a);
    store.operations.updateDocument({ ...meta, title: 'Eels' });
    expect(titles(store, { sort: 'title' })).toBe('bcde');
    store.operations.removeDocuments([ids.c]);
    expect(titles(store, { sort: 'title' })).toBe('bde');
    store.operations.undo();
    store.operations.undo();
    expect(titles(store, { sort: 'title' })).toBe('abcd');
  });

  test('says how many documents there are in all', () => {
    const { store } = library();
    expect(store.documents.list(everything('cranes'))).toMatchObject({ total: 4 });
  });

  test('filters by my statuses and flags', () => {
    const { store, ids } = library();
    store.operations.setStatus({ id: ids.a, status: 'done' });
    store.operations.setStatus({ id: ids.b, status: 'in-progress' });
    store.operations.setFlag({ id: ids.d, isFlagged: true, note: '' });
    const sort = 'title';
    expect(titles(store, { sort, statuses: ['todo'] })).toBe('cd');
    expect(titles(store, { sort, statuses: ['done', 'in-progress'] })).toBe('ab');
    expect(titles(store, { sort, statuses: ['todo', 'done'] })).toBe('acd');
    expect(titles(store, { sort, statuses: ['todo', 'in-progress', 'done'] })).toBe('abcd');
    expect(titles(store, { sort, onlyFlagged: true })).toBe('d');
    expect(titles(store, { sort, onlyFlagged: true, statuses: ['done'] })).toBe('');
    store.operations.setMe(store.operations.createPerson({ name: 'Ben' }).id);
    expect(titles(store, { sort, statuses: ['todo'] })).toBe('abcd');
    expect(titles(store, { sort, statuses: ['done'] })).toBe('');
  });

  test('ranks what it finds, titles first', () => {
    const { store } = library();
    const id = addDocument(store, { title: 'Port', text: 'Nothing else.' });
    const { ids } = store.documents.list({ ...everything('port'), sort: 'title' });
    expect(ids[0]).toBe(id);
    expect(ids).toHaveLength(4);
  });

  test('gives rows in the order asked for, without those that are gone', () => {
    const { store, ids } = library();
    mark(store, ids.c, 'cranes', 'actor');
    mark(store, ids.c, 'port', 'claim');
    store.operations.removeAnnotations([mark(store, ids.c, 'The', 'claim')]);
    const rows = store.documents.rows([ids.d, 99 as DocumentId, ids.c]);
    expect(rows.map(({ id }) => id)).toEqual([ids.d, ids.c]);
    expect(rows[1]).toEqual({
      id: ids.c,
      title: 'Cranes',
      outlet: 'Post',
      date: '2025-01-03',
      length: store.documents.text(ids.c).length,
      status: { status: 'todo', isFlagged: false, note: '' },
      counts: [
        { labelId: labelNamed(store, 'actor'), count: 1 },
        { labelId: labelNamed(store, 'claim'), count: 1 },
      ],
    });
  });
});

test.describe('the library, when there is much of it', () => {
  test('comes in the chosen order once there is too much to rank', () => {
    const store = memoryProject();
    const importId = store.operations.beginImport();
    for (let from = 0; from < 5000; from += 1000) {
      const documents = Array.from({ length: 1000 }, (_, i) => ({
        title: `Title ${5000 - from - i}`,
        text: `port ${from + i}`,
        language: 'en',
        direction: 'ltr' as const,
        source: SOURCE,
      }));
      store.operations.importBatch(importId, documents, { withDuplicates: true });
    }
    store.operations.finishImport(importId);
    const { ids } = store.documents.list({ ...everything('port'), sort: 'title' });
    expect(ids).toHaveLength(5000);
    const [first] = store.documents.rows([ids[0] as DocumentId]);
    expect(first?.title).toBe('Title 1');
  });
});

test.describe('nextTodo', () => {
  const query = { ...everything(), sort: 'title' as const };

  test('goes on from where I am, and round once', () => {
    const { store, ids } = library();
    expect(store.documents.nextTodo(null, query)).toBe(ids.a);
    expect(store.documents.nextTodo(ids.a, query)).toBe(ids.b);
    expect(store.documents.nextTodo(ids.d, query)).toBe(ids.a);
    store.operations.setStatus({ id: ids.b, status: 'done' });
    expect(store.documents.nextTodo(ids.a, query)).toBe(ids.c);
    expect(store.documents.nextTodo(ids.d, { ...query, isDescending: true })).toBe(ids.c);
  });

  test('ignores the statuses of the query but not its text', () => {
    const { store, ids } = library();
    store.operations.setStatus({ id: ids.a, status: 'done' });
    expect(store.documents.nextTodo(ids.a, { ...query, statuses: ['done'] })).toBe(ids.b);
    expect(store.documents.nextTodo(null, { ...query, text: 'docks' })).toBe(ids.d);
  });

  test('says that none is left', () => {
    const { store, ids } = library();
    for (const id of Object.values(ids)) store.operations.setStatus({ id, status: 'done' });
    expect(store.documents.nextTodo(ids.a, query)).toBeNull();
    expect(store.documents.nextTodo(null, { ...query, text: 'nowhere' })).toBeNull();
  });
});
