import type { Locator, Page } from '@playwright/test';

import type { Bridge } from '../../core/ipc/bridge.ts';
import { launchApp } from './app.ts';
import { Meter } from './bench-page.ts';

/** How long anything may take before it counts as missing. */
const LIMIT_MS = 20_000;

/** What measuring needs of the text surface (`renderer/elements/gl-text-surface.ts`). */
export interface TextSurface extends HTMLElement {
  readonly text: string;
  scrollToOffset(offset: number): void;
  revealMark(id: number): void;
  readonly fragments: Int32Array;
  readonly caret: number;
  /** Its inside, for what cannot be asked from outside: where a point of the window hits the text, and back. */
  readonly _surface: {
    readonly places: {
      unitAt(x: number, y: number): number | undefined;
      caretBox(offset: number): DOMRect | undefined;
    };
    readonly marks: { at(offset: number): readonly number[] };
  };
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
    page.setDefaultTimeout(LIMIT_MS);
    await work({
      page,
      meter: await Meter.attach(app.app, page),
      surface: page.locator('gl-text-surface'),
      text: page.getByRole('main').getByRole('textbox'),
      library: page.getByRole('listbox', { name: 'Documents' }),
    });
  } finally {
    await app.close();
  }
}
