import path from 'node:path';

import { openStore } from '../../db/open.ts';
import type { LibraryQuery } from '../../core/model/document.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import type { Cost } from '../support/bench-page.ts';
import { type BenchProgram, withProgram } from '../support/bench-program.ts';
import { ARTICLE_LENGTH, copyLarge } from '../support/bench-projects.ts';
import { numberOf } from '../support/bench-scale.ts';
import { median, percentile95, printNote, printTable } from '../support/bench-table.ts';
import { scrollFrames } from '../support/bench-watch.ts';
import { test } from '../support/temporary-folder.ts';

const SCROLL_MS = 3_000;
const LATE_MS = 32;
const FIRST_HITS = 50;
const DONE = 100;

test('library of many documents: search, filter, sort, scroll', async ({ folder }) => {
  const documents = numberOf('documents', { quick: 10_000, usual: 100_000, full: 100_000 });
  const annotations = numberOf('annotations', { quick: 1, usual: 1, full: 10 });
  const rounds = numberOf('rounds', { quick: 5, usual: 9, full: 15 });
  const project = path.join(folder, 'library.gloss');
  await copyLarge(project, { documents, length: ARTICLE_LENGTH, annotations });
  markSomeDone(project);
  const words = wordsToFind(project);
  const size = documents.toLocaleString('en');
  printTable(
    `Library of ${size} documents in SQLite, ms, median of ${rounds}`,
    ['', 'hits', `ids and first ${FIRST_HITS} rows`, 'ids alone'],
    queries(words).map(([name, query]) => timeQuery(project, name, query, rounds)),
  );
  await withProgram(project, async (program) => {
    await program.page.waitForTimeout(2_000);
    const rows: (string | number)[][] = [];
    for (const [name, costs] of await useLibrary(program, words, rounds)) {
      rows.push([name, ...summary(costs)]);
    }
    printTable(
      `Library of ${size} documents: key or click → rows painted, median of ${rounds}`,
      ['', 'ms', 'p95', 'frames', 'work ms', 'later ms'],
      rows,
    );
    const late = [
      ['60 px a frame', await lateFrames(program, { pixelsPerFrame: 60 })],
      [`all of it in ${SCROLL_MS / 1000} s`, await lateFrames(program, {})],
    ];
    printTable(
      `Library of ${size} documents: frames over ${LATE_MS} ms`,
      ['scrolling', 'late'],
      late,
    );
  });
  printNote(
    'A round counts from the input to the frame that shows the rows, so the search is in it.',
  );
});

/** So that a filter by status leaves something on both sides. */
function markSomeDone(project: string): void {
  const store = openStore(project, { mode: 'write' });
  for (let id = 10; id <= DONE * 10; id += 10) {
    store.operations.setStatus({ id: id as DocumentId, status: 'done' });
  }
  store.close();
}

interface Words {
  /** In few documents, in some, in most. */
  readonly rare: string;
  readonly some: string;
  readonly common: string;
}

/** Takes words of the texts by how many of 200 documents have them. */
function wordsToFind(project: string): Words {
  const store = openStore(project, { mode: 'read' });
  const counts = new Map<string, number>();
  const sample = 200;
  for (let id = 1; id <= sample; id += 1) {
    const words =
      store.documents
        .text(id as DocumentId)
        .toLowerCase()
        .match(/[a-z]{3,}/g) ?? [];
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  store.close();
  const nearest = (wanted: number) => {
    const distance = ([, count]: [string, number]) => Math.abs(count - wanted * sample);
    return [...counts].sort((a, b) => distance(a) - distance(b))[0]?.[0] ?? '';
  };
  return { rare: nearest(0.005), some: nearest(0.05), common: nearest(0.9) };
}

const ALL: LibraryQuery = {
  text: '',
  statuses: ['todo', 'in-progress', 'done'],
  onlyFlagged: false,
  sort: 'added',
  isDescending: false,
};

function queries({ rare, some, common }: Words): [string, LibraryQuery][] {
  return [
    ['all, as added', ALL],
    ['all, by title', { ...ALL, sort: 'title' }],
    ['all, by date, newest first', { ...ALL, sort: 'date', isDescending: true }],
    ['to do only', { ...ALL, statuses: ['todo'] }],
    ['a rare word', { ...ALL, text: rare }],
    ['a word in some', { ...ALL, text: some }],
    ['a word in most', { ...ALL, text: common }],
    ['two letters', { ...ALL, text: common.slice(0, 2) }],
  ];
}

function timeQuery(
  project: string,
  name: string,
  query: LibraryQuery,
  rounds: number,
): (string | number)[] {
  const store = openStore(project, { mode: 'read' });
  const whole: number[] = [];
  const alone: number[] = [];
  let hits = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const startedAt = performance.now();
    const { ids } = store.documents.list(query);
    alone.push(performance.now() - startedAt);
    store.documents.rows([...ids.subarray(0, FIRST_HITS)] as DocumentId[]);
    whole.push(performance.now() - startedAt);
    hits = ids.length;
  }
  store.close();
  return [name, hits, median(whole.slice(1)), median(alone.slice(1))];
}

async function useLibrary(
  { page, meter, library }: BenchProgram,
  { rare, some, common }: Words,
  rounds: number,
): Promise<Map<string, Cost[]>> {
  const search = page.getByRole('searchbox', { name: 'Search titles and texts' });
  const toDo = page.getByRole('button', { name: 'To do' });
  const sort = page.getByRole('button', { name: /^Sorted by/ });
  const names: string[] = [];
  const measure = async (name: string, act: () => Promise<void>) => {
    names.push(name);
    await meter.rowsChange(library, act);
  };
  const costs = await meter.record(async () => {
    for (let round = 0; round < rounds; round += 1) {
      await search.focus();
      for (const [name, word] of Object.entries({ rare, some, common })) {
        await measure(`search: a ${name} word`, () => page.keyboard.insertText(word));
        await page.keyboard.press('Control+a');
        await measure('clear the search', () => page.keyboard.press('Delete'));
      }
      await measure('filter: hide to do', () => toDo.click());
      await measure('filter: show to do', () => toDo.click());
      for (const name of ['Title', 'Order of import']) {
        await sort.click();
        const entry = page.getByRole('menuitemradio', { name });
        await entry.waitFor();
        await measure(`sort by ${name.toLowerCase()}`, () => entry.click());
      }
    }
  });
  return new Map(names.map((name) => [name, costs.filter((_, at) => names[at] === name)] as const));
}

function summary(costs: readonly Cost[]): number[] {
  const painted = costs.map(({ ms }) => ms);
  return [
    median(painted),
    percentile95(painted),
    median(costs.map(({ frames }) => frames)),
    median(costs.map(({ work }) => work)),
    median(costs.map(({ later }) => later)),
  ];
}

async function lateFrames(
  { library }: BenchProgram,
  how: { pixelsPerFrame?: number },
): Promise<string> {
  const gaps = await library.evaluate(scrollFrames, { ...how, sweepMs: SCROLL_MS });
  return `${gaps.filter((gap) => gap > LATE_MS).length} of ${gaps.length}`;
}
