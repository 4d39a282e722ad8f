import path from 'node:path';

import type { Cost } from '../support/bench-page.ts';
import { type BenchProgram, type TextSurface, withProgram } from '../support/bench-program.ts';
import { TEXTS, TEXT_NAMES, type TextSize, copyLarge } from '../support/bench-projects.ts';
import { byScale, numberOf } from '../support/bench-scale.ts';
import { median, percentile95, printNote, printTable } from '../support/bench-table.ts';
import { test } from '../support/temporary-folder.ts';

const sizes = byScale<TextSize[]>({
  quick: ['middle'],
  usual: ['small', 'deep', 'middle', 'large'],
  full: ['small', 'deep', 'middle', 'large'],
});

/** Calls that say how long an edit takes to be on the disk. */
const WRITES = 50;

/** Each step leaves what the next one needs: a mark that is made, changed and removed again. */
const STEPS = [
  { name: 'tag', key: '1' },
  { name: 'relabel', key: '2' },
  { name: 'resize', key: ']' },
  { name: 'remove', key: 'Delete' },
  { name: 'select', key: 'Tab' },
] as const;

test('editing: key → painted, and the work it costs', async ({ folder }) => {
  const rows: (string | number)[][] = [];
  const durable: (string | number)[][] = [];
  for (const size of sizes) {
    const project = path.join(folder, `${size}.gloss`);
    await copyLarge(project, TEXTS[size]);
    await withProgram(project, async (program) => {
      const costs = await edit(program);
      for (const [name, all] of costs) rows.push([TEXT_NAMES[size], name, ...summary(all)]);
      durable.push([TEXT_NAMES[size], ...(await write(program))]);
    });
  }
  printTable(
    `Edit: key → painted, median of ${rounds()}`,
    ['text / marks', 'edit', 'ms', 'frames', 'work ms', 'work p95', 'later ms'],
    rows,
  );
  printNote('An edit is painted only when it is on the disk. Frames: 1 is the very next one.');
  printNote(
    'Work: processor time of the page’s main thread until that frame is done; later: what follows.',
  );
  printTable(
    `Tag → durable: call → answer of annotations.create, ms, of ${WRITES}`,
    ['text / marks', 'median', 'p95', 'empty call'],
    durable,
  );
});

function rounds(): number {
  return numberOf('rounds', { quick: 7, usual: 15, full: 31 });
}

async function edit({ page, meter, surface, text }: BenchProgram): Promise<Map<string, Cost[]>> {
  await text.focus();
  const all = await meter.record(async () => {
    // One more than is counted: the first time everything is new to the engine.
    for (let round = 0; round <= rounds(); round += 1) {
      await surface.evaluate(goToWord, (round + 1) / (rounds() + 2));
      await page.waitForTimeout(300);
      for (const { key } of STEPS) await meter.marksChange(() => page.keyboard.press(key));
      await page.keyboard.press('Escape');
    }
  });
  const counted = all.slice(STEPS.length);
  return new Map(
    STEPS.map(({ name }, step) => [name, counted.filter((_, at) => at % STEPS.length === step)]),
  );
}

/** Puts the caret into a word at this share of the text; runs in the page. */
function goToWord(element: TextSurface, share: number): void {
  const { text } = element;
  element.scrollToOffset(text.indexOf(' ', Math.floor(text.length * share)) + 2);
}

function summary(costs: readonly Cost[]): number[] {
  const work = costs.map((cost) => cost.work);
  return [
    median(costs.map(({ ms }) => ms)),
    median(costs.map(({ frames }) => frames)),
    median(work),
    percentile95(work),
    median(costs.map(({ later }) => later)),
  ];
}

/** Straight through the bridge, so that nothing but the way to the disk and back is in it. */
async function write({ page }: BenchProgram): Promise<number[]> {
  const times = await page.evaluate(async (count) => {
    const timed = async (channel: string, body: unknown) => {
      const startedAt = performance.now();
      await window.bridge.invoke(channel, body);
      return performance.now() - startedAt;
    };
    const writes: number[] = [];
    const empty: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const fragments = [{ start: at * 10, end: at * 10 + 8 }];
      writes.push(await timed('annotations.create', { documentId: 1, labelId: 1, fragments }));
      empty.push(await timed('annotations.glosses', { ids: [] }));
    }
    return { writes, empty };
  }, WRITES);
  return [median(times.writes), percentile95(times.writes), median(times.empty)];
}
