import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import {
  graphemeEnd,
  graphemeStart,
  isGraphemeBoundary,
  nextGrapheme,
  previousGrapheme,
} from '../../../core/text/graphemes.ts';
import { anyText, graphemeBoundaries } from '../unicode-arbitrary.ts';

test.describe('grapheme boundaries', () => {
  test('lie around a family emoji, not in it', () => {
    const text = 'a👩‍👩‍👧b';
    const inside = Array.from({ length: text.length + 1 }, (_, offset) => offset);
    expect(inside.filter((offset) => isGraphemeBoundary(text, offset))).toEqual([0, 1, 9, 10]);
    expect([graphemeStart(text, 4), graphemeEnd(text, 4)]).toEqual([1, 9]);
  });

  test('lie between flags, each of two letters', () => {
    expect([nextGrapheme('🇫🇷🇺🇦', 0), previousGrapheme('🇫🇷🇺🇦', 8)]).toEqual([4, 4]);
  });

  test('do not lie between CR and LF', () => {
    expect(isGraphemeBoundary('a\r\nb', 2)).toBe(false);
  });

  test('end with the text', () => {
    expect([nextGrapheme('ab', 2), previousGrapheme('ab', 0)]).toEqual([undefined, undefined]);
    expect([isGraphemeBoundary('ab', 3), isGraphemeBoundary('ab', -1)]).toEqual([false, false]);
  });

  test('are where the segmenter of the platform sees them in the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = graphemeBoundaries(text);
        const expected = [...boundaries].sort((a, b) => a - b);
        const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        const after = (offset: number) => expected.find((one) => one > offset);
        const before = (offset: number) => expected.filter((one) => one < offset).at(-1);
        expect(offsets.filter((offset) => isGraphemeBoundary(text, offset))).toEqual(expected);
        expect(offsets.map((offset) => nextGrapheme(text, offset))).toEqual(offsets.map(after));
        expect(offsets.map((offset) => previousGrapheme(text, offset))).toEqual(
          offsets.map(before),
        );
        expect(offsets.map((offset) => graphemeStart(text, offset))).toEqual(
          offsets.map((offset) => before(offset + 1)),
        );
        expect(offsets.map((offset) => graphemeEnd(text, offset))).toEqual(
          offsets.map((offset) => after(offset - 1)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
