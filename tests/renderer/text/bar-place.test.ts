import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { placeBar } from '../../../renderer/text/bar-place.ts';

const { describe } = test;

const VIEW = { left: 200, top: 100, right: 1000, bottom: 800 };
const BAR = { width: 300, height: 40 };
const lineAt = (top: number, left = 500, right = 700) => ({ left, right, top, bottom: top + 24 });

describe('placeBar', () => {
  test('stands above a selection in one line, centred', () => {
    const line = lineAt(400);
    expect(placeBar(line, line, 'above', BAR, VIEW)).toEqual({ left: 450, top: 352 });
  });

  test('stands below the last line where the selection ends', () => {
    const place = placeBar(lineAt(300), lineAt(400), 'below', BAR, VIEW);
    expect(place).toEqual({ left: 450, top: 432 });
  });

  test('goes to the other side where there is no room', () => {
    const top = lineAt(110);
    expect(placeBar(top, top, 'above', BAR, VIEW).top).toBe(142);
    expect(placeBar(lineAt(600), lineAt(770), 'below', BAR, VIEW).top).toBe(552);
  });

  test('is never cut off and never covers a line there is room beside', () => {
    const top = fc.integer({ min: 100, max: 776 });
    const left = fc.integer({ min: 200, max: 980 });
    fc.assert(
      fc.property(top, top, left, fc.constantFrom('above', 'below'), (a, b, x, at) => {
        const first = lineAt(Math.min(a, b), x, x + 20);
        const last = lineAt(Math.max(a, b), x, x + 20);
        const place = placeBar(first, last, at, BAR, VIEW);
        expect(place.left).toBeGreaterThanOrEqual(VIEW.left);
        expect(place.left + BAR.width).toBeLessThanOrEqual(VIEW.right);
        expect(place.top).toBeGreaterThanOrEqual(VIEW.top);
        expect(place.top + BAR.height).toBeLessThanOrEqual(VIEW.bottom);
        const isClear = place.top + BAR.height <= first.top || place.top >= last.bottom;
        const hasRoom = first.top - VIEW.top >= 56 || VIEW.bottom - last.bottom >= 56;
        expect(isClear || !hasRoom).toBe(true);
      }),
    );
  });
});
