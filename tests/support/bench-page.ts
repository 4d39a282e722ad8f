import type { CDPSession, Locator, Page } from '@playwright/test';

import { type Painted, installWatch } from './bench-watch.ts';
import { median } from './bench-table.ts';

/** What an action cost, in ms but for `frames`. Work is processor time of the page's main thread. */
export interface Cost {
  /** From the key or click to the frame that shows the outcome. */
  readonly painted: number;
  /** Frames from the key or click to that frame; 1 = the very next. */
  readonly frames: number;
  /** Work until that frame was painted. */
  readonly work: number;
  /** Work that followed, until everything had come to rest. */
  readonly later: number;
}

/** How long an action may have consequences that count as its work, in ms. */
const REST_MS = 250;
/** Empty runs that say what measuring itself costs. */
const IDLE_RUNS = 9;

/** Measures actions in one page of the program. */
export class Meter {
  readonly #page: Page;
  readonly #session: CDPSession;
  #idle = { work: 0, later: 0 };

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async attach(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.evaluate(installWatch);
    const meter = new Meter(page, session);
    const runs: Cost[] = [];
    for (let run = 0; run < IDLE_RUNS; run += 1) {
      await page.evaluate(() => void (window.watch.outcome = window.watch.nextFrame()));
      runs.push(await meter.#cost(() => page.keyboard.press('Shift')));
    }
    meter.#idle = {
      work: median(runs.map(({ work }) => work)),
      later: median(runs.map(({ later }) => later)),
    };
    return meter;
  }

  /** The cost of what changes the painted marks. */
  async marksChange(act: () => Promise<void>): Promise<Cost> {
    await this.#page.evaluate(() => void (window.watch.outcome = window.watch.marksChange()));
    return this.#cost(act);
  }

  /** The cost of what brings other rows into a list. */
  async rowsChange(list: Locator, act: () => Promise<void>): Promise<Cost> {
    await list.evaluate((rows) => void (window.watch.outcome = window.watch.rowsChange(rows)));
    return this.#cost(act);
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
    for (let round = 0; round < 3; round += 1) {
      await this.#session.send('HeapProfiler.collectGarbage');
    }
    return (await this.#session.send('Runtime.getHeapUsage')).usedSize;
  }

  async #cost(act: () => Promise<void>): Promise<Cost> {
    const before = await this.#threadTime();
    await act();
    const { ms, frames } = await this.#outcome();
    const painted = await this.#threadTime();
    await this.#page.waitForTimeout(REST_MS);
    const rested = await this.#threadTime();
    return {
      painted: ms,
      frames,
      work: Math.max(0, painted - before - this.#idle.work),
      later: Math.max(0, rested - painted - this.#idle.later),
    };
  }

  async #outcome(): Promise<Painted> {
    const outcome = await this.#page.evaluate(() => window.watch.outcome);
    if (outcome === undefined) throw new Error('Nothing was watched.');
    return outcome;
  }

  async #threadTime(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  }
}
