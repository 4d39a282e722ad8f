import path from 'node:path';

import { PACKED_ID, PACKED_STRIDE } from '../../core/model/packed-annotations.ts';
import { type BenchProgram, type TextSurface, withProgram } from '../support/bench-program.ts';
import { TEXTS, TEXT_NAMES, type TextSize, copyLarge } from '../support/bench-projects.ts';
import { byScale, numberOf } from '../support/bench-scale.ts';
import { median, percentile95, printNote, printTable } from '../support/bench-table.ts';
import { scrollFrames } from '../support/bench-watch.ts';
import { test } from '../support/temporary-folder.ts';

const sizes = byScale<TextSize[]>({
  quick: ['middle'],
  usual: ['small', 'deep', 'middle', 'large'],
  full: ['small', 'deep', 'middle', 'large'],
});

const SCROLL_MS = 3_000;
const PIXELS_PER_FRAME = 60;
/** A frame that takes longer than this is seen as a stutter. */
const LATE_MS = 32;
const POINTS = 2_000;

test('reading: scroll, sweep, jump, hit test', async ({ folder }) => {
  const rows: (string | number)[][] = [];
  for (const size of sizes) {
    const project = path.join(folder, `${size}.gloss`);
    await copyLarge(project, TEXTS[size]);
    await withProgram(project, async (program) => {
      await program.page.waitForTimeout(2_000);
      const scroll = await frames(program, { pixelsPerFrame: PIXELS_PER_FRAME });
      const sweep = await frames(program, {});
      const jumps = await jump(program, numberOf('rounds', { quick: 10, usual: 20, full: 40 }));
      rows.push([TEXT_NAMES[size], scroll, sweep, ...jumps, await hitTest(program)]);
    });
  }
  const head = [
    'late scrolling',
    'late sweeping',
    'jump ms',
    'p95',
    'work ms',
    'on screen',
    'hit test ms',
  ];
  printTable('Read: late frames, jump to a mark, hit test', ['text / marks', ...head], rows);
  printNote(
    `Late: frames over ${LATE_MS} ms of all in ${SCROLL_MS / 1000} s, ${PIXELS_PER_FRAME} px a frame or the whole text.`,
  );
});

async function frames(
  { surface }: BenchProgram,
  how: { pixelsPerFrame?: number },
): Promise<string> {
  const gaps = await surface.evaluate(scrollFrames, { ...how, sweepMs: SCROLL_MS });
  const late = gaps.filter((gap) => gap > LATE_MS).length;
  return `${late} of ${gaps.length}`;
}

/** Median and 95th percentile to the painted frame, the work before it, and how many marks were then to be seen. */
async function jump({ page, surface }: BenchProgram, count: number): Promise<(string | number)[]> {
  const jumps = [];
  for (let at = 0; at < count; at += 1) {
    jumps.push(
      await surface.evaluate(jumpToMark, {
        share: ((at * 7) % count) / count,
        stride: PACKED_STRIDE,
        column: PACKED_ID,
      }),
    );
    await page.waitForTimeout(100);
  }
  const times = jumps.map(({ painted }) => painted);
  return [
    median(times),
    percentile95(times),
    median(jumps.map(({ work }) => work)),
    `${jumps.filter(({ isSeen }) => isSeen).length} of ${count}`,
  ];
}

/** Runs in the page. */
async function jumpToMark(
  surface: TextSurface,
  { share, stride, column }: { share: number; stride: number; column: number },
) {
  const entry = Math.floor((share * surface.fragments.length) / stride);
  const id = surface.fragments[entry * stride + column] ?? 0;
  await new Promise(requestAnimationFrame);
  const startedAt = performance.now();
  surface.revealMark(id);
  const work = performance.now() - startedAt;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const painted = performance.now() - startedAt;
  const { top, bottom } = surface.getBoundingClientRect();
  const caret = surface._surface.places.caretBox(surface.caret);
  const isSeen = caret !== undefined && caret.top >= top && caret.bottom <= bottom;
  return { painted, work, isSeen };
}

/** In ms, of one of many points all over the text that is seen. */
async function hitTest({ surface }: BenchProgram): Promise<number> {
  return surface.evaluate((element: TextSurface, points) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { places, marks } = element._surface;
    let hits = 0;
    const startedAt = performance.now();
    for (let at = 0; at < points; at += 1) {
      const x = left + ((at * 0.618) % 1) * width;
      const unit = places.unitAt(x, top + (at / points) * height);
      if (unit !== undefined) hits += marks.at(unit).length;
    }
    return hits < 0 ? 0 : (performance.now() - startedAt) / points;
  }, POINTS);
}
