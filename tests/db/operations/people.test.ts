import { expect, test } from '@playwright/test';

import type { PersonId } from '../../../core/model/ids.ts';
import { sentenceOf } from '../../support/app-error.ts';
import { addDocument, mark, memoryProject } from '../../support/project-builder.ts';

test.describe('createPerson', () => {
  test('gives each the next colour, even where names collide', () => {
    const store = memoryProject();
    const people = ['Ben', 'Ben', ' ben '].map((name) => store.operations.createPerson({ name }));
    expect(people.map(({ colour }) => colour)).toEqual([1, 2, 3]);
    expect(new Set(people.map(({ uuid }) => uuid)).size).toBe(3);
    expect(store.people.findByName('BEN')).toEqual(people);
  });

  test('refuses a name of blanks', () => {
    const store = memoryProject();
    sentenceOf('invalid-input', () => store.operations.createPerson({ name: '  ' }));
  });

  test('can be undone after the person has worked', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const ben = store.operations.createPerson({ name: 'Ben' });
    store.operations.setMe(ben.id);
    const id = mark(store, documentId, 'harbour');
    for (let i = 0; i < 3; i += 1) store.operations.undo();
    expect(store.people.list().map(({ name }) => name)).toEqual(['Ada']);
    for (let i = 0; i < 3; i += 1) store.operations.redo();
    expect(store.people.me()).toEqual(ben);
    expect(store.annotations.get(id).personId).toBe(ben.id);
  });
});

test.describe('updatePerson', () => {
  test('renames and recolours', () => {
    const store = memoryProject();
    const { id } = store.people.me();
    expect(store.operations.updatePerson({ id, name: 'Ada L.', colour: 5 })).toEqual(
      store.people.me(),
    );
    expect(store.history.state().undo).toBe('Rename Ada to Ada L.');
    sentenceOf('invalid-input', () =>
      store.operations.updatePerson({ id, name: 'Ada', colour: 8 }),
    );
  });
});

test.describe('setMe', () => {
  test('refuses a person who is not there', () => {
    const store = memoryProject();
    const { id } = store.people.me();
    sentenceOf('not-found', () => store.operations.setMe(99 as PersonId));
    expect(store.people.me().id).toBe(id);
  });

  test('leaves no trace where it is me already', () => {
    const store = memoryProject();
    store.operations.setMe(store.people.me().id);
    expect(store.history.state().undo).toBeNull();
  });
});
