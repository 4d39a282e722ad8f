import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import fc from 'fast-check';

import { PieceWriter } from '../../../main/files/piece-writer.ts';
import { readLines } from '../../../main/files/read-lines.ts';
import { test } from '../../support/temporary-folder.ts';

const MEGABYTE = 1024 * 1024;

test.describe('reading lines', () => {
  test('gives each line, the last with or without its LF', ({ folder }) => {
    const file = join(folder, 'lines.txt');
    const linesOf = (content: string) => {
      writeFileSync(file, content);
      return [...readLines(file)];
    };
    expect(linesOf('')).toEqual([]);
    expect(linesOf('a')).toEqual(['a']);
    expect(linesOf('a\n\nb\n')).toEqual(['a', '', 'b']);
    expect(linesOf('a\r\n\u2028b')).toEqual(['a\r', '\u2028b']);
  });

  test('joins characters and lines that lie across its pieces', ({ folder }) => {
    const file = join(folder, 'long.txt');
    const lines = [
      `${'a'.repeat(MEGABYTE - 2)}😀b`,
      'ü'.repeat(MEGABYTE),
      'c'.repeat(3 * MEGABYTE),
      'd'.repeat(MEGABYTE - 1),
      'e',
    ];
    writeFileSync(file, lines.join('\n'));
    const read = [...readLines(file)];
    expect(read.map(({ length }) => length)).toEqual(lines.map(({ length }) => length));
    expect(read.every((line, index) => line === lines[index])).toBe(true);
  });
});

test.describe('writing pieces', () => {
  test('puts together what belongs to each file, however it comes', ({ folder }) => {
    let round = 0;
    const piece = fc.record({
      path: fc.constantFrom('a.txt', 'sub/b.txt'),
      text: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: MEGABYTE }).map((length) => 'ü'.repeat(length)),
      ),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        round += 1;
        const own = join(folder, String(round));
        const writer = new PieceWriter(own);
        for (const one of pieces) writer.write(one);
        const { paths } = writer;
        writer.finish();
        for (const path of paths) {
          const expected = pieces.filter((one) => one.path === path).map(({ text }) => text);
          const read = [...readLines(join(own, path))].join('\n');
          expect(read === expected.join('').replace(/\n$/, '')).toBe(true);
        }
        expect(new Set(paths)).toEqual(new Set(pieces.map(({ path }) => path)));
      }),
      { numRuns: 20 },
    );
  });
});
