import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { moveIntoPlace, writeFileAtomically } from '../../../main/files/atomic-write.ts';
import { test } from '../../support/temporary-folder.ts';

test('replaces a file and leaves nothing beside it', ({ folder }) => {
  const file = join(folder, 'state.json');
  writeFileSync(file, 'old');
  writeFileAtomically(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test('keeps the old file and cleans up when the new one cannot take its place', ({ folder }) => {
  const file = join(folder, 'state.json');
  mkdirSync(file);
  writeFileSync(join(file, 'inside'), 'kept');
  expect(() => writeFileAtomically(file, 'new')).toThrow();
  expect(readFileSync(join(file, 'inside'), 'utf8')).toBe('kept');
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test('moves a finished file over an old one', ({ folder }) => {
  const file = join(folder, 'export.jsonl');
  writeFileSync(file, 'old');
  writeFileSync(`${file}.tmp`, 'finished');
  moveIntoPlace(`${file}.tmp`, file);
  expect(readFileSync(file, 'utf8')).toBe('finished');
  expect(readdirSync(folder)).toEqual(['export.jsonl']);
});
