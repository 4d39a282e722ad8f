import type { Locator, Page } from '@playwright/test';

import type { Bridge } from '../../core/ipc/bridge.ts';
import { launchApp } from './app.ts';
import { Meter } from './bench-page.ts';

/** What measuring needs of the text surface (`renderer/elements/gl-text-surface.ts`). */
export interface TextSurface extends HTMLElement {
  readonly text: string;
  scrollToOffset(offset: number): void;
  revealMark(id: number): void;
}

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** The real program on one project, with what measuring it takes. */
export interface BenchProgram {
  readonly page: Page;
  readonly meter: Meter;
  /** The reading column, which scrolls the text. */
  readonly surface: Locator;
  /** The text in it, which takes the keys. */
  readonly text: Locator;
  /** The list of documents. */
  readonly library: Locator;
}

/** Runs `work` in the program, started on `project` with its own data. */
export async function withProgram(
  project: string,
  work: (program: BenchProgram) => Promise<void>,
): Promise<void> {
  const app = await launchApp({ projectPath: project });
  try {
    await app.ready();
    const { page } = app;
    await work({
      page,
      meter: await Meter.attach(page),
      surface: page.locator('gl-text-surface'),
      text: page.getByRole('main').getByRole('textbox'),
      library: page.getByRole('listbox', { name: 'Documents' }),
    });
  } finally {
    await app.close();
  }
}
