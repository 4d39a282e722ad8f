import { isPunctuation, skipBlanks, skipBlanksBack } from './characters.ts';
import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme } from './graphemes.ts';
import { pairedMarks } from './pairs.ts';
import type { Direction } from './segment.ts';
import { nextWordEdge, wordHolding } from './segment.ts';
import { NEUTRAL_LOCALE } from './segmenter.ts';
import type { Edge, Span } from './span.ts';
import { isSpan, span } from './span.ts';

/** By how much an edge is moved with a key. A character is a grapheme cluster. */
export type Step = 'word' | 'character';

/**
 * A dragged selection as it is marked: grown to whole words, without the blanks and the loose
 * punctuation around them. A quote or bracket stays if its other half is inside, and a stop stays if
 * it belongs to the word (U.S.). Punctuation alone stays as it is. `undefined` if only blanks were
 * selected. Doing it twice changes nothing.
 */
export function snapToWords(
  text: string,
  dragged: Span,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  const trimmed = trimSpan(text, dragged);
  if (trimmed === undefined) return undefined;
  const first = wordHolding(text, trimmed.start, locale);
  const last = wordHolding(text, trimmed.end - 1, locale);
  const grown = span(
    Math.min(trimmed.start, first?.start ?? trimmed.start),
    Math.max(trimmed.end, last?.end ?? trimmed.end),
  );
  return withoutLoosePunctuation(text, grown, locale) ?? grown;
}

/**
 * A selection exactly as it was dragged, but without the blanks around it and never with a part of a
 * character (surrogate pair or grapheme cluster): those count whole. `undefined` if it is blank.
 */
export function trimSpan(text: string, dragged: Span): Span | undefined {
  const start = graphemeStart(text, Math.min(dragged.start, text.length));
  const end = graphemeEnd(text, Math.min(dragged.end, text.length));
  const inkEnd = trimEnd(text, start, end);
  const inkStart = trimStart(text, start, inkEnd);
  return isSpan(inkStart, inkEnd) ? span(inkStart, inkEnd) : undefined;
}

/**
 * The span with one edge moved by a word or a character, or `undefined` if there is no room: the
 * text ends there, or nothing would be left.
 */
export function moveEdge(
  text: string,
  moved: Span,
  edge: Edge,
  direction: Direction,
  step: Step,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  const from = moved[edge];
  const place =
    step === 'word'
      ? nextWordEdge(text, from, edge, direction, locale)
      : direction === 'forward'
        ? nextGrapheme(text, from)
        : previousGrapheme(text, from);
  if (place === undefined) return undefined;
  const start = edge === 'start' ? place : moved.start;
  const end = edge === 'end' ? place : moved.end;
  return isSpan(start, end) ? span(start, end) : undefined;
}

/** The span without the punctuation at its ends that pairs with nothing inside, or `undefined` if nothing else is there. */
function withoutLoosePunctuation(text: string, grown: Span, locale: string): Span | undefined {
  let paired: ReadonlySet<number> | undefined;
  const isLoose = (from: number, to: number) => {
    if (wordHolding(text, from, locale) !== undefined) return false;
    if (!isPunctuation(text.slice(from, to))) return false;
    paired ??= pairedMarks(text, grown.start, grown.end);
    return !paired.has(from);
  };
  let { start, end } = grown;
  while (start < end) {
    const previous = previousGrapheme(text, end) ?? start;
    if (!isLoose(previous, end)) break;
    end = trimEnd(text, start, previous);
  }
  while (start < end) {
    const next = nextGrapheme(text, start) ?? end;
    if (!isLoose(start, next)) break;
    start = trimStart(text, next, end);
  }
  return isSpan(start, end) ? span(start, end) : undefined;
}

/** The start moved past blanks, at most to `end`. By clusters: a blank with a combining mark shows. */
function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const next = nextGrapheme(text, at) ?? end;
    if (skipBlanks(text, at) < next) break;
    at = next;
  }
  return at;
}

/** The end moved back before blanks, at most to `start`. */
function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const previous = previousGrapheme(text, at) ?? start;
    if (skipBlanksBack(text, at) > previous) break;
    at = previous;
  }
  return at;
}
