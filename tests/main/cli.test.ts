import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect } from '@playwright/test';
import iconv from 'iconv-lite';

import { MAX_FILE_BYTES } from '../../core/model/import.ts';
import { openStore } from '../../db/open.ts';
import { acquireLock, lockFileOf } from '../../main/files/lock.ts';
import { endOf, test } from '../support/cli-program.ts';
import type { Ended } from '../support/cli-program.ts';
import { newProjectFile } from '../support/project-file.ts';

/** The one JSON value on stdout. */
function jsonOf({ stdout }: Ended): unknown {
  expect(stdout.endsWith('\n')).toBe(true);
  return JSON.parse(stdout);
}

function countDocuments(file: string): number {
  const store = openStore(file, { mode: 'read' });
  const count = store.documents.count();
  store.close();
  return count;
}

test.describe('import and export', () => {
  test('make a project of an article and a verified folder of the project', async ({
    cli,
    folder,
  }) => {
    writeFileSync(join(folder, 'talks.txt'), 'Talks in Paris\r\n\r\n😀 They met.\r\n');
    const imported = await cli.run('import', 'p.gloss', 'talks.txt');
    expect(imported).toEqual({
      code: 0,
      stdout: 'Made p.gloss. 1 document imported.\n',
      stderr: '',
    });
    const exported = await cli.run('export', 'p.gloss', '--format', 'jsonl', '--out', 'd');
    expect(exported.code).toBe(0);
    expect(exported.stdout).toContain('0 annotations in 1 document, all quotes verified.');
    expect(readdirSync(join(folder, 'd')).sort()).toEqual(['README.md', 'annotations.jsonl']);
    const line = readFileSync(join(folder, 'd', 'annotations.jsonl'), 'utf8');
    expect(JSON.parse(line)).toMatchObject({
      title: 'Talks in Paris',
      text: 'Talks in Paris\n\n😀 They met.\n',
      annotations: [],
    });
    // Nothing else is left lying about.
    expect(readdirSync(folder).sort()).toEqual(['d', 'p.gloss', 'talks.txt']);
  });

  test('name every file that could not be imported and take the others', async ({
    cli,
    folder,
  }) => {
    const inFolder = (name: string) => join(folder, 'in', name);
    mkdirSync(join(folder, 'in'));
    writeFileSync(inFolder('a good.txt'), 'Good.');
    writeFileSync(inFolder('b binary.txt'), 'a\0b');
    writeFileSync(inFolder('c empty.md'), '');
    writeFileSync(inFolder('d large.txt'), '');
    truncateSync(inFolder('d large.txt'), MAX_FILE_BYTES);
    writeFileSync(inFolder('e cyrillic.txt'), iconv.encode('Президент заявил, что', 'cp1251'));
    writeFileSync(inFolder('f same.txt'), 'Good.');
    writeFileSync(inFolder('g.pdf'), 'x');
    const ended = await cli.run('import', 'p.gloss', 'in', 'in', 'nowhere.txt', '--json');
    expect(ended.code).toBe(1);
    expect(jsonOf(ended)).toEqual({
      project: join(folder, 'p.gloss'),
      created: true,
      imported: 2,
      duplicates: ['in/f same.txt'],
      rejected: [
        { name: 'nowhere.txt', sentence: expect.stringContaining('no file or folder') },
        { name: 'in/b binary.txt', sentence: expect.stringContaining('zero bytes') },
        { name: 'in/c empty.md', sentence: expect.stringContaining('is empty') },
        { name: 'in/d large.txt', sentence: expect.stringContaining('50 MB') },
      ],
      guessed: [{ name: 'in/e cyrillic.txt', encoding: 'windows-1251' }],
      skipped: 1,
    });
    expect(ended.stderr.trim().split('\n')).toHaveLength(6);
    expect(ended.stderr).toContain('in/e cyrillic.txt: it is not Unicode and was read as');
  });

  test('obey a named encoding', async ({ cli, folder }) => {
    writeFileSync(join(folder, 'a.txt'), iconv.encode('Ärger', 'latin1'));
    const ended = await cli.run('import', 'p.gloss', 'a.txt', '--encoding', 'latin1', '--json');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const wrong = await cli.run('import', 'p.gloss', 'a.txt', '--encoding', 'klingon');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('“klingon” is not known');
  });

  test('leave out what is there already, unless they are told otherwise', async ({
    cli,
    folder,
  }) => {
    writeFileSync(join(folder, 'a.txt'), 'Same.');
    await cli.run('import', 'p.gloss', 'a.txt');
    const second = await cli.run('import', 'p.gloss', 'a.txt');
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('0 documents') });
    const third = await cli.run('import', 'p.gloss', 'a.txt', '--with-duplicates', '--json');
    expect(jsonOf(third)).toMatchObject({ created: false, imported: 1 });
  });

  test('make no project when nothing comes of it', async ({ cli, folder }) => {
    writeFileSync(join(folder, 'empty.txt'), '');
    expect((await cli.run('import', 'p.gloss', 'empty.txt')).code).toBe(1);
    expect((await cli.run('import', 'p.txt', 'empty.txt')).code).toBe(1);
    expect(readdirSync(folder)).toEqual(['empty.txt']);
  });

  test('write the layers of the people who are named', async ({ cli, folder }) => {
    newProjectFile(folder, {
      name: 'p',
      fill: ({ operations }) => {
        operations.createPerson({ name: 'Ben' });
        operations.createPerson({ name: 'ben ' });
      },
    });
    const base = ['export', 'p.gloss', '--format', 'jsonl', '--json', '--out'];
    const one = await cli.run(...base, 'one', '--person', 'ada');
    expect(jsonOf(one)).toMatchObject({ people: [{ name: 'Ada', annotations: 0 }] });
    const two = await cli.run(...base, 'two', '--person', 'Ben');
    expect(two.code).toBe(1);
    const { error } = jsonOf(two) as { error: { message: string } };
    expect(error.message).toMatch(/2 people in this project are called “Ben”/);
    const id = /[0-9a-f-]{36}/.exec(error.message)?.[0] ?? '';
    const three = await cli.run(...base, 'three', '--person', id, '--person', 'Ada');
    expect((jsonOf(three) as { people: unknown[] }).people).toHaveLength(2);
    const four = await cli.run(...base, 'four', '--person', 'Eve');
    expect(four.stderr).toContain('Nobody in this project is called “Eve”');
    expect(readdirSync(folder).sort()).toEqual(['one', 'p.gloss', 'three']);
  });

  test('replace an earlier export only by force', async ({ cli, folder }) => {
    newProjectFile(folder, { name: 'p' });
    const args = ['export', 'p.gloss', '--format', 'jsonl', '--out', 'd'];
    expect((await cli.run(...args)).code).toBe(0);
    const refused = await cli.run(...args);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/holds “annotations.jsonl” already.*--force\.\n$/);
    expect((await cli.run(...args, '--force')).code).toBe(0);
    const unknown = await cli.run('export', 'p.gloss', '--format', 'xml', '--out', 'e');
    expect(unknown.code).toBe(2);
    expect(existsSync(join(folder, 'e'))).toBe(false);
  });

  test('take everything out again on Ctrl-C', async ({ cli, folder }) => {
    const file = newProjectFile(folder, { name: 'p' });
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < 3000; i += 1) {
      writeFileSync(join(folder, 'in', `${i}.txt`), `Article ${i}. ${'word '.repeat(300)}`);
    }
    const child = cli.start('import', 'p.gloss', 'in');
    const ended = endOf(child);
    while (countDocuments(file) < 100 && child.exitCode === null) await sleep(5);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('what it had brought was taken out again'),
    });
    expect(countDocuments(file)).toBe(1);
    expect((await cli.run('check', 'p.gloss')).code).toBe(0);
  });
});

