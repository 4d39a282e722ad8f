import { charAfter, isLowerCase, skipBlanks, skipBlanksBack } from './characters.ts';
import { fullStopAt } from './full-stops.ts';
import { pairMarkAt } from './pairs.ts';
import { sectionAt } from './section.ts';
import { NEUTRAL_LOCALE, segmenter } from './segmenter.ts';
import type { Span } from './span.ts';
import { span } from './span.ts';

/** Line ends other than LF; they end a sentence whatever stands around them. */
const SEPARATOR = /[\u0085\u2028\u2029]/;

/**
 * The sentence that holds `offset`, without the blanks around it; between two sentences, the one
 * before. `undefined` in a blank line. A sentence never goes past the end of its line. `locale` is
 * the language of the text, as a BCP 47 tag.
 */
export function sentenceAt(
  text: string,
  offset: number,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  const all = sentencesAround(text, offset, locale);
  return all.filter((one) => one.start <= offset).at(-1) ?? all[0];
}

/** The first sentence that starts after `offset`, in this line or a later one. */
export function nextSentence(
  text: string,
  offset: number,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  let at = Math.max(0, offset);
  while (at < text.length) {
    const found = sentencesAround(text, at, locale).find((one) => one.start > offset);
    if (found !== undefined) return found;
    at = skipBlanks(text, sectionAt(text, at)?.end ?? at);
  }
  return undefined;
}

/** The last sentence that starts before `offset`, in this line or an earlier one. */
export function previousSentence(
  text: string,
  offset: number,
  locale: string = NEUTRAL_LOCALE,
): Span | undefined {
  let at = skipBlanksBack(text, Math.min(text.length, offset));
  while (at > 0) {
    const all = sentencesAround(text, at - 1, locale).filter((one) => one.start < offset);
    const found = all.at(-1);
    if (found !== undefined) return found;
    at = skipBlanksBack(text, sectionAt(text, at - 1)?.start ?? 0);
  }
  return undefined;
}

/** The sentences of the section that holds `offset`. */
function sentencesAround(text: string, offset: number, locale: string): Span[] {
  const section = sectionAt(text, offset);
  if (section === undefined) return [];
  const sentences: Span[] = [];
  let start = section.start;
  for (const { index } of segmenter('sentence', locale).segment(
    text.slice(section.start, section.end),
  )) {
    const border = beforeOpeners(text, section.start + index, start);
    if (border <= start || !isSentenceBorder(text, start, border, locale)) continue;
    const end = afterClosers(text, border, section.end);
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, section.end);
  return sentences;
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  const start = skipBlanks(text, from);
  const end = skipBlanksBack(text, to);
  if (start < end) sentences.push(span(start, end));
}

/** Whether a sentence that starts at `start` ends where the segmenter says so, at `border`. */
function isSentenceBorder(text: string, start: number, border: number, locale: string): boolean {
  const inkEnd = skipBlanksBack(text, border);
  if (SEPARATOR.test(text.slice(inkEnd, border))) return true;
  if (/^\(?(?:\p{Nd}{1,3}|\p{L})[.)]$/u.test(text.slice(skipBlanks(text, start), inkEnd))) {
    return false; // "1." and "(a)" number what follows.
  }
  // Japanese goes on after a quoted sentence with the particle that says it is one.
  if (/^[」』]と/.test(text.slice(inkEnd - 1, inkEnd + 1))) return false;
  const mark = beforeClosers(text, inkEnd);
  const sign = text.charAt(mark);
  if (/^[.!?…]$/.test(sign) && isLowerCase(firstLetter(text, border))) return false;
  return sign !== '.' || fullStopAt(text, mark, locale) !== 'abbreviation';
}

/** The offset of the last unit before the closing quotes and brackets that end at `end`. */
function beforeClosers(text: string, end: number): number {
  let at = end - 1;
  while (at > 0 && pairMarkAt(text, at)?.side === 'close') at = skipBlanksBack(text, at) - 1;
  return at;
}

/** Where the sentence at `border` really starts: the segmenter takes a quote that opens after a wide stop for a closing one. */
function beforeOpeners(text: string, border: number, limit: number): number {
  let at = border;
  while (at > limit && pairMarkAt(text, at - 1)?.side === 'open') at -= 1;
  return at;
}

/** Where the sentence before `border` really ends: a closing quote after a blank (French) belongs to it. */
function afterClosers(text: string, border: number, limit: number): number {
  let at = border;
  while (at < limit && pairMarkAt(text, at)?.side === 'close') at = skipBlanks(text, at + 1);
  return Math.min(at, limit);
}

/** The first letter or digit at or after `offset`, past quotes and brackets that open. */
function firstLetter(text: string, offset: number): string {
  let at = offset;
  while (pairMarkAt(text, at) !== undefined) at = skipBlanks(text, at + 1);
  return charAfter(text, at);
}
