import { assert } from '../assert.ts';
import {
  charAfter,
  charBefore,
  isBlank,
  isPunctuation,
  isWordChar,
  skipBlanks,
  skipBlanksBack,
} from './characters.ts';
import { graphemeEnd, graphemeStart, isGraphemeBoundary } from './graphemes.ts';
import { isJoint } from './joints.ts';
import { sectionAt } from './section.ts';
import { NEUTRAL_LOCALE, segmenter } from './segmenter.ts';
import type { Edge, Span } from './span.ts';
import { containsOffset, span } from './span.ts';

/** Towards the start or the end of the text, whatever side that is on the screen. */
export type Direction = 'back' | 'forward';

/**
 * The word at `offset`: the one that holds the unit there, else the one that ends there, or
 * `undefined` between blanks and punctuation. What readers take for one word is one: UK-French,
 * U.S., 20%, $5; so is an emoji. `locale` is the language of the text, as a BCP 47 tag.
 */
export function wordAt(
  text: string,
  offset: number,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  return wordHolding(text, offset, locale) ?? wordHolding(text, offset - 1, locale);
}

/** The first word that starts after `offset`. */
export function nextWord(
  text: string,
  offset: number,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  for (const word of wordsForward(text, offset, locale)) if (word.start > offset) return word;
  return undefined;
}

/** The last word that starts before `offset`. */
export function previousWord(
  text: string,
  offset: number,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  for (const word of wordsBack(text, offset, locale)) if (word.start < offset) return word;
  return undefined;
}

/** The nearest start (or end) of a word before (or after) `offset`, not at it. */
export function nextWordEdge(
  text: string,
  offset: number,
  edge: Edge,
  direction: Direction,
  locale: string = NEUTRAL_LOCALE,
): number | undefined {
  const words =
    direction === 'forward' ? wordsForward(text, offset, locale) : wordsBack(text, offset, locale);
  for (const word of words) {
    const place = word[edge];
    if (direction === 'forward' ? place > offset : place < offset) return place;
  }
  return undefined;
}

/** The word that holds the unit at `offset`. */
export function wordHolding(text: string, offset: number, locale: string): Span | undefined {
  if (offset < 0 || offset >= text.length || text.charAt(offset) === '\n') return undefined;
  const word = Words.around(text, offset, locale).wordIn(offset);
  return word !== undefined && containsOffset(word, offset) ? word : undefined;
}

/**
 * A test whether a word ends or starts at an offset, for a search of whole words: there French is one
 * in UK-French, and Kyiv in Kyiv's. It is quickest when asked in the order of the text.
 */
export function wordBorderTest(
  text: string,
  locale: string = NEUTRAL_LOCALE,
): (offset: number) => boolean {
  let words: Words | undefined;
  return (offset) => {
    if (!isWordChar(charBefore(text, offset)) || !isWordChar(charAfter(text, offset))) return true;
    // Two letters, which in a script without blanks may belong to two words.
    if (words === undefined || offset < words.section.start || offset >= words.section.end) {
      words = Words.around(text, offset, locale);
    }
    return words.isSegmentStart(offset);
  };
}

/** The words that end after `offset`, in order. */
function* wordsForward(text: string, offset: number, locale: string): Generator<Span> {
  let at = skipBlanks(text, Math.max(0, offset));
  while (at < text.length) {
    const words = Words.around(text, at, locale);
    for (; at < words.section.end; at = words.tokenEnd(at)) {
      const word = words.wordIn(at);
      if (word !== undefined && word.end > offset) yield word;
    }
    at = skipBlanks(text, at);
  }
}

/** The words that start before `offset`, from there back. */
function* wordsBack(text: string, offset: number, locale: string): Generator<Span> {
  let at = skipBlanksBack(text, Math.min(text.length, offset));
  while (at > 0) {
    const words = Words.around(text, at - 1, locale);
    for (; at > words.section.start; at = words.tokenStart(at - 1)) {
      const word = words.wordIn(at - 1);
      if (word !== undefined && word.start < offset) yield word;
    }
    at = skipBlanksBack(text, at);
  }
}

/** The tokens of one section. A token is a word, a punctuation mark or a run of blanks. */
class Words {
  readonly section: Span;
  readonly #text: string;
  readonly #locale: string;
  readonly #segments: Intl.Segments;

  private constructor(text: string, section: Span, locale: string) {
    this.#text = text;
    this.section = section;
    this.#locale = locale;
    this.#segments = segmenter('word', locale).segment(text.slice(section.start, section.end));
  }

  /** The tokens around a unit that is not an LF. */
  static around(text: string, offset: number, locale: string): Words {
    const section = sectionAt(text, offset);
    assert(section !== undefined, 'Words were asked for in an empty line.');
    return new Words(text, section, locale);
  }

  /** Whether the segmenter starts a word or another piece at `offset`. */
  isSegmentStart(offset: number): boolean {
    return this.#segment(offset).start === offset;
  }

  /** Where the token that holds the unit at `offset` starts. */
  tokenStart(offset: number): number {
    let start = this.#segment(offset).start;
    while (start > this.section.start && this.#goesOnAcross(start)) {
      start = this.#segment(start - 1).start;
    }
    return start;
  }

  /** Where the token that holds the unit at `offset` ends. */
  tokenEnd(offset: number): number {
    let end = this.#segment(offset).end;
    while (end < this.section.end && this.#goesOnAcross(end)) {
      end = this.#segment(end).end;
    }
    return end;
  }

  /** The word in the token around a unit: what is left of it without blanks, if that is not punctuation. */
  wordIn(offset: number): Span | undefined {
    const tokenStart = this.tokenStart(offset);
    const tokenEnd = this.tokenEnd(offset);
    // A mark of direction counts as a part of the word before it, but nobody sees it.
    const inkStart = skipBlanks(this.#text, tokenStart);
    const inkEnd = skipBlanksBack(this.#text, tokenEnd);
    if (inkStart >= inkEnd || !hasWord(this.#text.slice(inkStart, inkEnd))) return undefined;
    // A blank with a combining mark shows, so it is not left out.
    return span(graphemeStart(this.#text, inkStart), graphemeEnd(this.#text, inkEnd));
  }

  /** Some signs (Arabic year and number signs) join in one grapheme with what the segmenter parts from them. */
  #goesOnAcross(at: number): boolean {
    return isJoint(this.#text, at, this.#locale) || !isGraphemeBoundary(this.#text, at);
  }

  #segment(offset: number): { readonly start: number; readonly end: number } {
    const found = this.#segments.containing(offset - this.section.start);
    assert(found !== undefined, 'A word was asked for outside of its section.');
    const start = this.section.start + found.index;
    return { start, end: start + found.segment.length };
  }
}

function hasWord(token: string): boolean {
  for (const char of token) if (!isPunctuation(char) && !isBlank(char)) return true;
  return false;
}
