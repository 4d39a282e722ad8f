import { charAfter, charBefore, isBlank, isDigit, isUpperCase, isWordChar } from './characters.ts';
import { fullStopAt } from './full-stops.ts';

/**
 * What stands at a place where the segmenter ends a word. `text[at - 1]` is the end of `before`;
 * the outer two are one character further out. All are '' outside of the text.
 */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly locale: string;
  readonly outerBefore: string;
  readonly before: string;
  readonly after: string;
  readonly outerAfter: string;
}

const HYPHEN = /^[-\u2010\u2011\u05BE]$/;
const APOSTROPHE = /^['’]$/;
const PERCENT = /^[%‰‱％٪°]$/;
const CURRENCY = /^\p{Sc}$/u;
/** A letter or digit of a script with blanks between its words. */
const ALPHABETIC =
  /^(?!\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmr}|\p{sc=Mymr})[\p{L}\p{M}\p{N}]$/u;
/** Blanks that keep what they part in one line: within a number, or before its unit. */
const KEEPING_BLANK = /^[\u00A0\u2007\u2009\u202F]$/;
/** How far back to look for the quote that an apostrophe at the end of a word may close, in UTF-16 units. */
const QUOTE_REACH = 400;
/** A single quote that opens and is not closed again; an apostrophe in a word closes none. */
const OPEN_QUOTE =
  /‘(?:[^’]|(?<=\p{L})’(?=\p{L}))*$|(?<![\p{L}\p{N}])'(?=\S)(?:[^']|(?<=\p{L})'(?=\p{L}))*$/u;

const RULES: readonly ((place: Place) => boolean)[] = [
  joinsHyphen,
  joinsMinus,
  joinsInnerStop,
  joinsFullStop,
  joinsPercent,
  joinsCurrency,
  joinsKeepingBlank,
  joinsApostrophe,
  joinsPossessive,
  joinsSign,
  joinsTimeOrDate,
];

/**
 * Whether a word goes on across `at`, although the segmenter ends one there: UK-French, U.S., 20%,
 * $5, R&D, 5:30, the ministers'. Decided by what is beside the place alone.
 */
export function isJoint(text: string, at: number, locale: string): boolean {
  const before = charBefore(text, at);
  const after = charAfter(text, at);
  if (before === '' || after === '') return false;
  // Two letters: the segmenter of a language without blanks knows better.
  if (isWordChar(before) && isWordChar(after)) return false;
  const outerBefore = charBefore(text, at - before.length);
  const outerAfter = charAfter(text, at + after.length);
  const place = { text, at, locale, outerBefore, before, after, outerAfter };
  return RULES.some((joins) => joins(place));
}

/** UK-French, U.S.-led, and the hanging one of "pre- and post-war". */
function joinsHyphen({ outerBefore, before, after, outerAfter }: Place): boolean {
  if (HYPHEN.test(after)) {
    if (before === '.') return isWordChar(outerBefore) && isWordChar(outerAfter);
    return isWordChar(before) && (isWordChar(outerAfter) || /^[\s,;)/]?$/.test(outerAfter));
  }
  return (
    HYPHEN.test(before) && isWordChar(after) && (isWordChar(outerBefore) || outerBefore === '.')
  );
}

/** -5, but not the dash of 3-5, which is a hyphen. */
function joinsMinus({ outerBefore, before, after }: Place): boolean {
  if (!/^[-−]$/.test(before) || !isDigit(after)) return false;
  return outerBefore === '' || isBlank(outerBefore) || /^\p{Ps}$/u.test(outerBefore);
}

/** U.S, example.org. Node's segmenter joins them, Chromium's does not: words must not depend on that. */
function joinsInnerStop({ outerBefore, before, after, outerAfter }: Place): boolean {
  if (after === '.') return ALPHABETIC.test(before) && ALPHABETIC.test(outerAfter);
  return before === '.' && ALPHABETIC.test(outerBefore) && ALPHABETIC.test(after);
}

/** U.S., Mr., J. before a name, 17. in German. */
function joinsFullStop({ text, at, locale, before, after, outerAfter }: Place): boolean {
  if (after !== '.' || outerAfter === '.' || !isWordChar(before)) return false;
  return fullStopAt(text, at, locale) !== 'end';
}

/** 20%, 5°, 5°C. */
function joinsPercent({ before, after }: Place): boolean {
  return (isDigit(before) && PERCENT.test(after)) || (before === '°' && /^[CF]$/.test(after));
}

/** $5, 5€, US$5. */
function joinsCurrency({ before, after, outerAfter }: Place): boolean {
  if (CURRENCY.test(after)) return isDigit(before) || (isUpperCase(before) && isDigit(outerAfter));
  return CURRENCY.test(before) && isDigit(after);
}

/** 1 000 000, 20 %, 5 € with blanks that keep them together. */
function joinsKeepingBlank({ outerBefore, before, after, outerAfter }: Place): boolean {
  const joins = (left: string, right: string) =>
    isDigit(left) && (isDigit(right) || PERCENT.test(right) || CURRENCY.test(right));
  if (KEEPING_BLANK.test(after)) return joins(before, outerAfter);
  return KEEPING_BLANK.test(before) && joins(outerBefore, after);
}

/** 1990's, 1'000, '90s; between letters the segmenter joins by itself. */
function joinsApostrophe({ outerBefore, before, after, outerAfter }: Place): boolean {
  if (APOSTROPHE.test(after)) return isWordChar(before) && isWordChar(outerAfter);
  if (!APOSTROPHE.test(before) || !isWordChar(after)) return false;
  return isWordChar(outerBefore) || (isDigit(after) && isDigit(outerAfter));
}

/** The ministers' visit: an apostrophe after an s that closes no quote. */
function joinsPossessive({ text, at, before, after, outerAfter }: Place): boolean {
  if (!APOSTROPHE.test(after) || isWordChar(outerAfter) || !/^[sxz]$/i.test(before)) return false;
  const line =
    text
      .slice(Math.max(0, at - QUOTE_REACH), at)
      .split('\n')
      .at(-1) ?? '';
  return !OPEN_QUOTE.test(line);
}

/** R&D, name@example, @name, #topic. */
function joinsSign({ outerBefore, before, after, outerAfter }: Place): boolean {
  if (/^[&@]$/.test(after)) return isWordChar(before) && isWordChar(outerAfter);
  if (!isWordChar(after)) return false;
  if (before === '&') return isWordChar(outerBefore);
  return before === '@' || (before === '#' && !isWordChar(outerBefore));
}

/** 5:30, 17/04/2025. */
function joinsTimeOrDate({ outerBefore, before, after, outerAfter }: Place): boolean {
  if (/^[:/]$/.test(after)) return isDigit(before) && isDigit(outerAfter);
  return /^[:/]$/.test(before) && isDigit(outerBefore) && isDigit(after);
}
