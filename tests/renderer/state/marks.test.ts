import { expect, test } from '@playwright/test';

import type { AnnotationId } from '../../../core/model/ids.ts';
import { packAnnotations } from '../../../core/model/packed-annotations.ts';
import {
  countMarks,
  firstFragments,
  hasMark,
  markAt,
  marksAround,
} from '../../../renderer/state/marks.ts';

const idOf = (id: number) => id as AnnotationId;

/** A mark of one fragment, or of several. */
function mark(id: number, spans: [number, number][], labelId = 1, personId = 1, note = '') {
  const fragments = spans.map(([start, end]) => ({ start, end }));
  return { id, labelId, personId, fragments, certainty: 'sure' as const, note };
}

const PACKED = packAnnotations([
  mark(1, [[10, 20]]),
  mark(2, [[12, 15]], 2, 2, 'why'),
  mark(3, [
    [0, 4],
    [30, 34],
  ]),
  mark(4, [[10, 20]], 3),
]);

test.describe('the marks of a document', () => {
  test('are listed once each, by the place of their first fragment', () => {
    const rows = [...firstFragments(PACKED)].map((at) => markAt(PACKED, at));
    expect(rows.map(({ id }) => id)).toEqual([3, 1, 4, 2]);
    expect(rows[0]).toMatchObject({ start: 0, end: 4, isSplit: true });
    expect(rows[3]).toMatchObject({ labelId: 2, personId: 2, hasNote: true, isSplit: false });
  });

  test('are counted once each, by label and by person', () => {
    const { byLabel, byPerson } = countMarks(PACKED);
    expect([...byLabel]).toEqual([
      [1, 2],
      [3, 1],
      [2, 1],
    ]);
    expect([...byPerson]).toEqual([
      [1, 3],
      [2, 1],
    ]);
  });

  test('are known by their ids', () => {
    expect(hasMark(PACKED, idOf(3))).toBe(true);
    // The offset 30 is in the array, but it is no id.
    expect(hasMark(PACKED, idOf(30))).toBe(false);
    expect(hasMark(undefined, idOf(3))).toBe(false);
  });
});

test.describe('the marks around one', () => {
  test('are those at the point where it was picked, smallest first', () => {
    const ids = [4, 1, 2].map(idOf);
    expect(marksAround(PACKED, idOf(1), ids).map(({ id }) => id)).toEqual([2, 1, 4]);
  });

  test('are those at its start where it was not picked in the text', () => {
    expect(marksAround(PACKED, idOf(2), []).map(({ id }) => id)).toEqual([2, 1, 4]);
    expect(marksAround(PACKED, idOf(1), []).map(({ id }) => id)).toEqual([1, 4]);
  });

  test('are none for a mark that is no more', () => {
    expect(marksAround(PACKED, idOf(9), [])).toEqual([]);
  });
});
