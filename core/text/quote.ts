import { AppError } from '../errors.ts';
import { isBoundary } from './offsets.ts';
import type { Span } from './span.ts';
import { span } from './span.ts';

/** Where a quote stands in a text that may have changed since it was cut. */
export type Anchoring =
  /** At the expected place. */
  | { readonly kind: 'exact'; readonly span: Span }
  /** Not there, but at exactly one other place. */
  | { readonly kind: 'moved'; readonly span: Span }
  /** Not there, and at several other places: a person must choose. The nearest first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Span[] }
  /** Nowhere in the text. */
  | { readonly kind: 'lost' };

/** The most candidates of an ambiguous quote; nobody chooses among more. */
export const MOST_CANDIDATES = 50;

/** Finds the quote of one fragment again, expected at `expectedStart` (UTF-16 units), letter by letter. */
export function anchorQuote(text: string, quote: string, expectedStart: number): Anchoring {
  if (quote === '')
    throw new AppError('invalid-input', 'An empty quote cannot be found in a text.');
  if (
    expectedStart >= 0 &&
    text.startsWith(quote, expectedStart) &&
    isWhole(text, quote, expectedStart)
  ) {
    return { kind: 'exact', span: span(expectedStart, expectedStart + quote.length) };
  }
  const candidates = [
    ...occurrences(text, quote, expectedStart, 1),
    ...occurrences(text, quote, expectedStart, -1),
  ]
    .sort((a, b) => Math.abs(a - expectedStart) - Math.abs(b - expectedStart) || a - b)
    .slice(0, MOST_CANDIDATES)
    .map((start) => span(start, start + quote.length));
  const [first, second] = candidates;
  if (first === undefined) return { kind: 'lost' };
  return second === undefined ? { kind: 'moved', span: first } : { kind: 'ambiguous', candidates };
}

/** Where the quote starts at or after (1), or before (-1) the expected place, the nearest first. */
function occurrences(text: string, quote: string, expected: number, step: 1 | -1): number[] {
  const found: number[] = [];
  const find = (from: number) =>
    step === 1 ? text.indexOf(quote, from) : text.lastIndexOf(quote, from);
  let from = step === 1 ? Math.max(0, expected) : expected - 1;
  while (from >= 0 && found.length < MOST_CANDIDATES) {
    const at = find(from);
    if (at === -1) break;
    if (isWhole(text, quote, at)) found.push(at);
    from = at + step;
  }
  return found;
}

/** Whether the quote there does not begin or end with half a surrogate pair of the text. */
function isWhole(text: string, quote: string, at: number): boolean {
  return isBoundary(text, at) && isBoundary(text, at + quote.length);
}
