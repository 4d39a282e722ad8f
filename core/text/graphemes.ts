import { assert } from '../assert.ts';
import { isBoundary } from './offsets.ts';
import { segmenter } from './segmenter.ts';

/**
 * How far to look for a safe place to start cutting, in UTF-16 units. Only a text with more than
 * this many combining marks or flags in a row can be cut wrongly.
 */
const REACH = 1024;

/** The grapheme cluster (what a reader takes for one character) that holds the unit at `offset`. */
interface Cluster {
  readonly start: number;
  readonly end: number;
}

/** Whether a cursor may stand at `offset`: not inside a surrogate pair or a grapheme cluster. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length || isBetweenPlain(text, offset)) return true;
  return clusterAt(text, offset).start === offset;
}

/** The last grapheme boundary at or before `offset`. */
export function graphemeStart(text: string, offset: number): number {
  return isGraphemeBoundary(text, offset) ? offset : clusterAt(text, offset).start;
}

/** The first grapheme boundary at or after `offset`. */
export function graphemeEnd(text: string, offset: number): number {
  return isGraphemeBoundary(text, offset) ? offset : clusterAt(text, offset).end;
}

/** The first grapheme boundary after `offset`, or `undefined` at the end of the text. */
export function nextGrapheme(text: string, offset: number): number | undefined {
  if (offset >= text.length) return undefined;
  if (offset + 1 === text.length || isBetweenPlain(text, offset + 1)) return offset + 1;
  return clusterAt(text, offset).end;
}

/** The last grapheme boundary before `offset`, or `undefined` at the start of the text. */
export function previousGrapheme(text: string, offset: number): number | undefined {
  if (offset <= 0) return undefined;
  if (offset === 1 || isBetweenPlain(text, offset - 1)) return offset - 1;
  return clusterAt(text, offset - 1).start;
}

/** Needs `0 <= offset < text.length`. */
function clusterAt(text: string, offset: number): Cluster {
  const from = safeBefore(text, offset);
  const to = safeAfter(text, offset + 1);
  const found = segmenter('grapheme')
    .segment(text.slice(from, to))
    .containing(offset - from);
  assert(found !== undefined, 'A grapheme cluster was asked for outside of the text.');
  const start = from + found.index;
  return { start, end: start + found.segment.length };
}

function safeBefore(text: string, offset: number): number {
  const limit = Math.max(0, offset - REACH);
  let at = offset;
  while (at > limit && !isBetweenPlain(text, at)) at -= 1;
  return isBoundary(text, at) ? at : at - 1;
}

function safeAfter(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + REACH);
  let at = offset;
  while (at < limit && !isBetweenPlain(text, at)) at += 1;
  return isBoundary(text, at) ? at : at + 1;
}

function isBetweenPlain(text: string, offset: number): boolean {
  return isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset));
}

/**
 * Units that never join with each other in one cluster: letters, digits and punctuation of the
 * common scripts. They answer most questions without a segmenter; leaving a unit out costs time only.
 */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d;
  return (
    (unit >= 0x370 && unit <= 0x482) || // Greek, Cyrillic
    (unit >= 0x48a && unit <= 0x58a) || // Cyrillic, Armenian
    (unit >= 0x5d0 && unit <= 0x5ea) || // Hebrew
    (unit >= 0x620 && unit <= 0x64a) || // Arabic
    (unit >= 0x2010 && unit <= 0x2027) || // dashes, quotes, ellipsis
    (unit >= 0x3041 && unit <= 0x3096) || // Hiragana
    (unit >= 0x30a1 && unit <= 0x30fa) || // Katakana
    (unit >= 0x4e00 && unit <= 0x9fff) // Han
  );
}
