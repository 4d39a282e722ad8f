import type { FullConfig } from '@playwright/test';

import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs';
import { isOnPath } from '../../scripts/system-libraries.mjs';

/**
 * Gives every worker a virtual display of its own where there is no real one. Without Xvfb the tests
 * that open a window fail by themselves and the others run.
 */
export default async function globalSetup(config: FullConfig): Promise<() => void> {
  if ((await hasDisplay()) || !isOnPath('Xvfb')) return () => undefined;
  const displays = await Promise.all(Array.from({ length: config.workers }, startVirtualDisplay));
  process.env.GLOSSATOR_DISPLAYS = displays.map(({ name }) => name).join(' ');
  return () => {
    for (const display of displays) display.stop();
  };
}
