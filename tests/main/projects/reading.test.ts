import { expect, test } from '@playwright/test';

import { whereToRead } from '../../../main/projects/reading.ts';
import { addDocument, memoryProject } from '../../support/project-builder.ts';

test.describe('where to read first', () => {
  test('goes on with what was begun, then to what is to do, then to what is there', () => {
    const store = memoryProject();
    const done = addDocument(store, { title: 'Done' });
    const todo = addDocument(store, { title: 'To do' });
    const begun = addDocument(store, { title: 'Begun' });
    const titleShown = () => whereToRead(store, undefined).document?.meta.title;
    store.operations.setStatus({ id: done, status: 'done' });
    store.operations.setStatus({ id: begun, status: 'in-progress' });
    expect(titleShown()).toBe('Begun');
    store.operations.setStatus({ id: begun, status: 'done' });
    expect(titleShown()).toBe('To do');
    store.operations.setStatus({ id: todo, status: 'done' });
    expect(titleShown()).toBe('Done');
  });

  test('has nothing to show in an empty project', () => {
    expect(whereToRead(memoryProject(), undefined)).toEqual({
      document: null,
      place: { caret: 0 },
    });
  });
});
