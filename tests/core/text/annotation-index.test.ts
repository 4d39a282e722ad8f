import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { packAnnotations } from '../../../core/model/packed-annotations.ts';
import type { MarkColumns } from '../../../core/text/annotation-index.ts';
import { AnnotationIndex, columnsOf } from '../../../core/text/annotation-index.ts';
import { anyMarks, TEXT_LENGTH } from './mark-arbitrary.ts';

interface Fragment {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

function rowsOf({ ids, starts, ends }: MarkColumns): Fragment[] {
  return Array.from(ids, (id, i) => ({ id, start: starts[i] ?? 0, end: ends[i] ?? 0 }));
}

/** Each id once, at its first fragment. */
function firstFragments(rows: readonly Fragment[]): Fragment[] {
  return rows.filter((row, i) => rows.findIndex(({ id }) => id === row.id) === i);
}

function indexOf(...fragments: [id: number, start: number, end: number][]): AnnotationIndex {
  return new AnnotationIndex({
    ids: Int32Array.from(fragments, ([id]) => id),
    starts: Int32Array.from(fragments, ([, start]) => start),
    ends: Int32Array.from(fragments, ([, , end]) => end),
    labels: new Int32Array(fragments.length),
  });
}

const offset = fc.integer({ min: -1, max: TEXT_LENGTH + 1 });

test.describe('AnnotationIndex', () => {
  test('finds the smallest mark first', () => {
    const index = indexOf([1, 0, 20], [2, 2, 10], [3, 4, 6]);
    expect(index.at(5)).toEqual([3, 2, 1]);
    expect(index.at(6)).toEqual([2, 1]);
    expect(index.at(20)).toEqual([]);
  });

  test('finds the later one first among marks of one length', () => {
    expect(indexOf([1, 0, 4], [2, 2, 6]).at(3)).toEqual([2, 1]);
  });

  test('finds identical marks all', () => {
    expect(indexOf([1, 0, 4], [2, 0, 4]).at(0)).toHaveLength(2);
  });

  test('gives a mark of several fragments once', () => {
    const index = indexOf([1, 0, 4], [2, 5, 6], [1, 8, 9]);
    expect(index.inRange(0, 20)).toEqual([1, 2]);
    expect(index.size).toBe(2);
  });

  test('walks through marks that start together', () => {
    const index = indexOf([7, 0, 9], [8, 0, 4], [9, 3, 4]);
    expect([index.next(0), index.after(7), index.after(8), index.after(9)]).toEqual([
      7,
      8,
      9,
      undefined,
    ]);
    expect([index.previous(4), index.before(9), index.before(7)]).toEqual([9, 8, undefined]);
  });

  test('knows no neighbour of a mark it does not hold', () => {
    expect(indexOf([7, 0, 9]).after(1)).toBeUndefined();
  });

  test('is empty without marks', () => {
    const index = indexOf();
    expect([index.at(0), index.inRange(0, 9), index.next(0), index.size]).toEqual([
      [],
      [],
      undefined,
      0,
    ]);
  });

  test('refuses marks that are not sorted', () => {
    expect(() => indexOf([1, 5, 6], [2, 0, 3])).toThrow('must be sorted by their start');
  });

  test('reads what crosses the wire packed', () => {
    const mark = { personId: 1, certainty: 'sure', note: '' } as const;
    const packed = packAnnotations([
      { ...mark, id: 5, labelId: 40, fragments: [{ start: 7, end: 9 }] },
      { ...mark, id: 6, labelId: 30, fragments: [{ start: 0, end: 3 }] },
    ]);
    const columns = columnsOf(packed, (labelId) => [30, 40].indexOf(labelId));
    expect(Array.from(columns.ids)).toEqual([6, 5]);
    expect(Array.from(columns.starts)).toEqual([0, 7]);
    expect(Array.from(columns.ends)).toEqual([3, 9]);
    expect(Array.from(columns.labels)).toEqual([0, 1]);
  });

  test('agrees with asking every fragment at a place', () => {
    fc.assert(
      fc.property(anyMarks, offset, (marks, place) => {
        const found = new AnnotationIndex(marks).at(place);
        const rows = rowsOf(marks).filter(({ start, end }) => start <= place && place < end);
        const length = (id: number) => {
          const row = rows.find((one) => one.id === id);
          return row === undefined ? Number.NaN : row.end - row.start;
        };
        expect([...found].sort((a, b) => a - b)).toEqual(
          rows.map(({ id }) => id).sort((a, b) => a - b),
        );
        const lengths = found.map(length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });

  test('agrees with asking every fragment in a range', () => {
    fc.assert(
      fc.property(anyMarks, offset, offset, (marks, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const hits = rowsOf(marks).filter(
          ({ start, end }) => from < to && start < to && from < end,
        );
        const expected = firstFragments(hits).map(({ id }) => id);
        expect(new AnnotationIndex(marks).inRange(from, to)).toEqual(expected);
      }),
    );
  });

  test('agrees with looking through all marks for the next and the previous', () => {
    fc.assert(
      fc.property(anyMarks, offset, (marks, place) => {
        const index = new AnnotationIndex(marks);
        const reading = firstFragments(rowsOf(marks));
        expect(index.next(place)).toBe(reading.find(({ start }) => start >= place)?.id);
        expect(index.previous(place)).toBe(reading.filter(({ start }) => start < place).at(-1)?.id);
      }),
    );
  });

  test('walks every mark once, and back again', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const index = new AnnotationIndex(marks);
        const reading = firstFragments(rowsOf(marks)).map(({ id }) => id);
        expect(reading.map((id) => index.after(id))).toEqual([
          ...reading.slice(1),
          ...end(reading),
        ]);
        expect(reading.map((id) => index.before(id))).toEqual([
          ...end(reading),
          ...reading.slice(0, -1),
        ]);
      }),
    );
  });
});

/** What follows the last of a list: nothing, once, unless there is no last. */
function end(list: readonly number[]): undefined[] {
  return list.length === 0 ? [] : [undefined];
}
