import { assert } from '../core/assert.ts';
import type { WireSpan } from '../core/model/annotation.ts';

/** A mark by its words, as in `article.ts`. */
export interface PlacedByWords {
  readonly quote: string | readonly string[];
  readonly nth?: number;
}

/**
 * Where a mark stands, found by its words: the first quote where it stands for the `nth` time, each
 * further one where it next stands after the one before.
 */
export function placeMark(text: string, mark: PlacedByWords): WireSpan[] {
  const quotes = typeof mark.quote === 'string' ? [mark.quote] : mark.quote;
  const spans: WireSpan[] = [];
  for (const quote of quotes) {
    const last = spans.at(-1);
    const start = last ? text.indexOf(quote, last.end) : nthIndexOf(text, quote, mark.nth ?? 1);
    assert(start >= 0, `The seed text does not hold “${quote}” where its mark looks for it.`);
    spans.push({ start, end: start + quote.length });
  }
  return spans;
}

function nthIndexOf(text: string, quote: string, nth: number): number {
  let at = text.indexOf(quote);
  for (let found = 1; found < nth && at >= 0; found += 1) at = text.indexOf(quote, at + 1);
  return at;
}
