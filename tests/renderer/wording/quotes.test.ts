import { expect, test } from '@playwright/test';

import { quoteOf, snippetOf } from '../../../renderer/wording/quotes.ts';

test.describe('a quote in one line', () => {
  test('joins the fragments of a mark as they are read', () => {
    const fragments = [
      { start: 0, end: 4 },
      { start: 9, end: 13 },
    ];
    expect(quoteOf('will not\nsign it', fragments)).toBe('will … sign');
  });

  test('turns line breaks into blanks', () => {
    expect(quoteOf('will\n\nsign', [{ start: 0, end: 10 }])).toBe('will sign');
  });
});

test.describe('a snippet', () => {
  test('is the whole where it is short', () => {
    expect(snippetOf('They will sign.', 5, 14)).toBe('will sign');
  });

  test('is cut with an ellipsis where it is long', () => {
    expect(snippetOf('abcdef', 0, 6, 3)).toBe('abc…');
  });

  test('is never cut inside a surrogate pair', () => {
    expect(snippetOf('ab🏴c', 0, 5, 3)).toBe('ab…');
  });
});
