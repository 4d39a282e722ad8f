import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import iconv from 'iconv-lite';

import type { JobSnapshot } from '../../../core/model/job.ts';
import { test } from '../../support/job-worker.ts';
import { createTestProgram, valueOf } from '../../support/program.ts';
import type { TestProgram, TestWindow } from '../../support/program.ts';
import { newProjectFile } from '../../support/project-file.ts';

const CYRILLIC = 'Президент заявил, что переговоры продолжатся.';
const SOURCE = { outlet: '', author: '', date: '', url: '', section: '', genre: '' };

interface Setting {
  readonly program: TestProgram;
  readonly window: TestWindow;
}

async function withWindow(
  { folder, workerFile }: { folder: string; workerFile: string },
  work: (setting: Setting) => Promise<void>,
): Promise<void> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const program = createTestProgram(data, workerFile);
  program.start({ file: newProjectFile(folder) });
  const [window] = program.windows;
  if (window === undefined) throw new Error('There is no window.');
  await window.call('workspace.load', {});
  try {
    await work({ program, window });
  } finally {
    await program.end();
  }
}

/** How a job ended, as the window was told. */
async function endOf(window: TestWindow, jobId: number | null): Promise<JobSnapshot> {
  const find = () =>
    window.told('job.changed').find(({ id, state }) => id === jobId && state !== 'running');
  await expect.poll(() => find()?.state).toBeDefined();
  const ended = find();
  if (ended === undefined) throw new Error('The job has not ended.');
  return ended;
}

function dropped(name: string, content: string | Uint8Array) {
  return { name, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}

test.describe('importing files in a window', () => {
  test('shows what was chosen, then imports what is ready', async ({ folder, workerFile }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      const chosen = join(folder, 'articles');
      mkdirSync(chosen);
      writeFileSync(join(chosen, '1.txt'), 'One\n\nText.');
      writeFileSync(join(chosen, '2.txt'), 'One\n\nText.');
      writeFileSync(join(chosen, '3.txt'), 'The minister promised to dredge the harbour by May.');
      writeFileSync(join(chosen, '4.txt'), '');
      writeFileSync(join(chosen, '5.txt'), 'Five');
      window.filesToOpen = [chosen];
      const started = valueOf(await window.call('import.choose', { what: 'folder' }));
      if (started === null) throw new Error('Nothing was chosen.');
      const { batch, jobId } = started;
      expect((await endOf(window, jobId)).sentence).toBe('Looked at 5 files.');

      const page = valueOf(await window.call('import.items', { batch, from: 1, count: 3 }));
      expect(page.counts).toEqual({ ready: 2, duplicate: 2, rejected: 1 });
      expect(page.total).toBe(5);
      expect(page.items).toMatchObject([
        { index: 1, state: 'duplicate', sentence: expect.stringContaining('“articles/1.txt”') },
        { index: 2, state: 'duplicate', sentence: expect.stringContaining('“The harbour”') },
        { index: 3, state: 'rejected', sentence: expect.stringContaining('empty') },
      ]);
      expect(JSON.stringify(page)).not.toContain(folder);

      const run = valueOf(await window.call('import.run', { batch, withDuplicates: false }));
      expect((await endOf(window, run.jobId)).sentence).toBe(
        '2 documents imported, 2 files left out because the text is there already, 1 file could not be imported.',
      );
      const report = valueOf(await window.call('import.report', { batch }));
      expect(report).toMatchObject({
        imported: 2,
        duplicates: 2,
        rejected: [{ name: 'articles/4.txt' }],
      });
      expect(window.told('documents.changed')).toEqual([{ ids: null }]);
      expect(window.told('history.changed').at(-1)).toMatchObject({ undo: 'Import 2 documents' });
    });
  });

  test('answers nothing when the dialog was cancelled', async ({ folder, workerFile }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      expect(valueOf(await window.call('import.choose', { what: 'files' }))).toBeNull();
    });
  });

  test('takes dropped files in several calls and reads one in another encoding', async ({
    folder,
    workerFile,
  }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      const first = valueOf(
        await window.call('import.drop', {
          batch: null,
          files: [dropped('a.txt', 'The first.')],
          tooLarge: [{ name: 'huge.txt', bytes: 60_000_000 }],
          isLast: false,
        }),
      );
      expect(first.jobId).toBeNull();
      const { batch, jobId } = valueOf(
        await window.call('import.drop', {
          batch: first.batch,
          files: [dropped('b.txt', iconv.encode(CYRILLIC, 'windows-1251'))],
          tooLarge: [],
          isLast: true,
        }),
      );
      await endOf(window, jobId);
      const { items } = valueOf(await window.call('import.items', { batch, from: 0, count: 500 }));
      expect(items).toMatchObject([
        { name: 'huge.txt', state: 'rejected', sentence: expect.stringContaining('50 MB') },
        { name: 'a.txt', state: 'ready' },
        { name: 'b.txt', encoding: { encoding: 'windows-1251', isCertain: false } },
      ]);

      const again = { batch, index: 2, encoding: 'koi8-r' };
      expect(valueOf(await window.call('import.setEncoding', again))).toMatchObject({
        index: 2,
        state: 'ready',
        // Only the user sees whether the letters are right, so it stays open to another choice.
        encoding: { encoding: 'koi8-r', isCertain: false },
      });
      const utf8 = { ...again, encoding: 'utf-8' };
      expect(valueOf(await window.call('import.setEncoding', utf8))).toMatchObject({
        state: 'rejected',
        encoding: { encoding: 'utf-8', isCertain: false },
      });
      const right = { ...again, encoding: 'windows-1251' };
      expect(valueOf(await window.call('import.setEncoding', right)).preview).toBe(CYRILLIC);
      const huge = await window.call('import.setEncoding', { ...right, index: 0 });
      expect(huge).toMatchObject({ ok: false, error: { code: 'invalid-input' } });

      const run = valueOf(await window.call('import.run', { batch, withDuplicates: false }));
      await endOf(window, run.jobId);
      const { ids } = valueOf(
        await window.call('documents.list', {
          text: 'Президент',
          statuses: [],
          onlyFlagged: false,
          sort: 'added',
          isDescending: false,
        }),
      );
      expect(ids).toHaveLength(1);
    });
  });

  test('imports duplicates too when it is asked to', async ({ folder, workerFile }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      const files = [dropped('a.txt', 'Same.'), dropped('b.txt', 'Same.')];
      const { batch, jobId } = valueOf(
        await window.call('import.drop', { batch: null, files, tooLarge: [], isLast: true }),
      );
      await endOf(window, jobId);
      const run = valueOf(await window.call('import.run', { batch, withDuplicates: true }));
      expect((await endOf(window, run.jobId)).sentence).toBe('2 documents imported.');
    });
  });

  test('refuses to go on while it is at work, and forgets what was discarded', async ({
    folder,
    workerFile,
  }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      const files = [dropped('a.txt', 'A text.')];
      const { batch, jobId } = valueOf(
        await window.call('import.drop', { batch: null, files, tooLarge: [], isLast: true }),
      );
      const early = await window.call('import.run', { batch, withDuplicates: false });
      expect(early).toMatchObject({ ok: false, error: { code: 'conflict' } });
      await endOf(window, jobId);
      expect(valueOf(await window.call('import.report', { batch }))).toBeNull();
      expect(valueOf(await window.call('import.discard', { batch }))).toBeNull();
      expect(await window.call('import.items', { batch, from: 0, count: 1 })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    });
  });
});

