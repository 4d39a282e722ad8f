import { copyFileSync, mkdirSync, readdirSync, rmdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { openStore } from '../../db/open.ts';
import { checkQuick } from '../../db/quick-check.ts';
import { sentenceOf } from '../support/app-error.ts';
import { corrupt, filesIn, fingerprint } from '../support/database-file.ts';
import { addDocument } from '../support/project-builder.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('checkQuick', () => {
  test('finds a sound file sound and leaves it as it is', ({ folder }) => {
    const path = newProjectFile(folder);
    const before = fingerprint(path);
    expect(checkQuick(path, tmpdir())).toEqual([]);
    expect(fingerprint(path)).toBe(before);
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  for (const name of ['document', 'document_title', 'change', 'document_search_data']) {
    test(`finds a damaged page of ${name} and leaves the file as it is`, ({ folder }) => {
      const path = newProjectFile(folder);
      corrupt(path, name);
      const before = fingerprint(path);
      expect(checkQuick(path, tmpdir())).not.toEqual([]);
      expect(fingerprint(path)).toBe(before);
      expect(filesIn(folder)).toEqual(['Talks.gloss']);
    });
  }

  test('finds a file that was cut short', ({ folder }) => {
    const path = newProjectFile(folder);
    truncateSync(path, 20 * 4096);
    expect(checkQuick(path, tmpdir())).not.toEqual([]);
    expect(filesIn(folder)).toEqual(['Talks.gloss']);
  });

  test('looks at the edits that a crash left in the log', ({ folder }) => {
    const path = newProjectFile(folder);
    const store = openStore(path, { mode: 'write' });
    addDocument(store, { text: 'The last edit.' });
    // What lies on the disk now is what a crash would leave.
    const crashed = join(folder, 'crashed.gloss');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, crashed + suffix);
    store.close();
    const before = [fingerprint(crashed), fingerprint(`${crashed}-wal`)];
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    expect(checkQuick(crashed, temporary)).toEqual([]);
    expect(filesIn(temporary)).toEqual([]);
    rmdirSync(temporary);
    expect([fingerprint(crashed), fingerprint(`${crashed}-wal`)]).toEqual(before);
    expect(filesIn(folder)).toEqual(['Talks.gloss', 'crashed.gloss', 'crashed.gloss-wal']);
  });

  test('says that there is no such file', ({ folder }) => {
    sentenceOf('storage', () => checkQuick(join(folder, 'none.gloss'), tmpdir()));
    expect(readdirSync(folder)).toEqual([]);
  });
});
