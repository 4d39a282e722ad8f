import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { columnIn } from '../../../renderer/views/column.ts';

test.describe('the column of text', () => {
  test('is never wider than is good to read, and leaves room for its margin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 320, max: 4000 }), (room) => {
        const { start, width } = columnIn(room);
        expect(width).toBeLessThanOrEqual(576);
        expect(room - start - width).toBeGreaterThanOrEqual(88);
      }),
    );
  });

  test('grows with the room until it is as wide as is good to read', () => {
    expect(columnIn(540).width).toBeLessThan(columnIn(720).width);
    expect(columnIn(1200).width).toBe(columnIn(2000).width);
  });
});
