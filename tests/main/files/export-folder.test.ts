import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { createExportFolder } from '../../../main/files/export-folder.ts';
import { test } from '../../support/temporary-folder.ts';

const FILES = ['data.jsonl', 'README.md'];

function fill(folder: string, content: string): void {
  for (const file of FILES) writeFileSync(join(folder, file), content);
}

function read(folder: string): string[] {
  return FILES.map((file) => readFileSync(join(folder, file), 'utf8'));
}

test.describe('a new export folder', () => {
  test('appears only when it is whole', ({ folder }) => {
    const out = join(folder, 'deep', 'er', 'out');
    const made = createExportFolder({ kind: 'folder', folder: out, isForced: false }, FILES);
    fill(made.temporary, 'new');
    expect(existsSync(out)).toBe(false);
    expect(made.commit()).toBe(out);
    expect(read(out)).toEqual(['new', 'new']);
    made.discard();
    expect(readdirSync(join(folder, 'deep', 'er'))).toEqual(['out']);
  });

  test('leaves nothing when it is thrown away, not even the folders above it', ({ folder }) => {
    const out = join(folder, 'deep', 'er', 'out');
    const made = createExportFolder({ kind: 'folder', folder: out, isForced: false }, FILES);
    fill(made.temporary, 'new');
    made.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes the next number where one of its name is there', ({ folder }) => {
    const target = { kind: 'new-folder-in', parent: folder, name: 'talks-jsonl' } as const;
    const names = [1, 2, 3].map(() => {
      const made = createExportFolder(target, FILES);
      fill(made.temporary, 'new');
      return made.commit();
    });
    expect(names).toEqual(
      ['talks-jsonl', 'talks-jsonl 2', 'talks-jsonl 3'].map((name) => join(folder, name)),
    );
  });

  test('does not replace what appeared meanwhile', ({ folder }) => {
    const out = join(folder, 'out');
    const made = createExportFolder({ kind: 'folder', folder: out, isForced: true }, FILES);
    fill(made.temporary, 'new');
    mkdirSync(out);
    expect(() => made.commit()).toThrow(/appeared while the export was being written/);
    made.discard();
    expect(readdirSync(folder)).toEqual(['out']);
  });
});

test.describe('an export into a folder that is there', () => {
  test('leaves other files alone', ({ folder }) => {
    writeFileSync(join(folder, 'own.txt'), 'own');
    const made = createExportFolder({ kind: 'folder', folder, isForced: false }, FILES);
    fill(made.temporary, 'new');
    expect(made.commit()).toBe(folder);
    expect(read(folder)).toEqual(['new', 'new']);
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'data.jsonl', 'own.txt']);
  });

  test('is refused where one of its files is there, unless it is forced', ({ folder }) => {
    writeFileSync(join(folder, 'README.md'), 'old');
    const target = { kind: 'folder', folder } as const;
    expect(() => createExportFolder({ ...target, isForced: false }, FILES)).toThrow(
      /holds “README.md” already, so nothing was exported/,
    );
    const made = createExportFolder({ ...target, isForced: true }, FILES);
    fill(made.temporary, 'new');
    made.commit();
    expect(read(folder)).toEqual(['new', 'new']);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('puts the earlier export back where it cannot be finished', ({ folder }) => {
    fill(folder, 'old');
    const made = createExportFolder({ kind: 'folder', folder, isForced: true }, FILES);
    writeFileSync(join(made.temporary, 'data.jsonl'), 'new');
    // The second file is missing, as if the disk had lost it.
    expect(() => made.commit()).toThrow(/ENOENT/);
    made.discard();
    expect(read(folder)).toEqual(['old', 'old']);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('is refused where the folder is a file', ({ folder }) => {
    const file = join(folder, 'out');
    writeFileSync(file, 'x');
    expect(() =>
      createExportFolder({ kind: 'folder', folder: file, isForced: true }, FILES),
    ).toThrow(/is a file, so nothing was exported/);
  });
});
