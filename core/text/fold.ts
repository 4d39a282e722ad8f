import { assert } from '../assert.ts';
import { IntList } from './int-list.ts';
import { countBelow } from './offsets.ts';

/** What counts as the same letter in a search. */
export interface FoldOptions {
  readonly matchCase?: boolean;
  readonly ignoreDiacritics?: boolean;
}

/** Printed forms of characters that people type otherwise; all of the same length. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['\u00A0', ' '],
  ['\u2009', ' '],
  ['\u202F', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
]);

/** Letters whose other case is several letters, or that lower-casing leaves in two forms. */
const CASES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ς', 'σ'],
  ['ſ', 's'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

/** Letters with a stroke, which Unicode does not take apart into a letter and a mark. */
const STROKES: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
]);

/** Accents, points and vowel signs that may be left out; not the vowels of Indic scripts or the
 * voicing of kana, which make other letters. */
const DIACRITIC =
  /(?=\p{Mn})(?!\u3099|\u309A)(?:\p{sc=Inherited}|\p{sc=Cyrillic}|\p{sc=Hebrew}|\p{sc=Arabic})/gu;

/** A text made comparable, with the way back to the offsets of the text it came from. */
export class Folded {
  readonly text: string;
  /** Where the pieces that changed their length start in the folded text, ascending. */
  readonly #foldedStarts: Int32Array;
  readonly #foldedEnds: Int32Array;
  readonly #sourceStarts: Int32Array;
  readonly #sourceEnds: Int32Array;

  /** `resized` holds four numbers for each piece that changed its length: its folded and its source start and end. */
  constructor(text: string, resized: Int32Array) {
    this.text = text;
    const column = (which: number) => resized.filter((_, place) => place % 4 === which);
    this.#foldedStarts = column(0);
    this.#foldedEnds = column(1);
    this.#sourceStarts = column(2);
    this.#sourceEnds = column(3);
  }

  /** The offset in the source of an offset in the folded text, or `undefined` within what was one letter there. */
  toSource(offset: number): number | undefined {
    // Dropped marks are empty pieces: the last of several at one place wins, so a hit includes them.
    const piece = countBelow(this.#foldedStarts, offset + 1) - 1;
    if (piece < 0) return offset;
    const beyond = offset - (this.#foldedEnds[piece] ?? 0);
    if (beyond >= 0) return (this.#sourceEnds[piece] ?? 0) + beyond;
    return offset === this.#foldedStarts[piece] ? this.#sourceStarts[piece] : undefined;
  }
}

/** Makes a text (or a needle) comparable: same letters, whatever their case, print or accents. */
export function foldForSearch(source: string, options: FoldOptions): Folded {
  const { matchCase = false, ignoreDiacritics = false } = options;
  // İ is the only letter that becomes longer in lower case.
  const lower = matchCase ? source : source.replaceAll('İ', 'i').toLowerCase();
  assert(lower.length === source.length, 'Lower-casing must not move the letters of a text.');
  const resized = new IntList();
  const known = new Map<string, string>();
  let shift = 0;
  const special = ignoreDiacritics
    ? /[\u0080-\u{10FFFF}]/gu
    : matchCase
      ? /[‘’“”\u00A0\u2009\u202F\u2010\u2011]/gu
      : /[‘’“”\u00A0\u2009\u202F\u2010\u2011ßςſ\uFB00-\uFB06]/gu;
  const text = lower.replace(special, (letter: string, at: number) => {
    const folded = known.get(letter) ?? foldLetter(letter, matchCase, ignoreDiacritics);
    known.set(letter, folded);
    if (folded.length !== letter.length) {
      for (const place of [at + shift, at + shift + folded.length, at, at + letter.length]) {
        resized.push(place);
      }
      shift += folded.length - letter.length;
    }
    return folded;
  });
  return new Folded(text, resized.toArray());
}

function foldLetter(letter: string, matchCase: boolean, ignoreDiacritics: boolean): string {
  const typed = TYPED.get(letter) ?? (matchCase ? undefined : CASES.get(letter));
  if (typed !== undefined) return typed;
  return ignoreDiacritics ? withoutDiacritics(letter) : letter;
}

/** The letter without its marks; nothing for a mark itself. Letters that only fall into parts, as in Hangul, stay. */
function withoutDiacritics(letter: string): string {
  const parts = letter.normalize('NFD');
  const bare = parts.replace(DIACRITIC, '');
  return STROKES.get(letter) ?? (bare === parts ? letter : bare);
}
