import { join } from 'node:path';

import { expect } from '@playwright/test';

import { createProject } from '../../../db/create.ts';
import { checkAll } from '../../../db/check.ts';
import { openStore } from '../../../db/open.ts';
import type { Store } from '../../../db/store.ts';
import { createEdgeProject, createLargeProject, createSampleProject } from '../../../seeds/run.ts';
import { EDGE_TEXTS } from '../../../seeds/sets/edge-texts.ts';
import { writeSample } from '../../../seeds/sets/sample.ts';
import { contentOf, everything, mark } from '../../support/project-builder.ts';
import { test } from '../../support/temporary-folder.ts';
import type { DocumentId } from '../../../core/model/ids.ts';

function reading<T>(path: string, work: (store: Store) => T): T {
  const store = openStore(path, { mode: 'read' });
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** All that is in the project, with times and revisions. */
function everythingOf(store: Store): unknown {
  const people = store.people.list().map(({ id }) => id);
  return [store.project.get(), contentOf(store), [...store.exportDocuments(people)]];
}

for (const [name, create] of [
  ['sample', createSampleProject],
  ['edge', createEdgeProject],
  [
    'large',
    (path: string) => createLargeProject(path, { documents: 12, length: 500, annotations: 7 }),
  ],
] as const) {
  test.describe(`the ${name} project`, () => {
    test('is sound', ({ folder }) => {
      const path = join(folder, 'a.gloss');
      create(path);
      expect(checkAll(path)).toEqual([]);
    });

    test('is the same in every file', ({ folder }) => {
      const [one, other] = ['a.gloss', 'b.gloss'].map((file) => {
        const path = join(folder, file);
        create(path);
        return reading(path, everythingOf);
      });
      expect(one).toEqual(other);
    });

    test('cannot be undone', ({ folder }) => {
      const path = join(folder, 'a.gloss');
      create(path);
      const store = openStore(path, { mode: 'write' });
      expect(store.history.state()).toEqual({ undo: null, redo: null });
      expect(store.operations.undo()).toBeNull();
      store.close();
    });
  });
}

for (const [name, create] of [
  ['sample', createSampleProject],
  ['edge', createEdgeProject],
] as const) {
  test(`the ${name} project does not change when it is written again`, ({ folder }) => {
    const path = join(folder, 'a.gloss');
    create(path);
    const before = reading(path, (store) => [everythingOf(store), store.history.latest()]);
    create(path);
    const after = reading(path, (store) => [everythingOf(store), store.history.latest()]);
    expect(after).toEqual(before);
  });
}

test.describe('the sample project', () => {
  test('holds four articles that two colleagues have marked, and I in part', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    createSampleProject(path);
    reading(path, (store) => {
      expect(store.people.me().name).toBe('Me');
      const people = store.people.list();
      expect(people).toHaveLength(3);
      const { documents, annotationsBy } = store.statistics.get();
      expect(documents).toBe(4);
      const marksOf = people.map(({ id }) =>
        annotationsBy.reduce((sum, { personId, count }) => sum + (personId === id ? count : 0), 0),
      );
      const [mine = 0, ...others] = marksOf;
      expect(mine).toBeGreaterThan(0);
      for (const count of others) expect(count).toBeGreaterThan(mine);
    });
  });

  test('goes into a project of mine without touching what is there', ({ folder }) => {
    const store = createProject(join(folder, 'mine.gloss'), { name: 'Mine', me: 'Ada' });
    writeSample(store);
    expect(store.documents.count()).toBe(4);
    expect(store.people.me().name).toBe('Ada');
    const [first = 0] = store.documents.list(everything()).ids;
    const documentId = first as DocumentId;
    mark(store, documentId, store.documents.text(documentId).slice(0, 3));
    const before = contentOf(store);
    store.operations.removeDocuments([documentId]);
    writeSample(store);
    expect(store.documents.count()).toBe(4);
    expect(contentOf(store)).not.toEqual(before);
    store.close();
  });
});

test.describe('the edge project', () => {
  test('holds every text with all its marks', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    createEdgeProject(path);
    reading(path, (store) => {
      const [me] = store.people.list();
      const documents = [...store.exportDocuments(me ? [me.id] : [])];
      expect(documents.map(({ text }) => text)).toEqual(EDGE_TEXTS.map(({ text }) => text));
      expect(documents.map(({ annotations }) => annotations.length)).toEqual(
        EDGE_TEXTS.map(({ marks }) => marks.length),
      );
    });
  });
});

test.describe('the large project', () => {
  test('is as large as it was asked to be', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    createLargeProject(path, { documents: 12, length: 500, annotations: 7 });
    reading(path, (store) => {
      expect(store.statistics.get()).toMatchObject({ documents: 12, annotations: 84 });
      for (const { text } of store.exportDocuments([])) {
        expect(text.length).toBeGreaterThanOrEqual(500);
      }
    });
  });
});
