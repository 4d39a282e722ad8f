import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { MarkColumns } from '../../../core/text/annotation-index.ts';
import { AnnotationIndex } from '../../../core/text/annotation-index.ts';
import { layoutSegments } from '../../../core/text/layout-segments.ts';
import { anyMarks, LABEL_COUNT, TEXT_LENGTH } from './mark-arbitrary.ts';

function marksOf(...rows: [label: number, start: number, end: number][]): MarkColumns {
  return {
    labels: Int32Array.from(rows, ([label]) => label),
    starts: Int32Array.from(rows, ([, start]) => start),
    ends: Int32Array.from(rows, ([, , end]) => end),
    ids: Int32Array.from(rows, (_, id) => id),
  };
}

function layout(marks: MarkColumns, from = 0, to = TEXT_LENGTH) {
  return layoutSegments(new AnnotationIndex(marks), LABEL_COUNT, from, to).map(
    ({ covered, nested }) => ({ covered: Array.from(covered), nested: Array.from(nested) }),
  );
}

/** How many marks of a label lie on each unit of a range, counted one by one. */
function depths(marks: MarkColumns, label: number, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => {
    const unit = from + i;
    return marks.labels.filter(
      (one, row) =>
        one === label && (marks.starts[row] ?? 0) <= unit && unit < (marks.ends[row] ?? 0),
    ).length;
  });
}

/** The runs of units with at least this depth, as flat starts and ends. */
function runs(depthOf: readonly number[], from: number, atLeast: number): number[] {
  return depthOf.flatMap((depth, i) => {
    const isIn = depth >= atLeast;
    const wasIn = (depthOf[i - 1] ?? 0) >= atLeast;
    const staysIn = (depthOf[i + 1] ?? 0) >= atLeast;
    return [...(isIn && !wasIn ? [from + i] : []), ...(isIn && !staysIn ? [from + i + 1] : [])];
  });
}

test.describe('layout of marks', () => {
  test('paints labels apart', () => {
    expect(layout(marksOf([0, 0, 9], [1, 2, 5]))).toEqual([
      { covered: [0, 9], nested: [] },
      { covered: [2, 5], nested: [] },
      { covered: [], nested: [] },
    ]);
  });

  test('tells where marks of one label nest', () => {
    expect(layout(marksOf([0, 0, 9], [0, 2, 5]))[0]).toEqual({ covered: [0, 9], nested: [2, 5] });
  });

  test('tells where marks of one label cross', () => {
    expect(layout(marksOf([0, 0, 5], [0, 3, 9]))[0]).toEqual({ covered: [0, 9], nested: [3, 5] });
  });

  test('tells that identical marks lie on each other', () => {
    expect(layout(marksOf([0, 1, 5], [0, 1, 5]))[0]).toEqual({ covered: [1, 5], nested: [1, 5] });
  });

  test('makes one piece of marks that touch', () => {
    expect(layout(marksOf([0, 0, 3], [0, 3, 5]))[0]).toEqual({ covered: [0, 5], nested: [] });
  });

  test('paints only what is asked for, and marks that began before it', () => {
    expect(layout(marksOf([0, 0, 30], [0, 2, 4], [0, 25, 28]), 10, 20)[0]).toEqual({
      covered: [10, 20],
      nested: [],
    });
  });

  test('leaves out a label beyond those that are asked for', () => {
    const index = new AnnotationIndex(marksOf([5, 0, 3]));
    expect(layoutSegments(index, 1, 0, 9)[0]?.covered).toHaveLength(0);
  });

  test('agrees with counting marks unit by unit', () => {
    const place = fc.nat({ max: TEXT_LENGTH });
    fc.assert(
      fc.property(anyMarks, place, place, (marks, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const expected = Array.from({ length: LABEL_COUNT }, (_, label) => {
          const counted = depths(marks, label, from, to);
          return { covered: runs(counted, from, 1), nested: runs(counted, from, 2) };
        });
        expect(layout(marks, from, to)).toEqual(expected);
      }),
    );
  });
});
