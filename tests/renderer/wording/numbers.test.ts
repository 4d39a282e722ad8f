import { expect, test } from '@playwright/test';

import { approximateWords } from '../../../renderer/wording/numbers.ts';

test.describe('about how many words', () => {
  const cases: readonly [number, string][] = [
    [0, '≈ 0 words'],
    [6, '≈ 1 word'],
    [30, '≈ 5 words'],
    [3_900, '≈ 640 words'],
    [61_000, '≈ 10\u00a0000 words'],
  ];
  for (const [length, words] of cases) {
    test(`is ${words} for ${length} units`, () => {
      expect(approximateWords(length)).toBe(words);
    });
  }
});
