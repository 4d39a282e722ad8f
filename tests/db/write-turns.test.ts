import { expect, test } from '@playwright/test';

import { createTurns, takeTurns } from '../../db/write-turns.ts';

test.describe('write turns', () => {
  test('let a job write while the window does not', () => {
    const shared = createTurns();
    const window = takeTurns({ shared, as: 'first' });
    const job = takeTurns({ shared, as: 'last' });
    window.enter();
    window.leave();
    const start = performance.now();
    job.enter();
    job.leave();
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('keep a job waiting while the window writes, but not for ever', () => {
    const shared = createTurns();
    const window = takeTurns({ shared, as: 'first' });
    const job = takeTurns({ shared, as: 'last' });
    window.enter();
    const start = performance.now();
    job.enter();
    expect(performance.now() - start).toBeGreaterThan(1500);
    window.leave();
  });

  test('ask nothing of a store that is alone', () => {
    const alone = takeTurns(undefined);
    alone.enter();
    alone.leave();
  });
});
