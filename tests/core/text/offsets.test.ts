import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { isBoundary, OffsetMap } from '../../../core/text/offsets.ts';
import { anyText } from '../unicode-arbitrary.ts';

/** The UTF-16 offset of every code point and of the end, counted one by one. */
function naiveOffsets(text: string): number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

test.describe('OffsetMap', () => {
  test('counts an emoji as one code point of two units', () => {
    const map = new OffsetMap('a😀b');
    expect([map.toCodePoint(1), map.toCodePoint(3), map.toCodePoint(4)]).toEqual([1, 2, 3]);
    expect([map.toUtf16(1), map.toUtf16(2), map.toUtf16(3)]).toEqual([1, 3, 4]);
    expect(map.codePointLength).toBe(3);
  });

  test('counts a combining mark as a code point of its own', () => {
    expect(new OffsetMap('e\u0301x').toCodePoint(2)).toBe(2);
  });

  test('counts a lone surrogate as one code point', () => {
    const map = new OffsetMap('\uDE00\uD83Dx\uD83D');
    expect(map.codePointLength).toBe(4);
    expect(map.toCodePoint(2)).toBe(2);
  });

  test('rejects an offset inside a surrogate pair', () => {
    const map = new OffsetMap('a😀b');
    expect(() => map.toCodePoint(2)).toThrow(
      'Offset 2 lies inside one character (a surrogate pair).',
    );
    expect(() => map.toCodePoints([1, 2])).toThrow('inside one character');
    expect(() => map.toLineColumn(2)).toThrow('inside one character');
  });

  for (const offset of [-1, 5, 0.5, Number.NaN]) {
    test(`rejects offset ${offset} of a text of four units`, () => {
      const map = new OffsetMap('a😀b');
      expect(() => map.toCodePoint(offset)).toThrow('outside the text: it has 4 UTF-16 units');
      expect(() => map.toUtf16(offset)).toThrow('outside the text: it has 3 code points');
      expect(() => map.toUtf16s([offset])).toThrow('outside the text');
    });
  }

  test('rejects offsets that are not ascending in one sweep', () => {
    const map = new OffsetMap('abc');
    expect(() => map.toCodePoints([2, 1])).toThrow('must be ascending');
    expect(() => map.toUtf16s([2, 1])).toThrow('must be ascending');
  });

  test('counts lines and columns from one, columns in code points', () => {
    const map = new OffsetMap('😀b\nc\n');
    expect(map.lineCount).toBe(3);
    expect(map.toLineColumn(0)).toEqual({ line: 1, column: 1 });
    expect(map.toLineColumn(2)).toEqual({ line: 1, column: 2 });
    expect(map.toLineColumn(3)).toEqual({ line: 1, column: 3 });
    expect(map.toLineColumn(4)).toEqual({ line: 2, column: 1 });
    expect(map.toLineColumn(6)).toEqual({ line: 3, column: 1 });
  });

  for (const [line, column, sentence] of [
    [0, 1, 'There is no line 0: the text has 2.'],
    [3, 1, 'There is no line 3: the text has 2.'],
    [1, 0, 'There is no column 0 in line 1: it has 3.'],
    [1, 4, 'There is no column 4 in line 1: it has 3.'],
  ] as const) {
    test(`rejects line ${line}, column ${column}`, () => {
      expect(() => new OffsetMap('ab\nc').fromLineColumn({ line, column })).toThrow(sentence);
    });
  }

  test('works on an empty text', () => {
    const map = new OffsetMap('');
    expect(map.toCodePoint(0)).toBe(0);
    expect(map.toLineColumn(0)).toEqual({ line: 1, column: 1 });
    expect(map.fromLineColumn({ line: 1, column: 1 })).toBe(0);
  });

  test('agrees with counting one by one, both ways, singly and in one sweep', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = new OffsetMap(text);
        const naive = naiveOffsets(text);
        const codePoints = naive.map((_, codePoint) => codePoint);
        expect(map.codePointLength).toBe(naive.length - 1);
        expect(naive.map((offset) => map.toCodePoint(offset))).toEqual(codePoints);
        expect(codePoints.map((codePoint) => map.toUtf16(codePoint))).toEqual(naive);
        expect(Array.from(map.toCodePoints(naive))).toEqual(codePoints);
        expect(Array.from(map.toUtf16s(codePoints))).toEqual(naive);
      }),
    );
  });

  test('accepts exactly the boundaries between code points', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = new OffsetMap(text);
        const naive = new Set(naiveOffsets(text));
        const all = Array.from({ length: text.length + 3 }, (_, i) => i - 1);
        const accepted = all.filter((offset) => {
          try {
            map.toCodePoint(offset);
            return true;
          } catch {
            return false;
          }
        });
        expect(accepted).toEqual([...naive]);
        expect(all.filter((offset) => isBoundary(text, offset))).toEqual([...naive]);
      }),
    );
  });

  test('agrees with splitting into lines, and finds the way back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = new OffsetMap(text);
        const offsets = naiveOffsets(text);
        const places = offsets.map((offset) => {
          const before = text.slice(0, offset).split('\n');
          return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
        });
        expect(offsets.map((offset) => map.toLineColumn(offset))).toEqual(places);
        expect(places.map((place) => map.fromLineColumn(place))).toEqual(offsets);
        expect(map.lineCount).toBe(text.split('\n').length);
      }),
    );
  });

  test('repeats offsets that are given twice', () => {
    expect(Array.from(new OffsetMap('😀b').toCodePoints([0, 0, 2, 2, 3]))).toEqual([0, 0, 1, 1, 2]);
  });
});
