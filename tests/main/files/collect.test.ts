import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect } from '@playwright/test';

import { collectFiles } from '../../../main/files/collect.ts';
import { test } from '../../support/temporary-folder.ts';

/** Makes these files, each holding its own name. */
function makeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}

function namesOf(...paths: string[]): string[] {
  return [...collectFiles(paths)].map((found) =>
    found.kind === 'file' ? found.name : `${found.kind}: ${found.name}`,
  );
}

test.describe('collecting files', () => {
  test('goes through folders in the order people number things', ({ folder }) => {
    makeFiles(folder, [
      'in/talk 10.txt',
      'in/talk 2.md',
      'in/b/c.TEXT',
      'in/a.markdown',
      'in/B.txt',
    ]);
    expect(namesOf(join(folder, 'in'))).toEqual([
      'in/a.markdown',
      'in/b/c.TEXT',
      'in/B.txt',
      'in/talk 2.md',
      'in/talk 10.txt',
    ]);
  });

  test('takes a named file whatever it is called', ({ folder }) => {
    makeFiles(folder, ['.notes', 'report.log']);
    expect(namesOf(join(folder, '.notes'), join(folder, 'report.log'))).toEqual([
      '.notes',
      'report.log',
    ]);
  });

  test('passes over hidden entries and names what is no text', ({ folder }) => {
    makeFiles(folder, ['in/.git/a.txt', 'in/.b.txt', 'in/c.pdf', 'in/d.txt']);
    expect(namesOf(join(folder, 'in'))).toEqual(['skipped: in/c.pdf', 'in/d.txt']);
  });

  test('gives nothing twice, by whatever way it is named', ({ folder }) => {
    makeFiles(folder, ['in/a.txt', 'in/sub/b.txt']);
    symlinkSync(join(folder, 'in', 'a.txt'), join(folder, 'in', 'link.txt'));
    symlinkSync(join(folder, 'in'), join(folder, 'again'));
    const inFolder = join(folder, 'in');
    expect(
      namesOf(
        inFolder,
        inFolder,
        join(folder, 'again'),
        join(inFolder, 'sub'),
        join(inFolder, 'a.txt'),
      ),
    ).toEqual(['in/a.txt', 'in/sub/b.txt']);
  });

  test('comes out of a loop of links', ({ folder }) => {
    makeFiles(folder, ['in/a.txt']);
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'loop'));
    expect(namesOf(join(folder, 'in'))).toEqual(['in/a.txt']);
  });

  test('says what leads nowhere', ({ folder }) => {
    makeFiles(folder, ['in/a.pdf', 'rest/b.txt']);
    mkdirSync(join(folder, 'empty'));
    symlinkSync(join(folder, 'gone'), join(folder, 'rest', 'broken.txt'));
    const found = [
      ...collectFiles(['nowhere', 'in', 'empty', 'rest'].map((name) => join(folder, name))),
    ];
    expect(found.filter(({ kind }) => kind === 'problem')).toEqual([
      { kind: 'problem', name: 'nowhere', sentence: expect.stringContaining('no file or folder') },
      { kind: 'problem', name: 'in', sentence: expect.stringContaining('no text files (.txt') },
      { kind: 'problem', name: 'empty', sentence: expect.stringContaining('no text files') },
      {
        kind: 'problem',
        name: 'rest/broken.txt',
        sentence: expect.stringContaining('no file or folder'),
      },
    ]);
    expect(found).toContainEqual(expect.objectContaining({ name: 'rest/b.txt' }));
  });

  test('says which folder it may not read and goes on', ({ folder }) => {
    makeFiles(folder, ['in/closed/a.txt', 'in/open.txt']);
    const closed = join(folder, 'in', 'closed');
    chmodSync(closed, 0);
    const names = namesOf(join(folder, 'in'));
    chmodSync(closed, 0o755);
    // Whoever runs this as root may read it all the same.
    const first = process.getuid?.() === 0 ? 'in/closed/a.txt' : 'problem: in/closed';
    expect(names).toEqual([first, 'in/open.txt']);
  });
});
