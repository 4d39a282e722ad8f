import type { CDPSession, Page } from '@playwright/test';

import { installWatch } from './bench-watch.ts';

/** What an action cost. All in ms but `frames`. */
export interface Cost {
  /** From the key or click to the frame that shows the outcome. */
  readonly painted: number;
  /** Frames from the key or click to that frame; 1 = the very next. */
  readonly frames: number;
  /** Processor time of the page's main thread, until everything that follows has come to rest. */
  readonly work: number;
}

/** How long an action may have consequences that count as its work, in ms. */
const REST_MS = 250;
/** Empty runs that say what waiting itself costs. */
const IDLE_RUNS = 7;

/** Measures actions in one page of the program. */
export class Meter {
  readonly #page: Page;
  readonly #session: CDPSession;
  #idleWork = 0;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async attach(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const meter = new Meter(page, session);
    await page.evaluate(installWatch);
    const idle: number[] = [];
    for (let run = 0; run < IDLE_RUNS; run += 1) {
      idle.push(await meter.#workOf(() => page.waitForTimeout(REST_MS)));
    }
    meter.#idleWork = idle.sort((a, b) => a - b)[IDLE_RUNS >> 1] ?? 0;
    return meter;
  }

  /** The cost of `act`, whose outcome shows in the painted marks. */
  async marksChange(act: () => Promise<void>): Promise<Cost> {
    let painted = { ms: 0, frames: 0 };
    const work = await this.#workOf(async () => {
      const change = this.#page.evaluate(() => window.watch.marksChange());
      await act();
      painted = await change;
      await this.#page.waitForTimeout(REST_MS);
    });
    return { painted: painted.ms, frames: painted.frames, work: this.#above(work) };
  }

  /** Bytes of JavaScript objects that are in use, after everything unused was let go of. */
  async heap(): Promise<number> {
    for (let round = 0; round < 3; round += 1) {
      await this.#session.send('HeapProfiler.collectGarbage');
    }
    return (await this.#session.send('Runtime.getHeapUsage')).usedSize;
  }

  #above(work: number): number {
    return Math.max(0, work - this.#idleWork);
  }

  async #workOf(wait: () => Promise<unknown>): Promise<number> {
    const before = await this.#threadTime();
    await wait();
    return (await this.#threadTime()) - before;
  }

  async #threadTime(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  }
}