test.describe('other commands', () => {
  test('write the sample project, which is sound', async ({ cli, folder }) => {
    const written = await cli.run('sample', 's.gloss', '--json');
    expect(jsonOf(written)).toMatchObject({ file: join(folder, 's.gloss'), documents: 4 });
    expect(await cli.run('check', 's.gloss')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Everything is sound'),
    });
    const again = await cli.run('sample', 's.gloss');
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('left as it is') });
    const exported = await cli.run(
      'export',
      's.gloss',
      '--format',
      'jsonl',
      '--out',
      'd',
      '--json',
    );
    expect(jsonOf(exported)).toMatchObject({ documents: 4, verified: true });
  });

  test('count what is in a project', async ({ cli, folder }) => {
    await cli.run('sample', 's.gloss');
    const stats = jsonOf(await cli.run('stats', 's.gloss', '--json')) as {
      annotations: number;
      labels: { label: string; annotations: number }[];
      people: { annotations: number; statuses: Record<string, number> }[];
    };
    expect(stats).toMatchObject({ project: { name: 'Sample project' }, documents: 4 });
    expect(stats.labels.map(({ label }) => label)).toEqual(['actor', 'claim', 'commitment']);
    for (const counted of [stats.labels, stats.people]) {
      const sum = counted.reduce((all, { annotations }) => all + annotations, 0);
      expect(sum).toBe(stats.annotations);
    }
    for (const { statuses } of stats.people) {
      const { todo = 0, inProgress = 0, done = 0 } = statuses;
      expect(todo + inProgress + done).toBe(4);
    }
    const table = (await cli.run('stats', 's.gloss')).stdout;
    expect(table).toMatch(/^Sample project: 4 documents, \d+ annotations\n\nperson +Actor +Claim/);
    expect(existsSync(lockFileOf(join(folder, 's.gloss')))).toBe(false);
  });

  test('make a backup where the window looks for it, or where they are told', async ({
    cli,
    folder,
  }) => {
    newProjectFile(folder, { name: 'p' });
    const usual = jsonOf(await cli.run('backup', 'p.gloss', '--json')) as { file: string };
    expect(usual.file.startsWith(join(folder, 'config', 'Glossator', 'backups', 'p-'))).toBe(true);
    expect(countDocuments(usual.file)).toBe(1);
    expect((await cli.run('backup', 'p.gloss', '--out', 'copy.gloss')).code).toBe(0);
    expect(countDocuments(join(folder, 'copy.gloss'))).toBe(1);
    const again = await cli.run('backup', 'p.gloss', '--out', 'copy.gloss');
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('left as it is') });
  });

  test('find the faults of a damaged project', async ({ cli, folder }) => {
    const file = newProjectFile(folder, { name: 'p' });
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8192, 40_000);
    writeFileSync(file, bytes);
    const ended = await cli.run('check', 'p.gloss', '--json');
    expect(ended.code).toBe(1);
    expect(jsonOf(ended)).toMatchObject({ sound: false, findings: [{ kind: 'file' }] });
    writeFileSync(join(folder, 'a.txt'), 'Text.');
    const refused = await cli.run('import', 'p.gloss', 'a.txt');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is damaged') });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('read a project that is open in a window, and do not write to it', async ({
    cli,
    folder,
  }) => {
    const file = newProjectFile(folder, { name: 'p' });
    const held = acquireLock(file);
    const window = openStore(file, { mode: 'write' });
    writeFileSync(join(folder, 'a.txt'), 'Text.');
    const refused = await cli.run('import', 'p.gloss', 'a.txt', '--json');
    expect(refused.code).toBe(1);
    expect(jsonOf(refused)).toEqual({
      error: { code: 'locked', message: expect.stringContaining('is open in another Glossator') },
    });
    for (const args of [
      ['stats', 'p.gloss'],
      ['check', 'p.gloss'],
      ['export', 'p.gloss', '--format', 'jsonl', '--out', 'd'],
      ['backup', 'p.gloss', '--out', 'b.gloss'],
    ]) {
      expect((await cli.run(...args)).code, args.join(' ')).toBe(0);
    }
    expect(window.documents.count()).toBe(1);
    window.close();
    if (held.kind === 'acquired') held.lock.release();
    expect((await cli.run('import', 'p.gloss', 'a.txt')).code).toBe(0);
  });
});