test.describe('importing pasted text', () => {
  test('normalises it, and says what is there already', async ({ folder, workerFile }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      const request = { title: 'Pasted', source: SOURCE, withDuplicates: false };
      const first = valueOf(
        await window.call('import.paste', { ...request, text: 'שלום\r\nעולם' }),
      );
      expect(first.isDuplicate).toBe(false);
      const opened = valueOf(await window.call('documents.open', { id: first.documentId }));
      expect(opened).toMatchObject({ text: 'שלום\nעולם', meta: { direction: 'rtl' } });
      const second = valueOf(await window.call('import.paste', { ...request, text: 'שלום\nעולם' }));
      expect(second).toEqual({ documentId: first.documentId, isDuplicate: true });
      expect(window.told('documents.changed')).toEqual([{ ids: [first.documentId] }]);
    });
  });

  test('refuses what is no text', async ({ folder, workerFile }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      for (const text of [' \n ', 'a\0b', 'a\uD800b']) {
        const request = { title: 'Pasted', text, source: SOURCE, withDuplicates: false };
        const answer = await window.call('import.paste', request);
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      }
      expect(window.told('documents.changed')).toEqual([]);
    });
  });
});

test.describe('exporting in a window', () => {
  test('makes a folder beside earlier ones and shows it', async ({ folder, workerFile }) => {
    await withWindow({ folder, workerFile }, async ({ window }) => {
      const { project } = valueOf(await window.call('workspace.load', {}));
      const personIds = project?.people.map(({ id }) => id) ?? [];
      expect(valueOf(await window.call('export.run', { personIds }))).toBeNull();
      window.filesToOpen = [folder];
      for (const name of ['Talks-jsonl', 'Talks-jsonl 2']) {
        const started = valueOf(await window.call('export.run', { personIds }));
        const ended = await endOf(window, started?.jobId ?? 0);
        expect(ended.sentence).toBe('0 annotations in 1 document, all quotes verified.');
        await window.call('export.reveal', { jobId: ended.id });
        expect(window.revealed.at(-1)).toBe(join(folder, name, 'README.md'));
      }
      expect(await window.call('export.reveal', { jobId: 999 })).toMatchObject({ ok: false });
    });
  });
});
