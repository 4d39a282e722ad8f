import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import iconv from 'iconv-lite';

import { inspectJob } from '../../../main/jobs/inspect.ts';
import { jobContext } from '../../support/job-context.ts';
import { addDocument, memoryProject } from '../../support/project-builder.ts';
import { test } from '../../support/temporary-folder.ts';

/** Detectors are at a loss with it. */
const SHORT = 'Привіт, світе. Уряд пообіцяв підтримку.\n';

test.describe('looking at files', () => {
  test('says of each what it would become', async ({ folder }) => {
    const store = memoryProject();
    writeFileSync(join(folder, 'a.md'), '# The *talks*\n\nThey met.');
    writeFileSync(join(folder, 'b.txt'), iconv.encode('Президент заявил, что', 'windows-1251'));
    writeFileSync(join(folder, 'c.txt'), 'a\0b');
    writeFileSync(join(folder, 'd.doc'), 'x');
    const { items, skipped } = await inspectJob.run({ paths: [folder] }, jobContext(store));
    expect(skipped).toBe(1);
    expect(items).toMatchObject([
      {
        state: 'ready',
        title: 'The talks',
        bytes: 24,
        length: 24,
        preview: '# The *talks*\n\nThey met.',
        encoding: { encoding: 'utf-8', isCertain: true },
        sentence: null,
      },
      { state: 'ready', encoding: { encoding: 'windows-1251', isCertain: false } },
      { state: 'rejected', encoding: null, sentence: expect.stringContaining('zero bytes') },
    ]);
    expect(store.documents.count()).toBe(0);
  });

  test('keeps 300 units of a text and no half character', async () => {
    const content = Buffer.from(`${'a'.repeat(299)}😀${'b'.repeat(5000)}`);
    const files = [{ name: 'a.txt', content, encoding: null }];
    const { items } = await inspectJob.run({ files }, jobContext(memoryProject()));
    expect(items[0]?.preview).toBe('a'.repeat(299));
    expect(items[0]?.length).toBe(5301);
  });

  test('names the document that has the same text', async () => {
    const store = memoryProject();
    addDocument(store, { title: 'The harbour', text: 'The same.\nText.' });
    const files = [
      { name: 'a.txt', content: Buffer.from('\uFEFFThe same.\r\nText.'), encoding: null },
    ];
    const { items } = await inspectJob.run({ files }, jobContext(store));
    expect(items).toMatchObject([
      { state: 'duplicate', sentence: expect.stringContaining('as “The harbour”') },
    ]);
  });

  test('lets the encoding be chosen where a text is too short to tell it', async () => {
    const content = iconv.encode(SHORT, 'windows-1251');
    const file = { name: 'a.txt', content, encoding: null };
    const context = jobContext(memoryProject());
    const { items } = await inspectJob.run({ files: [file] }, context);
    expect(items).toMatchObject([{ state: 'rejected', encoding: { isCertain: false } }]);
    const chosen = { ...file, encoding: 'windows-1251' };
    const again = await inspectJob.run({ files: [chosen] }, context);
    expect(again.items).toMatchObject([{ state: 'ready', preview: SHORT }]);
  });

  test('reads a file in the encoding that was chosen', async () => {
    const content = iconv.encode('Ärger', 'windows-1252');
    const files = [{ name: 'a.txt', content, encoding: 'windows-1252' }];
    const { items } = await inspectJob.run({ files }, jobContext(memoryProject()));
    expect(items).toMatchObject([{ state: 'ready', preview: 'Ärger' }]);
  });

  test('stops when it is asked to', async () => {
    const content = Buffer.from('a');
    const files = Array.from({ length: 3 }, () => ({ name: 'a.txt', content, encoding: null }));
    const context = jobContext(memoryProject(), { isCancelled: () => true });
    await expect(inspectJob.run({ files }, context)).rejects.toMatchObject({ code: 'cancelled' });
    expect(context.reports).toEqual([[1, 3]]);
  });
});
