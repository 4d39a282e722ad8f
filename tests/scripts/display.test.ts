import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs';
import { isOnPath } from '../../scripts/system-libraries.mjs';

test.describe('virtual display', () => {
  test.skip(!isOnPath('Xvfb'), 'Xvfb is only installed where there is no display');

  test('is a display until it is stopped', async () => {
    const display = await startVirtualDisplay();
    expect(await hasDisplay({ DISPLAY: display.name })).toBe(true);
    display.stop();
    await expect.poll(() => hasDisplay({ DISPLAY: display.name })).toBe(false);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    test(`ends with its process on ${signal}`, async () => {
      test.skip(signal === 'SIGKILL' && !isOnPath('setpriv'), 'only setpriv can see to that');
      const fixture = path.join(import.meta.dirname, 'fixtures', 'display-holder.mjs');
      const holder = spawn(process.execPath, [fixture], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [chunk] = (await once(holder.stdout, 'data')) as [Buffer];
      const name = chunk.toString().trim();
      expect(await hasDisplay({ DISPLAY: name })).toBe(true);
      holder.kill(signal);
      await expect.poll(() => hasDisplay({ DISPLAY: name })).toBe(false);
    });
  }

  test('is not taken for a display when only its name is left', async () => {
    expect(await hasDisplay({ DISPLAY: ':4095' })).toBe(false);
    expect(await hasDisplay({})).toBe(false);
  });
});