test.describe('the command line', () => {
  test('explains itself with examples', async ({ cli }) => {
    const help = await cli.run('--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['sample', 'import', 'export', 'stats', 'check', 'backup']) {
      expect(help.stdout).toContain(`  ${name} `);
      const own = await cli.run(name, '--help');
      expect(own.code).toBe(0);
      expect(own.stdout).toContain(`Examples:\n  npm run -s cli -- ${name} `);
      for (const option of ['--json', '--verbose']) expect(own.stdout).toContain(option);
    }
  });

  test('answers wrong usage with one sentence and exit code 2', async ({ cli, folder }) => {
    const wrong = [
      ['frobnicate'],
      ['stats'],
      ['stats', 'p.gloss', 'q.gloss'],
      ['stats', 'p.gloss', '--colour'],
      ['import', 'p.gloss'],
      ['export', 'p.gloss', '--out', 'd'],
      ['export', 'p.gloss', '--format', 'jsonl'],
    ];
    for (const args of wrong) {
      const ended = await cli.run(...args);
      expect(ended, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(/^[A-Z][^\n]*; nothing was done: see npm run -s cli -- .*\n$/);
    }
    expect((await cli.run()).code).toBe(2);
    const json = await cli.run('stats', '--json');
    expect(jsonOf(json)).toMatchObject({ error: { code: 'usage' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says each failure in one sentence, and where only when it is asked', async ({
    cli,
    folder,
  }) => {
    writeFileSync(join(folder, 'text.txt'), 'No project.');
    writeFileSync(join(folder, 'empty.gloss'), '');
    mkdirSync(join(folder, 'folder.gloss'));
    for (const file of ['gone.gloss', 'text.txt', 'empty.gloss', 'folder.gloss']) {
      for (const command of ['stats', 'check', 'backup']) {
        const ended = await cli.run(command, file);
        expect(ended, `${command} ${file}`).toMatchObject({ code: 1, stdout: '' });
        expect(ended.stderr).toMatch(new RegExp(`^“${file}” [^\n]*\n$`));
      }
    }
    const verbose = await cli.run('stats', 'gone.gloss', '--verbose');
    expect(verbose.stderr).toMatch(/\n {4}at /);
  });

  test('draws no bar where nobody would see it, nor for quick work', async ({ cli, folder }) => {
    newProjectFile(folder, { name: 'p' });
    const { stderr } = await cli.run('export', 'p.gloss', '--format', 'jsonl', '--out', 'd');
    expect(stderr).not.toContain('\r');
    expect(stderr).not.toContain('Exporting');
  });

  test('ends quietly when the reader of its output goes away', async ({ cli, folder }) => {
    newProjectFile(folder, { name: 'p' });
    const child = cli.start('stats', 'p.gloss', '--json');
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(await text(child.stderr)).toBe('');
  });
});
