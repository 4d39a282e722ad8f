import type { Folded } from './fold.ts';
import { foldForSearch } from './fold.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { IntList } from './int-list.ts';
import { wordBorderTest } from './segment.ts';
import { NEUTRAL_LOCALE } from './segmenter.ts';

/** How to compare, and how much to find. */
export interface FindOptions {
  /** Whether A and a differ. Default: no. */
  readonly matchCase?: boolean;
  /** Whether a hit must begin and end where words do. Default: no. */
  readonly wholeWord?: boolean;
  /** Whether é counts as e. Default: no. */
  readonly ignoreDiacritics?: boolean;
  /** The most hits to give. */
  readonly limit?: number;
  /** The language of the text, as a BCP 47 tag; only for whole words. */
  readonly locale?: string;
}

/** Hits in the order of the text, none overlapping another: hit `i` is `[starts[i], ends[i])` in UTF-16 units. */
export interface Hits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Whether there are more hits than the limit. */
  readonly truncated: boolean;
}

/** More hits than anybody steps through, few enough to paint. */
export const MOST_HITS = 20_000;

/**
 * Finds a needle in a text. Curly and straight quotes, and kinds of blanks, count as the same, since
 * nobody types them as they are printed. A hit never ends inside a grapheme cluster.
 */
export function findAll(text: string, needle: string, options: FindOptions = {}): Hits {
  const starts = new IntList();
  const ends = new IntList();
  const limit = options.limit ?? MOST_HITS;
  for (const [start, end] of hits(text, needle, options)) {
    if (starts.length === limit) {
      return { starts: starts.toArray(), ends: ends.toArray(), truncated: true };
    }
    starts.push(start);
    ends.push(end);
  }
  return { starts: starts.toArray(), ends: ends.toArray(), truncated: false };
}

function* hits(
  text: string,
  needle: string,
  options: FindOptions,
): Generator<readonly [number, number]> {
  const wanted = foldForSearch(needle, options).text;
  if (wanted === '') return;
  const folded = foldForSearch(text, options);
  const isWordBorder = wordBorderTest(text, options.locale ?? NEUTRAL_LOCALE);
  let at = folded.text.indexOf(wanted);
  while (at !== -1) {
    const hit = hitAt(text, folded, at, at + wanted.length);
    const isHit = hit !== undefined && (options.wholeWord !== true || hit.every(isWordBorder));
    if (isHit) yield hit;
    at = folded.text.indexOf(wanted, at + (isHit ? wanted.length : 1));
  }
}

/** The hit in the source, unless it would take a letter or a grapheme cluster apart. */
function hitAt(
  text: string,
  folded: Folded,
  foldedStart: number,
  foldedEnd: number,
): readonly [number, number] | undefined {
  const start = folded.toSource(foldedStart);
  const end = folded.toSource(foldedEnd);
  if (start === undefined || end === undefined) return undefined;
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)
    ? [start, end]
    : undefined;
}
