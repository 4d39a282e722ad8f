import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { LONGEST_SECTION, paragraphAt, sectionAt } from '../../../core/text/section.ts';
import { anyText } from '../unicode-arbitrary.ts';

test.describe('paragraphs around an offset', () => {
  test('are lines without their LF', () => {
    const text = 'one\n\ntwo';
    expect([0, 3, 4, 5, 8].map((offset) => paragraphAt(text, offset))).toEqual([
      { start: 0, end: 3 },
      { start: 0, end: 3 },
      undefined,
      { start: 5, end: 8 },
      { start: 5, end: 8 },
    ]);
  });

  test('are none in an empty text', () => {
    expect(paragraphAt('', 0)).toBeUndefined();
  });
});

test.describe('sections', () => {
  test('are paragraphs unless these are very long', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        expect(offsets.map((offset) => sectionAt(text, offset))).toEqual(
          offsets.map((offset) => paragraphAt(text, offset)),
        );
      }),
    );
  });

  test('of a long line tile it, and each is found from everywhere in it', () => {
    const before = 'A short line.\n';
    const lines = [
      'Words without an end in sight '.repeat(3000),
      '会谈没有取得成果'.repeat(9000),
      '👩‍👩‍👧'.repeat(9000),
    ];
    for (const line of lines) {
      const text = `${before}${line}\nAnother short line.`;
      const lineEnd = before.length + line.length;
      let at = before.length;
      while (at < lineEnd) {
        const section = sectionAt(text, at);
        expect(section?.start).toBe(at);
        const end = section?.end ?? 0;
        expect(end - at).toBeLessThanOrEqual(LONGEST_SECTION + 2048);
        const middle = Math.floor((at + end) / 2);
        expect([sectionAt(text, middle), sectionAt(text, end - 1)]).toEqual([section, section]);
        at = end;
      }
      expect(at).toBe(lineEnd);
    }
  });
});
