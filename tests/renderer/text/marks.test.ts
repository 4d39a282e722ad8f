import { expect, test } from '@playwright/test';

import { packAnnotations } from '../../../core/model/packed-annotations.ts';
import { Marks } from '../../../renderer/text/marks.ts';
import { ADA, BEN, LABELS, markId, packable } from './some-labels.ts';

const { describe } = test;

const OUTER = packable(1, [{ start: 0, end: 40 }], { labelId: 2 });
const INNER = packable(2, [{ start: 4, end: 10 }]);
const BENS = packable(3, [{ start: 4, end: 10 }], { personId: 2, note: 'sure?' });
const SPLIT = packable(4, [
  { start: 20, end: 25 },
  { start: 50, end: 60 },
]);
const LAST = packable(5, [{ start: 52, end: 58 }], { labelId: 3 });

const marks = new Marks(packAnnotations([OUTER, INNER, BENS, SPLIT, LAST]), LABELS, ADA.id);

describe('Marks', () => {
  test('finds the marks at a place, the smallest first', () => {
    expect(marks.at(5)).toEqual([3, 2, 1]);
    expect(marks.at(55)).toEqual([5, 4]);
    expect(marks.at(45)).toEqual([]);
  });

  test('takes a caret at the end of a mark for one in it', () => {
    expect(marks.atCaret(40)).toEqual([1]);
    expect(marks.atCaret(41)).toEqual([]);
    expect(marks.atCaret(0)).toEqual([1]);
  });

  test('knows a mark with all its fragments', () => {
    expect(marks.byId(markId(4))?.fragments).toEqual(SPLIT.fragments);
    expect(marks.byId(markId(4))?.label?.key).toBe('actor');
    expect(marks.byId(markId(3))).toMatchObject({ personId: BEN.id, hasNote: true });
    expect(marks.byId(markId(9))).toBeUndefined();
  });

  test('walks the marks in reading order, each once', () => {
    const walked: number[] = [];
    for (let id = marks.next(null, 0); id !== undefined; id = marks.next(id, 0)) walked.push(id);
    expect(walked).toEqual([1, 2, 3, 4, 5]);
  });

  test('walks back', () => {
    const walked: number[] = [];
    for (let id = marks.previous(null, 99); id !== undefined; id = marks.previous(id, 0)) {
      walked.push(id);
    }
    expect(walked).toEqual([5, 4, 3, 2, 1]);
  });

  test('starts walking at the caret while no mark is selected', () => {
    expect(marks.next(null, 5)).toBe(4);
    expect(marks.previous(null, 4)).toBe(1);
    expect(marks.next(markId(99), 5)).toBe(4);
  });

  test('lists marks where they begin, not where they go on', () => {
    expect(marks.beginningIn(0, 21).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(marks.beginningIn(45, 99).map(({ id }) => id)).toEqual([5]);
    expect(marks.beginningIn(4, 5)).toEqual([
      { id: 2, start: 4, position: 0, personId: ADA.id },
      { id: 3, start: 4, position: 0, personId: BEN.id },
    ]);
  });

  test('keeps my marks and those of others in layers of their own', () => {
    const { labels } = marks.index.marks;
    expect([...labels]).toEqual([1, 0, 3, 0, 0, 2]);
  });

  test('has nothing to find without marks', () => {
    const none = new Marks(new Int32Array(0), LABELS, null);
    expect(none.at(0)).toEqual([]);
    expect(none.next(null, 0)).toBeUndefined();
    expect(none.previous(null, 5)).toBeUndefined();
    expect(none.beginningIn(0, 9)).toEqual([]);
  });
});
