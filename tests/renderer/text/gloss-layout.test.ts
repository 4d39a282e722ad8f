import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { GlossMetrics } from '../../../renderer/text/gloss-layout.ts';
import { placeGlosses } from '../../../renderer/text/gloss-layout.ts';
import { markId } from './some-labels.ts';

const { describe } = test;

const METRICS: GlossMetrics = { rowHeight: 18, lineHeight: 36, rowsWanted: () => 1 };
const line = (middle: number, ...ids: number[]) => ({ middle, ids: ids.map(markId) });

describe('placeGlosses', () => {
  test('puts a single gloss around the middle of its line', () => {
    expect(placeGlosses([line(100, 1)], METRICS, null)).toEqual([
      { id: 1, top: 91, rows: 1, tick: 9, hidden: [] },
    ]);
  });

  test('puts two glosses beside one line', () => {
    const placed = placeGlosses([line(100, 1, 2), line(136, 3)], METRICS, null);
    expect(placed.map(({ id, top }) => [id, top])).toEqual([
      [1, 82],
      [2, 100],
      [3, 127],
    ]);
  });

  test('hides what does not fit behind the last gloss of the line', () => {
    const placed = placeGlosses([line(100, 1, 2, 3, 4), line(136, 5)], METRICS, null);
    expect(placed.map(({ id, hidden }) => [id, hidden])).toEqual([
      [1, []],
      [2, [3, 4]],
      [5, []],
    ]);
  });

  test('uses the room of following lines without marks', () => {
    const placed = placeGlosses([line(100, 1, 2, 3, 4), line(172, 5)], METRICS, null);
    expect(placed.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  test('always shows the wanted gloss', () => {
    const placed = placeGlosses([line(100, 1, 2, 3, 4), line(136, 5)], METRICS, markId(4));
    expect(placed.map(({ id, hidden }) => [id, hidden])).toEqual([
      [1, []],
      [4, [2, 3]],
      [5, []],
    ]);
  });

  test('gives a second row to a gloss with more to say, if there is room', () => {
    const metrics: GlossMetrics = { ...METRICS, rowsWanted: (id) => (id === markId(1) ? 2 : 1) };
    const roomy = placeGlosses([line(100, 1)], metrics, null);
    expect(roomy).toEqual([{ id: 1, top: 82, rows: 2, tick: 18, hidden: [] }]);
    const full = placeGlosses([line(100, 1, 2), line(136, 3)], metrics, null);
    expect(full.map(({ rows }) => rows)).toEqual([1, 1, 1]);
  });

  test('never lays one gloss over another and loses none', () => {
    const lines = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 })), {
        maxLength: 12,
      })
      .map((drafts) => {
        let id = 0;
        let middle = 0;
        return drafts.map(([gap, count]) => {
          middle += gap * 36;
          return line(middle, ...Array.from({ length: count }, () => (id += 1)));
        });
      });
    fc.assert(
      fc.property(lines, fc.boolean(), (all, isTalkative) => {
        const metrics: GlossMetrics = { ...METRICS, rowsWanted: () => (isTalkative ? 2 : 1) };
        const placed = placeGlosses(all, metrics, null);
        for (const [at, gloss] of placed.entries()) {
          const next = placed[at + 1];
          if (next) expect(gloss.top + gloss.rows * 18).toBeLessThanOrEqual(next.top);
        }
        const told = placed.flatMap(({ id, hidden }) => [id, ...hidden]);
        expect(told).toEqual(all.flatMap(({ ids }) => ids));
      }),
    );
  });
});
