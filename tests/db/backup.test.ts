import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { AppError } from '../../core/errors.ts';
import { backupAtOnce, backupTo } from '../../db/backup.ts';
import { checkAll } from '../../db/check.ts';
import { inspectFile } from '../../db/inspect.ts';
import { openStore } from '../../db/open.ts';
import { sentenceOf } from '../support/app-error.ts';
import { filesIn } from '../support/database-file.ts';
import { addDocument, contentOf } from '../support/project-builder.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('backupTo', () => {
  test('copies the project as it is, while it is open', async ({ folder }) => {
    const path = newProjectFile(folder);
    const to = join(folder, 'copy.gloss');
    const store = openStore(path, { mode: 'write' });
    addDocument(store, { text: 'Still in the log.' });
    const pages: [number, number][] = [];
    await backupTo(path, to, { onProgress: (done, total) => pages.push([done, total]) });
    const copy = openStore(to, { mode: 'read' });
    expect(contentOf(copy)).toEqual(contentOf(store));
    copy.close();
    store.close();
    expect(pages.every(([done, total]) => done <= total)).toBe(true);
    expect(inspectFile(to)).toBe('project');
    expect(checkAll(to)).toEqual([]);
    expect(filesIn(folder)).toEqual(['Talks.gloss', 'copy.gloss']);
  });

  test('replaces an older backup only when the new one is whole', async ({ folder }) => {
    const path = newProjectFile(folder);
    const to = join(folder, 'copy.gloss');
    writeFileSync(to, 'the older backup');
    const cancelled = backupTo(path, to, { isCancelled: () => true });
    await expect(cancelled).rejects.toThrow(AppError);
    await expect(cancelled).rejects.toHaveProperty('code', 'cancelled');
    expect(inspectFile(to)).toBe('not-a-project');
    expect(filesIn(folder)).toEqual(['Talks.gloss', 'copy.gloss']);
    await backupTo(path, to);
    expect(inspectFile(to)).toBe('project');
  });

  test('says that the folder cannot be written to', async ({ folder }) => {
    const path = newProjectFile(folder);
    const failed = backupTo(path, join(folder, 'none', 'copy.gloss'));
    await expect(failed).rejects.toHaveProperty('code', 'storage');
  });
});

test.describe('backupAtOnce', () => {
  test('copies the project before it returns', ({ folder }) => {
    const path = newProjectFile(folder);
    const to = join(folder, 'copy.gloss');
    backupAtOnce(path, to);
    const [original, copy] = [path, to].map((file) => openStore(file, { mode: 'read' }));
    expect(copy && contentOf(copy)).toEqual(original && contentOf(original));
    original?.close();
    copy?.close();
    expect(filesIn(folder)).toEqual(['Talks.gloss', 'copy.gloss']);
  });

  test('leaves no half file where it fails', ({ folder }) => {
    const path = newProjectFile(folder);
    const to = join(folder, 'copy.gloss');
    mkdirSync(to);
    sentenceOf('storage', () => backupAtOnce(path, to));
    expect(existsSync(`${to}.unfinished`)).toBe(false);
  });
});
