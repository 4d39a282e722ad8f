import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { ElectronApplication, Locator, Page } from '@playwright/test';

import { type Trace, readTrace } from './bench-trace.ts';
import { INPUT_MARK, PAINTED_MARK, type Painted, installWatch } from './bench-watch.ts';

/** What an action cost, in ms but for `frames`. Work is processor time of the page's main thread. */
export interface Cost extends Painted {
  /** Work from the key or click to the frame that shows the outcome. */
  readonly work: number;
  /** Work that followed, until everything had come to rest. */
  readonly later: number;
}

/** How long an action may have consequences that count as its work, in ms. */
const REST_MS = 250;

/** Measures actions in one page of the program. */
export class Meter {
  readonly #app: ElectronApplication;
  readonly #page: Page;
  #painted: Painted[] = [];

  private constructor(app: ElectronApplication, page: Page) {
    this.#app = app;
    this.#page = page;
  }

  static async attach(app: ElectronApplication, page: Page): Promise<Meter> {
    await page.evaluate(installWatch, { input: INPUT_MARK, painted: PAINTED_MARK });
    return new Meter(app, page);
  }

  /** What everything measured by `work` cost, in the order it was done. */
  async record(work: () => Promise<void>): Promise<Cost[]> {
    this.#painted = [];
    await this.#app.evaluate(async ({ BrowserWindow, contentTracing }) => {
      const pages = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
      await contentTracing.startRecording({
        included_categories: ['toplevel', 'blink.user_timing'],
        included_process_ids: pages.map((contents) => contents.getOSProcessId()),
      });
    });
    await work();
    const works = (await this.#stopRecording()).works(REST_MS);
    return this.#painted.map((painted, at) => ({
      ...painted,
      work: works[at]?.work ?? NaN,
      later: works[at]?.later ?? NaN,
    }));
  }

  /** Does what changes the painted marks; while recording. */
  async marksChange(act: () => Promise<void>): Promise<void> {
    await this.#page.evaluate(() => void (window.watch.outcome = window.watch.marksChange()));
    await this.#measure(act);
  }

  /** Does what brings other rows into a list; while recording. */
  async rowsChange(list: Locator, act: () => Promise<void>): Promise<void> {
    await list.evaluate((rows) => void (window.watch.outcome = window.watch.rowsChange(rows)));
    await this.#measure(act);
  }

  /** From the click to the painted document, in ms. */
  async documentOpening(act: () => Promise<void>): Promise<number> {
    await this.#page.evaluate(
      () => void (window.watch.outcome = window.watch.after('surface-ready')),
    );
    await act();
    return (await this.#outcome()).ms;
  }

  /** Bytes of JavaScript objects that are in use, after everything unused was let go of. */
  async heap(): Promise<number> {
    const session = await this.#page.context().newCDPSession(this.#page);
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  }

  async #measure(act: () => Promise<void>): Promise<void> {
    await act();
    this.#painted.push(await this.#outcome());
    await this.#page.waitForTimeout(REST_MS);
  }

  async #outcome(): Promise<Painted> {
    const outcome = await this.#page.evaluate(() => window.watch.outcome);
    if (outcome === undefined) throw new Error('Nothing was watched.');
    return outcome;
  }

  async #stopRecording(): Promise<Trace> {
    const folder = mkdtempSync(path.join(tmpdir(), 'glossator-trace-'));
    const file = path.join(folder, 'trace.json');
    try {
      await this.#app.evaluate(
        ({ contentTracing }, target) => contentTracing.stopRecording(target),
        file,
      );
      return readTrace(readFileSync(file, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
