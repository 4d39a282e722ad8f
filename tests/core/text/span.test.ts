import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { AppError } from '../../../core/errors.ts';
import {
  compareSpans,
  containsOffset,
  containsSpan,
  crosses,
  equalSpans,
  hull,
  intersection,
  isSpanWithin,
  overlaps,
  quoteOfSpan,
  span,
  spanLength,
  spanWithin,
  touches,
} from '../../../core/text/span.ts';

const anySpan = fc
  .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => span(start, start + length));

/** The units of a span, one by one. */
function units({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

test.describe('span', () => {
  test('starts at offset 0', () => {
    expect(span(0, 1)).toEqual({ start: 0, end: 1 });
  });

  for (const [start, end] of [
    [3, 2],
    [3, 3],
    [-1, 2],
    [0.5, 2],
    [0, Number.NaN],
    [0, Infinity],
    [Number.NaN, 1],
  ] as const) {
    test(`rejects ${start} to ${end}`, () => {
      expect(() => span(start, end)).toThrow(AppError);
      expect(() => span(start, end)).toThrow(/^A mark cannot go from/);
    });
  }

  test('rejects with the code for wrong input', () => {
    const thrown = (() => {
      try {
        return span(2, 1);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ name: 'AppError', code: 'invalid-input' });
  });

  test('holds its start and not its end', () => {
    expect(containsOffset(span(2, 4), 2)).toBe(true);
    expect(containsOffset(span(2, 4), 4)).toBe(false);
  });

  test('touches its neighbour without overlapping it', () => {
    expect(touches(span(0, 2), span(2, 4))).toBe(true);
    expect(overlaps(span(0, 2), span(2, 4))).toBe(false);
  });

  test('sorts an outer span before what it contains', () => {
    const spans = [span(3, 4), span(1, 2), span(1, 9), span(0, 1)].sort(compareSpans);
    expect(spans).toEqual([span(0, 1), span(1, 9), span(1, 2), span(3, 4)]);
  });

  test('lies within a text up to its last unit', () => {
    expect(isSpanWithin(span(0, 5), 5)).toBe(true);
    expect(spanWithin(span(0, 5), 5)).toEqual(span(0, 5));
    expect(() => spanWithin(span(0, 6), 5)).toThrow('the text has only 5 characters');
  });

  test('quotes the text it covers', () => {
    expect(quoteOfSpan('The talks failed', span(4, 9))).toBe('talks');
  });

  test('agrees with sets of units on every relation', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const shared = units(a).filter((unit) => units(b).includes(unit));
        const isInside = (inner: number[], outer: number[]) =>
          inner.every((unit) => outer.includes(unit));
        expect(spanLength(a)).toBe(units(a).length);
        expect(equalSpans(a, b)).toBe(isInside(units(a), units(b)) && isInside(units(b), units(a)));
        expect(containsSpan(a, b)).toBe(isInside(units(b), units(a)));
        expect(overlaps(a, b)).toBe(shared.length > 0);
        expect(crosses(a, b)).toBe(shared.length > 0 && !containsSpan(a, b) && !containsSpan(b, a));
        const common = intersection(a, b);
        expect(common === undefined ? [] : units(common)).toEqual(shared);
      }),
    );
  });

  test('has symmetric relations and a total order', () => {
    fc.assert(
      fc.property(anySpan, anySpan, anySpan, (a, b, c) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(crosses(a, b)).toBe(crosses(b, a));
        expect(touches(a, b)).toBe(touches(b, a));
        expect(compareSpans(a, b) === 0).toBe(equalSpans(a, b));
        expect(Math.sign(compareSpans(a, b)) + Math.sign(compareSpans(b, a))).toBe(0);
        if (compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0) {
          expect(compareSpans(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('has a hull that contains both, and no smaller one', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const both = hull(a, b);
        expect(containsSpan(both, a) && containsSpan(both, b)).toBe(true);
        expect([a.start, b.start]).toContain(both.start);
        expect([a.end, b.end]).toContain(both.end);
      }),
    );
  });
});
