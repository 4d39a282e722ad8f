import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { openReadOnly, openReadOnlyCopy } from '../../db/read-only.ts';
import { sentenceOf } from '../support/app-error.ts';
import { filesIn, fingerprint } from '../support/database-file.ts';
import { addDocument } from '../support/project-builder.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test as base } from '../support/temporary-folder.ts';

const test = base.extend<{ temporary: string }>({
  temporary: async ({ folder }, use) => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    await use(temporary);
  },
});

test.describe('openReadOnly', () => {
  test('opens the file itself where it can', ({ folder, temporary }) => {
    const store = openReadOnly(newProjectFile(folder), temporary);
    expect(store.documents.count()).toBe(1);
    expect(filesIn(temporary)).toEqual([]);
    store.close();
  });

  test('opens a copy where the log cannot be put, and removes it', ({ folder, temporary }) => {
    const path = newProjectFile(folder);
    // A link to nowhere keeps SQLite from making its log, as a folder that cannot be written to does.
    symlinkSync(join(folder, 'none', 'log'), `${path}-wal`);
    const before = fingerprint(path);
    const store = openReadOnly(path, temporary);
    expect(store.path).toBe(path);
    expect(store.mode).toBe('read');
    expect(store.documents.count()).toBe(1);
    sentenceOf('read-only', () => addDocument(store));
    expect(filesIn(temporary)).toHaveLength(1);
    store.close();
    expect(filesIn(temporary)).toEqual([]);
    expect(fingerprint(path)).toBe(before);
  });
});

test.describe('openReadOnlyCopy', () => {
  test('leaves no copy of a file that cannot be opened', ({ folder, temporary }) => {
    sentenceOf('storage', () => openReadOnlyCopy(join(folder, 'none.gloss'), temporary));
    expect(filesIn(temporary)).toEqual([]);
  });
});
