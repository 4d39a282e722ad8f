import { AppError } from '../errors.ts';

declare const spanBrand: unique symbol;

/**
 * A stretch of a stored text, half-open `[start, end)`, in UTF-16 units, never empty.
 * Built only by {@link span}. Offset 0 is a value: compare with `undefined`, never by truthiness.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly [spanBrand]: true;
}

/** Which end of a span: `start` is the first unit in it, `end` the first unit after it. */
export type Edge = 'start' | 'end';

/** Whether `start` and `end` make a span: whole numbers with `0 <= start < end`. */
export function isSpan(start: number, end: number): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
}

/** The span `[start, end)` in UTF-16 units; throws `invalid-input` if these offsets make none. */
export function span(start: number, end: number): Span {
  if (!isSpan(start, end)) {
    throw new AppError(
      'invalid-input',
      `A mark cannot go from ${start} to ${end}: it must start at 0 or later and end after it starts.`,
    );
  }
  // The brand exists for the compiler only; this is the one place that may give it.
  return { start, end } as Span;
}

/** The length in UTF-16 units, at least 1. */
export function spanLength(a: Span): number {
  return a.end - a.start;
}

/** Whether both cover exactly the same units. */
export function equalSpans(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether all of `inner` lies in `outer`; equal spans contain each other. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the unit at `offset` is in the span: the start is, the end is not. */
export function containsOffset(a: Span, offset: number): boolean {
  return a.start <= offset && offset < a.end;
}

/** Whether they share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether they overlap and neither contains the other. */
export function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !containsSpan(a, b) && !containsSpan(b, a);
}

/** Whether one ends exactly where the other starts, sharing no unit. */
export function touches(a: Span, b: Span): boolean {
  return a.end === b.start || b.end === a.start;
}

/** Reading order: by start, then the longer first, so that an outer span comes before what it contains. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The units both share, or `undefined` if they share none. */
export function intersection(a: Span, b: Span): Span | undefined {
  return overlaps(a, b) ? span(Math.max(a.start, b.start), Math.min(a.end, b.end)) : undefined;
}

/** The smallest span that contains both, with whatever lies between them. */
export function hull(a: Span, b: Span): Span {
  return span(Math.min(a.start, b.start), Math.max(a.end, b.end));
}

/** Whether the span lies within a text of `textLength` UTF-16 units. */
export function isSpanWithin(a: Span, textLength: number): boolean {
  return a.end <= textLength;
}

/** The span itself if it lies within a text of `textLength` UTF-16 units; else throws `invalid-input`. */
export function spanWithin(a: Span, textLength: number): Span {
  if (isSpanWithin(a, textLength)) return a;
  throw new AppError(
    'invalid-input',
    `A mark cannot end at ${a.end}: the text has only ${textLength} characters (UTF-16 units).`,
  );
}

/** The text the span covers. */
export function quoteOfSpan(text: string, a: Span): string {
  return text.slice(a.start, a.end);
}
