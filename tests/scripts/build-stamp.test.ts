import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import { isCurrent, stampOf, writeStamp } from '../../scripts/build-stamp.mjs';

let root = '';
let stamp = '';

test.beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'glossator-stamp-'));
  stamp = path.join(root, '.stamp');
  mkdirSync(path.join(root, 'core', 'text'), { recursive: true });
  writeFileSync(path.join(root, 'core', 'text', 'span.ts'), 'one');
  writeFileSync(path.join(root, 'package.json'), '{}');
});

test.afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function sources(): Parameters<typeof stampOf>[0] {
  return { root, rooms: ['core'], files: ['package.json'] };
}

test.describe('build stamp', () => {
  test('is current only once it is written', () => {
    expect(isCurrent(stamp, sources())).toBe(false);
    writeStamp(stamp, stampOf(sources()));
    expect(isCurrent(stamp, sources())).toBe(true);
  });

  test('stays current when only times change, and takes them over', () => {
    writeStamp(stamp, stampOf(sources()));
    utimesSync(path.join(root, 'package.json'), 1, 1);
    const before = readFileSync(stamp, 'utf8');
    expect(isCurrent(stamp, sources())).toBe(true);
    expect(readFileSync(stamp, 'utf8')).not.toBe(before);
  });

  for (const [what, change] of [
    ['changes', () => writeFileSync(path.join(root, 'core', 'text', 'span.ts'), 'two')],
    ['is added', () => writeFileSync(path.join(root, 'core', 'text', 'offsets.ts'), '')],
    ['is removed', () => rmSync(path.join(root, 'core', 'text', 'span.ts'))],
    ['outside the rooms changes', () => writeFileSync(path.join(root, 'package.json'), '[]')],
  ] as const) {
    test(`is out of date when a file ${what}`, () => {
      writeStamp(stamp, stampOf(sources()));
      change();
      expect(isCurrent(stamp, sources())).toBe(false);
    });
  }

  test('is out of date when it is damaged', () => {
    writeFileSync(stamp, '{"stats":');
    expect(isCurrent(stamp, sources())).toBe(false);
  });
});
