import { AppError } from '../errors.ts';
import { assert } from '../assert.ts';
import { IntList } from './int-list.ts';

/** A place in a text as editors show it: both from 1, the column in code points. Lines end at LF. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Whether this UTF-16 unit is the first half of a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

/** Whether this UTF-16 unit is the second half of a surrogate pair. */
export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** Whether `offset` lies in the text and not in the middle of a surrogate pair. */
export function isBoundary(text: string, offset: number): boolean {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > text.length) return false;
  return !(isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1)));
}

/**
 * Converts offsets of one text between UTF-16 units, code points and line / column, in O(log n).
 * Built once per text. A text without surrogate pairs costs no table.
 *
 * A lone surrogate counts as one code point. An offset outside the text, or in the middle of a
 * surrogate pair, has no counterpart and is rejected with `invalid-input`.
 */
export class OffsetMap {
  readonly #text: string;
  /** Offsets of the first halves of all surrogate pairs, ascending. */
  readonly #pairs: Int32Array;
  /** Offsets at which lines start, ascending; built when first asked for. */
  #lineStarts: Int32Array | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#pairs = findPairs(text);
  }

  /** The length of the text in code points. */
  get codePointLength(): number {
    return this.#text.length - this.#pairs.length;
  }

  /** The number of lines: one more than there are LF. */
  get lineCount(): number {
    return this.#lines().length;
  }

  /** The code point offset of a UTF-16 offset. */
  toCodePoint(offset: number): number {
    this.#check(offset);
    return offset - countBelow(this.#pairs, offset);
  }

  /** The UTF-16 offset of a code point offset. */
  toUtf16(codePoint: number): number {
    if (!Number.isSafeInteger(codePoint) || codePoint < 0 || codePoint > this.codePointLength) {
      throw outside(codePoint, this.codePointLength, 'code points');
    }
    return codePoint + this.#pairsBeforeCodePoint(codePoint);
  }

  /** The code point offsets of ascending UTF-16 offsets, in one sweep. */
  toCodePoints(ascending: ArrayLike<number>): Int32Array {
    const result = new Int32Array(ascending.length);
    let pair = 0;
    let last = 0;
    for (let i = 0; i < ascending.length; i += 1) {
      const offset = ascending[i] ?? 0;
      this.#check(offset);
      assert(offset >= last, 'Offsets to convert in one sweep must be ascending.');
      while ((this.#pairs[pair] ?? Infinity) < offset) pair += 1;
      result[i] = offset - pair;
      last = offset;
    }
    return result;
  }

  /** The UTF-16 offsets of ascending code point offsets, in one sweep. */
  toUtf16s(ascending: ArrayLike<number>): Int32Array {
    const result = new Int32Array(ascending.length);
    const length = this.codePointLength;
    let pair = 0;
    let last = 0;
    for (let i = 0; i < ascending.length; i += 1) {
      const offset = ascending[i] ?? 0;
      if (!Number.isSafeInteger(offset) || offset < 0 || offset > length) {
        throw outside(offset, length, 'code points');
      }
      assert(offset >= last, 'Offsets to convert in one sweep must be ascending.');
      while ((this.#pairs[pair] ?? Infinity) - pair < offset) pair += 1;
      result[i] = offset + pair;
      last = offset;
    }
    return result;
  }

  /** The line and column of a UTF-16 offset. An LF is the last character of its line. */
  toLineColumn(offset: number): LineColumn {
    const codePoint = this.toCodePoint(offset);
    const lines = this.#lines();
    // Line starts at or before the offset: those below `offset + 1`.
    const line = countBelow(lines, offset + 1);
    return { line, column: codePoint - this.toCodePoint(lines[line - 1] ?? 0) + 1 };
  }

  /** The UTF-16 offset of a line and column; the column may be one past the last character of its line. */
  fromLineColumn({ line, column }: LineColumn): number {
    const lines = this.#lines();
    const start = lines[line - 1];
    if (start === undefined) {
      throw new AppError(
        'invalid-input',
        `There is no line ${line}: the text has ${lines.length}.`,
      );
    }
    const next = lines[line];
    const end = next === undefined ? this.#text.length : next - 1;
    const columns = this.toCodePoint(end) - this.toCodePoint(start) + 1;
    if (!Number.isSafeInteger(column) || column < 1 || column > columns) {
      throw new AppError(
        'invalid-input',
        `There is no column ${column} in line ${line}: it has ${columns}.`,
      );
    }
    return this.toUtf16(this.toCodePoint(start) + column - 1);
  }

  #check(offset: number): void {
    if (!Number.isSafeInteger(offset) || offset < 0 || offset > this.#text.length) {
      throw outside(offset, this.#text.length, 'UTF-16 units');
    }
    if (this.#pairs.length > 0 && !isBoundary(this.#text, offset)) {
      throw new AppError(
        'invalid-input',
        `Offset ${offset} lies inside one character (a surrogate pair).`,
      );
    }
  }

  /** How many pairs come before a code point: pair `i` is code point `pairs[i] - i`, which ascends. */
  #pairsBeforeCodePoint(codePoint: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pairs[middle] ?? 0) - middle < codePoint) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lines(): Int32Array {
    this.#lineStarts ??= findLineStarts(this.#text);
    return this.#lineStarts;
  }
}

/** How many values of an ascending list are below `limit`, by binary search. */
export function countBelow(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findPairs(text: string): Int32Array {
  // Without the `u` flag the classes mean units, and a text of Latin-1 letters is skipped at once.
  const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
  const found = new IntList();
  while (pair.test(text)) found.push(pair.lastIndex - 2);
  return found.toArray();
}

function findLineStarts(text: string): Int32Array {
  const starts = new IntList();
  starts.push(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts.toArray();
}

function outside(offset: number, length: number, unit: string): AppError {
  return new AppError(
    'invalid-input',
    `Offset ${offset} is outside the text: it has ${length} ${unit}.`,
  );
}
