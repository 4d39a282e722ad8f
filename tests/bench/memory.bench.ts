import path from 'node:path';

import { withProgram } from '../support/bench-program.ts';
import { TEXTS, TEXT_NAMES, type TextSize, copyLarge } from '../support/bench-projects.ts';
import { byScale } from '../support/bench-scale.ts';
import { printNote, printTable } from '../support/bench-table.ts';
import { test } from '../support/temporary-folder.ts';

const sizes = byScale<TextSize[]>({
  quick: ['middle'],
  usual: ['middle', 'large'],
  full: ['small', 'deep', 'middle', 'large'],
});

/** A text too short to count. */
const EMPTY = { documents: 1, length: 1, annotations: 0 };
const MEGABYTE = 1e6;
/** Until what is loaded after the first picture is there, in ms. */
const SETTLE_MS = 4_000;

test('memory of the window', async ({ folder }) => {
  const empty = path.join(folder, 'empty.gloss');
  await copyLarge(empty, EMPTY);
  const base = await heapOf(empty);
  const rows: (string | number)[][] = [['nothing to speak of', base / MEGABYTE, 0]];
  for (const size of sizes) {
    const project = path.join(folder, `${size}.gloss`);
    await copyLarge(project, TEXTS[size]);
    const heap = await heapOf(project);
    rows.push([TEXT_NAMES[size], heap / MEGABYTE, (heap - base) / MEGABYTE]);
  }
  printTable('Memory: JavaScript heap of the window', ['text / marks', 'MB', 'above empty'], rows);
  printNote('After a garbage collection, with the document open.');
});

async function heapOf(project: string): Promise<number> {
  let heap = 0;
  await withProgram(project, async ({ page, meter }) => {
    await page.waitForTimeout(SETTLE_MS);
    heap = await meter.heap();
  });
  return heap;
}
