export interface FindOptions {
  readonly isCaseSensitive: boolean;
  readonly isWholeWord: boolean;
}

/** Hits counted at most; beyond it nobody walks them one by one. */
export const MOST_HITS = 100_000;

/**
 * Every hit of `wanted` in `text`: start and end of each in UTF-16 units,
 * ascending and apart. Matching is by character, never inside a surrogate pair;
 * a whole word is bounded by neither letter, mark, digit nor underscore.
 */
export function findHits(
  text: string,
  wanted: string,
  { isCaseSensitive, isWholeWord }: FindOptions,
): Int32Array {
  if (wanted === '') return new Int32Array(0);
  const literal = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const source = isWholeWord
    ? `(?<![\\p{L}\\p{M}\\p{N}_])${literal}(?![\\p{L}\\p{M}\\p{N}_])`
    : literal;
  const pattern = new RegExp(source, isCaseSensitive ? 'gu' : 'giu');
  const offsets: number[] = [];
  for (const match of text.matchAll(pattern)) {
    offsets.push(match.index, match.index + match[0].length);
    if (offsets.length >= MOST_HITS * 2) break;
  }
  return Int32Array.from(offsets);
}

/** The first hit that starts at or after `offset`, going round to the first; -1 if there are none. */
export function hitFrom(hits: Int32Array, offset: number): number {
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle * 2] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  if (hits.length === 0) return -1;
  return low * 2 < hits.length ? low : 0;
}
