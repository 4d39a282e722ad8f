import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { Span } from '../../../core/text/span.ts';
import {
  nextWord,
  nextWordEdge,
  previousWord,
  wordAt,
  wordBorderTest,
} from '../../../core/text/segment.ts';
import { anyText, graphemeBoundaries } from '../unicode-arbitrary.ts';

function walkForward(text: string, locale?: string): Span[] {
  const words: Span[] = [];
  for (let word = nextWord(text, -1, locale); word; word = nextWord(text, word.start, locale)) {
    words.push(word);
  }
  return words;
}

function walkBack(text: string, locale?: string): Span[] {
  const words: Span[] = [];
  let word = previousWord(text, text.length, locale);
  for (; word; word = previousWord(text, word.start, locale)) words.unshift(word);
  return words;
}

function wordsIn(text: string, locale?: string): string[] {
  return walkForward(text, locale).map(({ start, end }) => text.slice(start, end));
}

test.describe('words', () => {
  for (const [what, text, words, locale] of [
    ['hyphens', 'The UK-French-led plan', ['The', 'UK-French-led', 'plan']],
    ['hanging hyphens', 'pre- and post-war', ['pre-', 'and', 'post-war']],
    ['dashes', 'talks – and 3–5 more—or not--yet', 'talks and 3 5 more or not yet'.split(' ')],
    ['abbreviations', 'Mr. Hale of the U.S. left.', ['Mr.', 'Hale', 'of', 'the', 'U.S.', 'left']],
    ['hyphens after abbreviations', 'a U.S.-led force', ['a', 'U.S.-led', 'force']],
    ['initials', 'J. D. Roy chose plan B. It', ['J.', 'D.', 'Roy', 'chose', 'plan', 'B', 'It']],
    ['percentages', 'at 20% or 5 per cent', ['at', '20%', 'or', '5', 'per', 'cent']],
    ['currencies', '$5.5bn, 7€ and US$3', ['$5.5bn', '7€', 'and', 'US$3']],
    ['numbers', '1,204.50 and -5 and 1\u202F000', ['1,204.50', 'and', '-5', 'and', '1\u202F000']],
    ['times and dates', '5:30 on 17/04/2025', ['5:30', 'on', '17/04/2025']],
    ['apostrophes', "isn’t Kyiv's '90s", ['isn’t', "Kyiv's", "'90s"]],
    ['possessives', 'the ministers’ visit', ['the', 'ministers’', 'visit']],
    ['quotes after an s', 'said ‘our ministers’ here', ['said', 'our', 'ministers', 'here']],
    ['signs', 'R&D by @name on #topic', ['R&D', 'by', '@name', 'on', '#topic']],
    ['emoji', 'yes 👩‍👩‍👧 no', ['yes', '👩‍👩‍👧', 'no']],
    ['combining marks', 'cafe\u0301 nai\u0308ve', ['cafe\u0301', 'nai\u0308ve']],
    ['direction marks', '\u200Fאמר\u200F.', ['אמר']],
    ['German ordinals', 'am 17. April', ['am', '17.', 'April'], 'de'],
    ['Ukrainian', 'пам’ять і п’ять', ['пам’ять', 'і', 'п’ять'], 'uk'],
    ['Hebrew', 'צה״ל אמר', ['צה״ל', 'אמר'], 'he'],
    ['Arabic', 'قال الوزير، أمس', ['قال', 'الوزير', 'أمس'], 'ar'],
    ['Chinese', '会谈在巴黎举行。', ['会谈', '在', '巴黎', '举行'], 'zh'],
    ['Japanese', '東京で会談', ['東京', 'で', '会談'], 'ja'],
    ['Thai', 'การเจรจา', ['การ', 'เจรจา'], 'th'],
  ] as const) {
    test(`are what readers take for one: ${what}`, () => {
      expect(wordsIn(text, locale)).toEqual(words);
    });
  }

  test('are found by any offset in them and right after them', () => {
    const text = 'the U.S. left';
    expect([4, 6, 8].map((offset) => wordAt(text, offset))).toEqual([
      { start: 4, end: 8 },
      { start: 4, end: 8 },
      { start: 4, end: 8 },
    ]);
  });

  test('are not found between punctuation and blanks', () => {
    expect(wordAt('left –  stayed', 6)).toBeUndefined();
    expect(wordAt('', 0)).toBeUndefined();
    expect(wordAt('\n\n', 1)).toBeUndefined();
  });

  test('are walked across line ends', () => {
    expect(wordsIn('one\n\n\ntwo')).toEqual(['one', 'two']);
    expect(nextWord('one', 0)).toBeUndefined();
    expect(previousWord('one', 0)).toBeUndefined();
  });

  test('have edges to walk to', () => {
    const text = 'one, two';
    expect(nextWordEdge(text, 0, 'end', 'forward')).toBe(3);
    expect(nextWordEdge(text, 3, 'end', 'forward')).toBe(8);
    expect(nextWordEdge(text, 8, 'end', 'forward')).toBeUndefined();
    expect(nextWordEdge(text, 0, 'start', 'forward')).toBe(5);
    expect(nextWordEdge(text, 8, 'end', 'back')).toBe(3);
    expect(nextWordEdge(text, 6, 'start', 'back')).toBe(5);
    expect(nextWordEdge(text, 0, 'start', 'back')).toBeUndefined();
  });

  test('do not depend on the machine for an unknown language', () => {
    expect(wordsIn('two words', 'English, probably')).toEqual(['two', 'words']);
    expect(wordsIn('two words', 'en_GB')).toEqual(['two', 'words']);
  });

  test('of a long line are the same from wherever one asks', () => {
    const line = 'The talks went on, said Mr. Hale of the U.S.-led team. '.repeat(900);
    const offsets = [16_380, 16_384, 16_390, 30_000, 32_768, 40_000];
    for (const offset of offsets) {
      const word = wordAt(line, offset);
      const place = offset % 55;
      const expected = wordAt(line.slice(0, 110), place);
      const moved = offset - place;
      expect(word && [word.start - moved, word.end - moved]).toEqual(
        expected && [expected.start, expected.end],
      );
    }
  });

  test('are the same walked forward and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(walkBack(text)).toEqual(walkForward(text));
      }),
      { numRuns: 200 },
    );
  });

  test('neither overlap nor split a grapheme cluster, and each is found from inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = graphemeBoundaries(text);
        const words = walkForward(text);
        const isWrong = (word: Span, i: number) =>
          !boundaries.has(word.start) ||
          !boundaries.has(word.end) ||
          word.start < (words[i - 1]?.end ?? 0) ||
          wordAt(text, word.start)?.end !== word.end;
        expect(words.filter(isWrong)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('have borders where a search for whole words wants them', () => {
    const isBorder = wordBorderTest("UK-French Kyiv's");
    const offsets = Array.from({ length: 17 }, (_, offset) => offset);
    expect(offsets.filter(isBorder)).toEqual([0, 2, 3, 9, 10, 14, 15, 16]);
  });
});
