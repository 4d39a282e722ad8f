import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { FindOptions } from '../../../core/text/find.ts';
import { findAll } from '../../../core/text/find.ts';
import { anyTextAndRange, graphemeBoundaries } from '../unicode-arbitrary.ts';

function spansOf(text: string, needle: string, options?: FindOptions): [number, number][] {
  const { starts, ends } = findAll(text, needle, options);
  return Array.from(starts, (start, i) => [start, ends[i] ?? 0]);
}

function quotesOf(text: string, needle: string, options?: FindOptions): string[] {
  return spansOf(text, needle, options).map(([start, end]) => text.slice(start, end));
}

test.describe('finding in a text', () => {
  test('finds all hits in order, whatever their case', () => {
    expect(spansOf('Talks on talks', 'TALKS')).toEqual([
      [0, 5],
      [9, 14],
    ]);
  });

  test('minds the case when asked to', () => {
    expect(spansOf('Talks on talks', 'talks', { matchCase: true })).toEqual([[9, 14]]);
    expect(quotesOf('ﬁne ß ς', 'ss', { matchCase: true })).toEqual([]);
  });

  test('keeps its place behind letters that change their length', () => {
    expect(spansOf('İİ ß ﬃ pay', 'pay')).toEqual([[7, 10]]);
    expect(spansOf('😀 Ł e\u0301 pay', 'pay', { ignoreDiacritics: true })).toEqual([[8, 11]]);
  });

  for (const [needle, text, expected] of [
    ['strasse', 'Straße STRASSE Strase', ['Straße', 'STRASSE']],
    ['STRASSE', 'straße', ['straße']],
    ['straße', 'STRASSE', ['STRASSE']],
    ['istanbul', 'İstanbul', ['İstanbul']],
    ['σοφος', 'ΣΟΦΟΣ', ['ΣΟΦΟΣ']],
    ['ΣΟΦΟΣ', 'σοφος', ['σοφος']],
    ['fine', 'ﬁne', ['ﬁne']],
    ["kyiv's", 'Kyiv’s', ['Kyiv’s']],
    ['"we will"', '“We will”', ['“We will”']],
    ['20 %', '20\u202F%', ['20\u202F%']],
  ] as const) {
    test(`finds ${needle} in ${text}`, () => {
      expect(quotesOf(text, needle)).toEqual(expected);
    });
  }

  test('takes no letter apart', () => {
    expect(quotesOf('ß', 's')).toEqual([]);
    expect(quotesOf('aßb', 'as')).toEqual([]);
    expect(quotesOf('cafe\u0301', 'cafe')).toEqual([]);
    expect(quotesOf('👩‍👩‍👧', '👩')).toEqual([]);
    expect(quotesOf('😀', '\uD83D')).toEqual([]);
  });

  test('minds accents unless told not to', () => {
    const text = 'café cafe\u0301 CAFE Łódź';
    expect(quotesOf(text, 'cafe')).toEqual(['CAFE']);
    expect(quotesOf(text, 'cafe', { ignoreDiacritics: true })).toEqual([
      'café',
      'cafe\u0301',
      'CAFE',
    ]);
    expect(quotesOf(text, 'lodz', { ignoreDiacritics: true })).toEqual(['Łódź']);
    expect(quotesOf(text, 'CAFÉ', { ignoreDiacritics: true, matchCase: true })).toEqual(['CAFE']);
  });

  test('leaves out vowel points of Hebrew and Arabic, but no letters of other scripts', () => {
    expect(quotesOf('שָׁלוֹם', 'שלום', { ignoreDiacritics: true })).toHaveLength(1);
    expect(quotesOf('قَالَ', 'قال', { ignoreDiacritics: true })).toHaveLength(1);
    expect(quotesOf('が', 'か', { ignoreDiacritics: true })).toEqual([]);
    expect(quotesOf('한', 'ㅎ', { ignoreDiacritics: true })).toEqual([]);
  });

  test('finds whole words only when asked to', () => {
    const options = { wholeWord: true };
    expect(spansOf('the other the', 'the', options)).toEqual([
      [0, 3],
      [10, 13],
    ]);
    expect(spansOf('UK-French', 'French', options)).toEqual([[3, 9]]);
    expect(spansOf("Kyiv's", 'Kyiv', options)).toEqual([[0, 4]]);
    expect(spansOf('会谈在巴黎', '巴黎', { ...options, locale: 'zh' })).toEqual([[3, 5]]);
    expect(spansOf('会谈在巴黎', '在巴', { ...options, locale: 'zh' })).toEqual([]);
  });

  test('finds no hit within another', () => {
    expect(spansOf('aaaaa', 'aa')).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  test('finds nothing for an empty needle, or one of marks alone', () => {
    expect(findAll('text', '').starts).toHaveLength(0);
    expect(findAll('text', '\u0301', { ignoreDiacritics: true }).starts).toHaveLength(0);
  });

  test('says whether there are more hits than the limit', () => {
    expect(findAll('a a a', 'a', { limit: 2 })).toMatchObject({ truncated: true });
    expect(findAll('a a a', 'a', { limit: 2 }).starts).toHaveLength(2);
    expect(findAll('a a a', 'a', { limit: 3 })).toMatchObject({ truncated: false });
  });

  test('finds over a line end', () => {
    expect(spansOf('one\ntwo', 'e\nt')).toEqual([[2, 5]]);
  });

  test('finds what is there, between grapheme clusters, in any mode', () => {
    fc.assert(
      fc.property(
        anyTextAndRange,
        fc.boolean(),
        fc.boolean(),
        ({ text, start, end }, matchCase, ignoreDiacritics) => {
          const boundaries = [...graphemeBoundaries(text)];
          const from = Math.max(...boundaries.filter((one) => one <= start));
          const to = Math.min(...boundaries.filter((one) => one >= end));
          const needle = text.slice(from, to);
          const found = spansOf(text, needle, { matchCase, ignoreDiacritics });
          const wrong = found.filter(
            ([hitStart, hitEnd], i) =>
              hitStart >= hitEnd ||
              hitStart < (found[i - 1]?.[1] ?? 0) ||
              !boundaries.includes(hitStart) ||
              !boundaries.includes(hitEnd),
          );
          expect(wrong).toEqual([]);
          // A needle of marks alone, which count for nothing then, is the only one not to be found.
          if (!ignoreDiacritics) expect(found.some(([, hitEnd]) => hitEnd > from)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('agrees with a plain search where nothing changes its length', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' '), maxLength: 30 });
    fc.assert(
      fc.property(plain, plain, (text, needle) => {
        const pattern = new RegExp(needle.toLowerCase(), 'gi');
        const expected =
          needle === '' ? [] : Array.from(text.matchAll(pattern), (hit) => hit.index);
        expect(Array.from(findAll(text, needle).starts)).toEqual(expected);
      }),
    );
  });

  test('gives the first hits of all when limited', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'ß', 'S', ' '), maxLength: 40 });
    const needle = fc.string({ unit: fc.constantFrom('a', 's', 'S'), minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(few, needle, fc.nat({ max: 5 }), (text, wanted, limit) => {
        const all = spansOf(text, wanted);
        expect(spansOf(text, wanted, { limit })).toEqual(all.slice(0, limit));
        expect(findAll(text, wanted, { limit }).truncated).toBe(all.length > limit);
      }),
    );
  });
});
