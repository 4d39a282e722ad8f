import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { Fragments } from '../../../core/text/fragments.ts';
import {
  addFragment,
  equalFragments,
  extentOf,
  fragments,
  quoteOf,
  removeFragment,
  resizeFragment,
  resizeLimits,
} from '../../../core/text/fragments.ts';
import type { Edge, Span } from '../../../core/text/span.ts';
import { span } from '../../../core/text/span.ts';

const anySpan = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => span(start, start + length));
const anySpans = fc.array(anySpan, { minLength: 1, maxLength: 8 });

function covered(spans: readonly Span[]): number[] {
  const units = spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => start + i),
  );
  return [...new Set(units)].sort((a, b) => a - b);
}

function expectWellFormed(all: Fragments): void {
  for (const [i, one] of all.entries()) {
    const next = all[i + 1];
    if (next !== undefined) expect(one.end).toBeLessThan(next.start);
  }
}

test.describe('fragments', () => {
  test('come in order whatever order they were given in', () => {
    expect([...fragments([span(8, 9), span(0, 2)])]).toEqual([span(0, 2), span(8, 9)]);
  });

  test('become one where they overlap or touch', () => {
    expect([...fragments([span(0, 2), span(2, 4), span(3, 7)])]).toEqual([span(0, 7)]);
  });

  test('cannot be none', () => {
    expect(() => fragments([])).toThrow('A mark must cover at least one piece of the text.');
  });

  test('leave the list they were made of as it was', () => {
    const given = [span(8, 9), span(0, 2)];
    fragments(given);
    expect(given).toEqual([span(8, 9), span(0, 2)]);
  });

  test('reach from the first start to the last end', () => {
    expect(extentOf(fragments([span(8, 9), span(0, 2)]))).toEqual(span(0, 9));
  });

  test('are quoted in one line', () => {
    const quote = quoteOf('We agreed, she said, to pay.', fragments([span(0, 9), span(21, 27)]));
    expect(quote).toBe('We agreed … to pay');
  });

  test('end as a mark with the last one', () => {
    const two = fragments([span(0, 2), span(4, 6)]);
    const one = removeFragment(two, 0);
    expect(one).toEqual(fragments([span(4, 6)]));
    expect(removeFragment(fragments([span(4, 6)]), 0)).toBeUndefined();
  });

  test('refuse to lose one they do not have', () => {
    expect(() => removeFragment(fragments([span(0, 2)]), 1)).toThrow('A mark has no fragment 1.');
  });

  for (const [index, edge, offset, expected] of [
    [0, 'start', 0, [span(0, 4), span(8, 12)]],
    [0, 'end', 7, [span(2, 7), span(8, 12)]],
    [0, 'end', 8, undefined],
    [0, 'end', 2, undefined],
    [0, 'start', 4, undefined],
    [1, 'start', 5, [span(2, 4), span(5, 12)]],
    [1, 'start', 4, undefined],
    [1, 'start', -1, undefined],
    [1, 'end', 8.5, undefined],
  ] as const) {
    test(`answer ${expected ? 'yes' : 'no'} to moving the ${edge} of number ${index} to ${offset}`, () => {
      const resized = resizeFragment(fragments([span(2, 4), span(8, 12)]), index, edge, offset);
      expect(resized && [...resized]).toEqual(expected);
    });
  }

  test('cover exactly what they were made of', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const all = fragments(spans);
        expectWellFormed(all);
        expect(covered(all)).toEqual(covered(spans));
        expect(equalFragments(fragments(all), all)).toBe(true);
      }),
    );
  });

  test('gain what is added and nothing else', () => {
    fc.assert(
      fc.property(anySpans, anySpan, (spans, added) => {
        const more = addFragment(fragments(spans), added);
        expectWellFormed(more);
        expect(covered(more)).toEqual(covered([...spans, added]));
      }),
    );
  });

  test('can be resized exactly within their limits', () => {
    const edges = fc.constantFrom<Edge>('start', 'end');
    fc.assert(
      fc.property(anySpans, fc.nat(7), edges, fc.nat(80), (spans, which, edge, offset) => {
        const all = fragments(spans);
        const index = which % all.length;
        const { min, max } = resizeLimits(all, index, edge);
        const resized = resizeFragment(all, index, edge, offset);
        expect(resized !== undefined).toBe(offset >= min && offset <= max);
        if (resized === undefined) return;
        expectWellFormed(resized);
        expect(resized.length).toBe(all.length);
        expect(resized[index]?.[edge]).toBe(offset);
      }),
    );
  });
});
