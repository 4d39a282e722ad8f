import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { DEFAULT_CODEBOOK } from '../../core/model/default-codebook.ts';
import { createProject } from '../../db/create.ts';
import { inspectFile } from '../../db/inspect.ts';
import { sentenceOf } from '../support/app-error.ts';
import { filesIn } from '../support/database-file.ts';
import { omit } from '../support/omit.ts';
import { addDocument } from '../support/project-builder.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('createProject', () => {
  test('makes a project of one person and the default codebook', ({ folder }) => {
    const store = createProject(join(folder, 'a.gloss'), { name: ' Talks ', me: ' Ada ' });
    expect(store.project.get().name).toBe('Talks');
    expect(store.people.list()).toEqual([store.people.me()]);
    expect(store.people.me()).toMatchObject({ name: 'Ada', kind: 'human', colour: 0 });
    const { labels, relationTypes, version } = store.codebook.get();
    expect(version).toBe(1);
    expect(relationTypes).toEqual(DEFAULT_CODEBOOK.relationTypes);
    expect(labels.map((label) => omit(label, 'id', 'uuid'))).toEqual(DEFAULT_CODEBOOK.labels);
    store.close();
  });

  test('makes nothing that could be undone', ({ folder }) => {
    const store = createProject(join(folder, 'a.gloss'), { name: 'Talks', me: 'Ada' });
    expect(store.history.state()).toEqual({ undo: null, redo: null });
    expect(store.operations.undo()).toBeNull();
    store.close();
  });

  test('leaves one file that says what it is', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    createProject(path, { name: 'Talks', me: 'Ada' }).close();
    expect(filesIn(folder)).toEqual(['a.gloss']);
    expect(inspectFile(path)).toBe('project');
  });

  test('says what the file is before its log is folded in', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    const store = createProject(path, { name: 'Talks', me: 'Ada' });
    addDocument(store);
    expect(inspectFile(path)).toBe('project');
    store.close();
  });

  test('refuses to take the place of a file', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    writeFileSync(path, 'mine');
    sentenceOf('conflict', () => createProject(path, { name: 'Talks', me: 'Ada' }));
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('refuses to take the place of a log that was left alone', ({ folder }) => {
    const path = join(folder, 'a.gloss');
    writeFileSync(`${path}-wal`, 'the last edits of someone');
    sentenceOf('conflict', () => createProject(path, { name: 'Talks', me: 'Ada' }));
    expect(existsSync(path)).toBe(false);
  });

  test('takes the place of a project, with its log, when it is told to', ({ folder }) => {
    const path = newProjectFile(folder);
    writeFileSync(`${path}-wal`, 'stale');
    const store = createProject(path, { name: 'New', me: 'Ben' }, { replace: true });
    expect(store.documents.count()).toBe(0);
    expect(store.project.get().name).toBe('New');
    store.close();
  });

  test('leaves nothing where it fails', ({ folder }) => {
    sentenceOf('invalid-input', () =>
      createProject(join(folder, 'a.gloss'), { name: '   ', me: 'Ada' }),
    );
    sentenceOf('storage', () =>
      createProject(join(folder, 'none', 'a.gloss'), { name: 'Talks', me: 'Ada' }),
    );
    const taken = join(folder, 'b.gloss');
    mkdirSync(taken);
    sentenceOf('storage', () =>
      createProject(taken, { name: 'Talks', me: 'Ada' }, { replace: true }),
    );
    expect(filesIn(folder)).toEqual(['b.gloss']);
  });
});
