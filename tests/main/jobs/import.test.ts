import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import iconv from 'iconv-lite';

import { MAX_FILE_BYTES } from '../../../core/model/import.ts';
import type { ArticleSource } from '../../../main/files/read-article.ts';
import { importJob } from '../../../main/jobs/import.ts';
import { inspectJob } from '../../../main/jobs/inspect.ts';
import { jobContext } from '../../support/job-context.ts';
import {
  addDocument,
  contentOf,
  everything,
  memoryProject,
} from '../../support/project-builder.ts';
import { test } from '../../support/temporary-folder.ts';

function source(name: string, content: ArticleSource['content']) {
  return { name, content, encoding: null, expectedSha256: null };
}

function texts(count: number) {
  return Array.from({ length: count }, (_, index) =>
    source(`${index}.txt`, Buffer.from(`Article ${index}\n\nText.`)),
  );
}

test.describe('importing', () => {
  test('takes what it can and says of each other file why not', async ({ folder }) => {
    const store = memoryProject();
    const large = join(folder, 'large.txt');
    writeFileSync(large, '');
    truncateSync(large, MAX_FILE_BYTES + 1);
    const sources = [
      source('plain.txt', Buffer.from('\uFEFFTitle\r\n\r\nText 😀\r')),
      source('utf16.txt', Buffer.from('\uFEFFWide 😀', 'utf16le')),
      source('cyrillic.txt', iconv.encode('Президент заявил, что переговоры', 'windows-1251')),
      source('japanese.txt', iconv.encode('政府は木曜日に交渉を続けると', 'shift_jis')),
      source('large.txt', large),
      source('binary.txt', Buffer.from('a\0b')),
      source('empty.txt', Buffer.alloc(0)),
      source('broken.txt', Buffer.from('\xef\xbb\xbfa\xffb', 'latin1')),
      source('damaged.txt', Buffer.concat([Buffer.from('né à Paris, d’où'), Buffer.from([0xc3])])),
      source('gone.txt', join(folder, 'gone.txt')),
      source('folder.txt', folder),
    ];
    const input = { sources, withDuplicates: false };
    const result = await importJob.run(input, jobContext(store));
    expect(result.imported).toBe(4);
    expect(result.guessed).toEqual([
      { name: 'cyrillic.txt', encoding: 'windows-1251' },
      { name: 'japanese.txt', encoding: 'shift_jis' },
    ]);
    const reasons = Object.fromEntries(
      result.rejected.map(({ name, sentence }) => [name, sentence]),
    );
    expect(reasons).toEqual({
      'large.txt': expect.stringContaining('must stay below 50 MB'),
      'binary.txt': expect.stringContaining('zero bytes'),
      'empty.txt': expect.stringContaining('is empty'),
      'broken.txt': expect.stringContaining('UTF-8'),
      'damaged.txt': expect.stringContaining('not valid UTF-8 (line 1'),
      'gone.txt': expect.stringContaining('no longer there'),
      'folder.txt': expect.stringContaining('a folder, not a file'),
    });
    const stored = [...store.exportDocuments([])];
    expect(stored.map(({ meta }) => meta.title)).toEqual([
      'Title',
      'Wide 😀',
      'Президент заявил, что переговоры',
      '政府は木曜日に交渉を続けると',
    ]);
  });

  test('is one step that can be undone', async () => {
    const store = memoryProject();
    addDocument(store);
    const before = contentOf(store);
    await importJob.run({ sources: texts(250), withDuplicates: false }, jobContext(store));
    expect(store.documents.count()).toBe(251);
    expect(store.documents.list(everything('Article')).ids).toHaveLength(250);
    expect(store.documents.list(everything('Article 249')).ids).toHaveLength(1);
    expect(store.history.state().undo).toBe('Import 250 documents');
    store.operations.undo();
    expect(contentOf(store)).toEqual(before);
  });

  test('leaves out texts that are there, also within one import', async () => {
    const store = memoryProject();
    const again = [...texts(2), source('again.txt', Buffer.from('Article 1\r\n\r\nText.'))];
    const first = await importJob.run({ sources: again, withDuplicates: false }, jobContext(store));
    expect(first).toMatchObject({ imported: 2, duplicates: ['again.txt'] });
    const second = await importJob.run(
      { sources: texts(2), withDuplicates: false },
      jobContext(store),
    );
    expect(second).toMatchObject({
      imported: 0,
      duplicates: ['0.txt', '1.txt'],
      firstDocumentId: null,
    });
    // Nothing came, so there is nothing to undo.
    expect(store.history.state().undo).toBe('Import 2 documents');
    const third = await importJob.run(
      { sources: texts(2), withDuplicates: true },
      jobContext(store),
    );
    expect(third.imported).toBe(2);
    expect(store.documents.count()).toBe(4);
  });

  test('takes out what it brought when it is stopped', async () => {
    const store = memoryProject();
    addDocument(store);
    const before = contentOf(store);
    let asked = 0;
    const context = jobContext(store, { isCancelled: () => (asked += 1) > 280 });
    const run = importJob.run({ sources: texts(300), withDuplicates: false }, context);
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(contentOf(store)).toEqual(before);
    expect(store.history.state().undo).toContain('The harbour');
  });

  test('leaves out a file that changed after it was seen', async ({ folder }) => {
    const store = memoryProject();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), `This is ${name}.`);
    const { items } = await inspectJob.run({ paths: [folder] }, jobContext(store));
    writeFileSync(join(folder, 'a.txt'), 'Something else.');
    const sources = items.map(({ name, path, sha256 }) => ({
      ...source(name, path ?? ''),
      expectedSha256: sha256,
    }));
    const result = await importJob.run({ sources, withDuplicates: false }, jobContext(store));
    expect(result).toMatchObject({
      imported: 1,
      rejected: [{ sentence: expect.stringContaining('changed after you had seen it') }],
      guessed: [],
    });
  });

  test('reads title, source and direction from the text', async () => {
    const store = memoryProject();
    const text =
      '---\ntitle: Die Gespräche\noutlet: Die Zeitung\ndate: 2025-04-18\nlang: de\n---\nText.';
    const result = await importJob.run(
      {
        sources: [source('a.md', Buffer.from(text)), source('b.txt', Buffer.from('שלום'))],
        withDuplicates: false,
      },
      jobContext(store),
    );
    const [german, hebrew] = [...store.exportDocuments([])];
    expect(german?.meta).toMatchObject({
      id: result.firstDocumentId,
      title: 'Die Gespräche',
      language: 'de',
      direction: 'ltr',
      source: { outlet: 'Die Zeitung', date: '2025-04-18' },
    });
    expect(german?.text).toBe(text);
    expect(hebrew?.meta.direction).toBe('rtl');
  });

  test('says how far it is', async () => {
    const context = jobContext(memoryProject());
    await importJob.run({ sources: texts(3), withDuplicates: false }, context);
    expect(context.reports).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('says that a file may not be read', async ({ folder }) => {
    const file = join(folder, 'closed.txt');
    writeFileSync(file, 'x', { mode: 0 });
    const result = await importJob.run(
      { sources: [source('closed.txt', file)], withDuplicates: false },
      jobContext(memoryProject()),
    );
    // Whoever runs this as root may read it all the same.
    if (process.getuid?.() === 0) expect(result.imported).toBe(1);
    else expect(result.rejected[0]?.sentence).toContain('may not be read');
  });
});
