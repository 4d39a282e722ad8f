import { test } from '@playwright/test';

import { BARE_WINDOW } from '../support/bench-peers.ts';
import { timeStart } from '../support/bench-launch.ts';
import { median, printTable } from '../support/bench-table.ts';

test('x', async () => {
  const a: number[] = [];
  for (let i = 0; i < 5; i += 1)
    a.push(await timeStart({ args: [BARE_WINDOW], mark: 'bare-ready' }));
  printTable('Start', ['what', 'ms'], [['bare', median(a)], ...a.map((x) => ['', x])]);
});
