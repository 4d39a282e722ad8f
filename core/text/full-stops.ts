import { abbreviationsOf, isListed } from './abbreviations.ts';
import { charAfter, isDigit, isUpperCase, skipBlanks } from './characters.ts';

/** The longest abbreviation worth looking back for, in UTF-16 units. */
const LONGEST_ABBREVIATION = 20;

/** What a full stop is beside ending, or not ending, a sentence. */
export type FullStop =
  /** It only ends a sentence. */
  | 'end'
  /** It belongs to the word before it and ends no sentence ("Mr. Hale"). */
  | 'abbreviation'
  /** It belongs to the word before it and ends a sentence too ("… in the U.S. The talks …"). */
  | 'both';

/** What the full stop at `offset` is, from the words around it. */
export function fullStopAt(text: string, offset: number, locale: string): FullStop {
  const word = wordBefore(text, offset);
  if (word === '') return isOrdinal(text, offset, locale) ? 'abbreviation' : 'end';
  const lists = abbreviationsOf(locale);
  if (isListed(lists.never, word)) return 'abbreviation';
  const next = skipBlanks(text, offset + 1);
  if (isListed(lists.beforeNumber, word) && isDigit(charAfter(text, next))) return 'abbreviation';
  if (isSpacedOut(text, word, offset)) return 'abbreviation';
  if (isDotted(text, word, offset) || isListed(lists.sometimes, word)) {
    return startsSentence(text, next, lists.starters) ? 'both' : 'abbreviation';
  }
  if (isInitial(text, word, offset)) {
    return startsSentence(text, next, lists.starters) ? 'end' : 'abbreviation';
  }
  return 'end';
}

/** Letters, and full stops between them, that end at `offset`. */
function wordBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - LONGEST_ABBREVIATION), offset);
  const found = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?:\.\p{L}[\p{L}\p{M}]*)*$/u.exec(before);
  return found?.[0] ?? '';
}

/** A single letter before another one with a stop: the first stop of "z. B." */
function isSpacedOut(text: string, word: string, offset: number): boolean {
  return isSingleLetter(word) && /^\.\s\p{L}\p{M}*\./u.test(text.slice(offset, offset + 6));
}

/** Single letters with stops between them: U.S, e.g, p.m, z. B */
function isDotted(text: string, word: string, offset: number): boolean {
  if (/^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u.test(word)) return true;
  const before = text.slice(Math.max(0, offset - word.length - 4), offset - word.length);
  return isSingleLetter(word) && /(?<![\p{L}\p{M}])\p{Ll}\.\s$/u.test(before);
}

function isSingleLetter(word: string): boolean {
  return /^\p{L}\p{M}*$/u.test(word);
}

/** A single capital with a capital after it, as in "J. Hale" and "J.-P. Roy". */
function isInitial(text: string, word: string, offset: number): boolean {
  if (!/^\p{Lu}\p{M}*$/u.test(word)) return false;
  const isHyphenated = charAfter(text, offset + 1) === '-';
  const next = isHyphenated ? offset + 2 : skipBlanks(text, offset + 1);
  return isUpperCase(charAfter(text, next));
}

/** A number of one or two digits before a stop, where stops make ordinals. A year is none. */
function isOrdinal(text: string, offset: number, locale: string): boolean {
  if (!abbreviationsOf(locale).hasOrdinalStops) return false;
  const before = text.slice(Math.max(0, offset - 3), offset);
  if (!/(?:^|[^\p{N}.,])\p{Nd}{1,2}$/u.test(before)) return false;
  const next = skipBlanks(text, offset + 1);
  return !startsSentence(text, next, abbreviationsOf(locale).starters);
}

/** Whether a sentence may start at `offset`: the text ends there, a quote opens, or a word says so. */
function startsSentence(text: string, offset: number, starters: ReadonlySet<string>): boolean {
  if (offset >= text.length) return true;
  const [, opener, word = ''] =
    /^(["“„«‘'])?\P{L}*?(\p{L}[\p{L}\p{M}]*)/u.exec(text.slice(offset, offset + 32)) ?? [];
  if (!isUpperCase(charAfter(word, 0))) return false;
  return opener !== undefined || starters.has(word.toLowerCase());
}
