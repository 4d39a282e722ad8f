import { expect, test } from '@playwright/test';

import { addDocument, labelNamed, mark, memoryProject } from '../../support/project-builder.ts';

test.describe('the statistics', () => {
  test('are zeros for an empty project', () => {
    const store = memoryProject();
    const personId = store.project.get().me;
    expect(store.statistics.get()).toEqual({
      documents: 0,
      characters: 0,
      annotations: 0,
      annotationsBy: [],
      statuses: [{ personId, todo: 0, inProgress: 0, done: 0, flagged: 0 }],
    });
  });

  test('count live marks by label and person, and statuses by person', () => {
    const store = memoryProject();
    const ada = store.project.get().me;
    const ids = ['The 👍 minister.', 'Two ministers.'].map((text) => addDocument(store, { text }));
    const [first, second] = ids;
    if (first === undefined || second === undefined) throw new Error('Two documents were added.');
    mark(store, first, 'minister');
    store.operations.removeAnnotations([mark(store, first, 'The')]);
    store.operations.setStatus({ id: first, status: 'done' });
    const ben = store.operations.createPerson({ name: 'Ben' }).id;
    store.operations.setMe(ben);
    mark(store, second, 'Two', 'claim');
    store.operations.setFlag({ id: second, isFlagged: true, note: '' });
    expect(store.statistics.get()).toEqual({
      documents: 2,
      characters: 'The 👍 minister.'.length + 'Two ministers.'.length,
      annotations: 2,
      annotationsBy: [
        { labelId: labelNamed(store, 'actor'), personId: ada, count: 1 },
        { labelId: labelNamed(store, 'claim'), personId: ben, count: 1 },
      ],
      statuses: [
        { personId: ada, todo: 1, inProgress: 0, done: 1, flagged: 0 },
        { personId: ben, todo: 2, inProgress: 0, done: 0, flagged: 1 },
      ],
    });
  });
});
