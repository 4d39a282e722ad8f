import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { isBoundary } from '../../../core/text/offsets.ts';
import { anchorQuote, MOST_CANDIDATES } from '../../../core/text/quote.ts';
import { span } from '../../../core/text/span.ts';
import { anyText, anyTextAndRange } from '../unicode-arbitrary.ts';

test.describe('anchoring of a quote', () => {
  test('is exact at the expected place, though the quote stands elsewhere too', () => {
    expect(anchorQuote('pay and pay', 'pay', 8)).toEqual({ kind: 'exact', span: span(8, 11) });
  });

  test('is exact at offset 0', () => {
    expect(anchorQuote('pay and pay', 'pay', 0)).toEqual({ kind: 'exact', span: span(0, 3) });
  });

  test('has moved to the only other place', () => {
    expect(anchorQuote('They will pay.', 'pay', 3)).toEqual({ kind: 'moved', span: span(10, 13) });
  });

  test('finds a quote before the place, and from a place outside of the text', () => {
    expect(anchorQuote('They will pay.', 'will', 99)).toEqual({ kind: 'moved', span: span(5, 9) });
    expect(anchorQuote('They will pay.', 'They', -5)).toEqual({ kind: 'moved', span: span(0, 4) });
  });

  test('is ambiguous at several places, the nearest first', () => {
    expect(anchorQuote('pay, then pay', 'pay', 7)).toEqual({
      kind: 'ambiguous',
      candidates: [span(10, 13), span(0, 3)],
    });
  });

  test('counts places that overlap', () => {
    expect(anchorQuote('xaaa', 'aa', 0)).toMatchObject({ candidates: [span(1, 3), span(2, 4)] });
  });

  test('is lost when the quote is nowhere', () => {
    expect(anchorQuote('They will pay.', 'Pay', 10)).toEqual({ kind: 'lost' });
  });

  test('offers the nearest candidates and not thousands', () => {
    const found = anchorQuote(' a'.repeat(500), 'a', 500);
    const candidates = found.kind === 'ambiguous' ? found.candidates : [];
    expect(candidates).toHaveLength(MOST_CANDIDATES);
    expect(candidates[0]).toEqual(span(499, 500));
  });

  test('does not take half of an emoji', () => {
    expect(anchorQuote('a😀', '\uD83D', 1)).toEqual({ kind: 'lost' });
  });

  test('refuses an empty quote', () => {
    expect(() => anchorQuote('text', '', 0)).toThrow('An empty quote cannot be found in a text.');
  });

  test('finds every quote at its own place, and after text was put before it', () => {
    fc.assert(
      fc.property(anyTextAndRange, anyText, ({ text, start, end }, before) => {
        fc.pre(isBoundary(text, start) && isBoundary(text, end));
        const quote = text.slice(start, end);
        expect(anchorQuote(text, quote, start)).toEqual({ kind: 'exact', span: span(start, end) });
        const changed = `${before}\n${text}`;
        const found = anchorQuote(changed, quote, start);
        expect(found.kind).not.toBe('lost');
        const spans =
          found.kind === 'ambiguous' ? found.candidates : 'span' in found ? [found.span] : [];
        expect(spans.every((one) => changed.slice(one.start, one.end) === quote)).toBe(true);
      }),
    );
  });
});
