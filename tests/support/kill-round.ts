import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import { type Page, expect } from '@playwright/test';

import type { WorkStatus } from '../../core/model/document.ts';
import type { AnnotationId, DocumentId } from '../../core/model/ids.ts';
import { PACKED_ID, PACKED_STRIDE } from '../../core/model/packed-annotations.ts';
import { checkAll } from '../../db/check.ts';
import { createProject } from '../../db/create.ts';
import { openStore } from '../../db/open.ts';
import { below, seededRandom } from '../../seeds/random.ts';
import { launchApp } from './app.ts';
import { type Burst, EditModel, type Shown, TEXT } from './kill-model.ts';
import { newDocument } from './project-file.ts';
import { screenOf } from './screen.ts';

/** What a round did; it throws where anything was lost. */
export interface RoundReport {
  /** Edits that the screen had confirmed when the process was killed. */
  readonly confirmed: number;
  /** Edits that were in the file beyond those: on the disk, but not yet on the screen. */
  readonly ahead: number;
  /** Between the last confirmation and the kill, in ms. */
  readonly delay: number;
}

export interface Round {
  /** Decides everything that is random in it. */
  readonly seed: number;
  /** Empty. */
  readonly folder: string;
  /** Whether the program itself opens the file afterwards as well. */
  readonly reopens: boolean;
}

const ME = 'Ada';
const LONGEST_DELAY_MS = 60;
/** How long a burst may have been going on when the screen is read for the last time, in ms. */
const BURST_MS = 400;
/** How long the screen may take to confirm an edit. */
const PATIENCE_MS = 15_000;

/**
 * Edits a project in the real program by keys, kills the whole program, and compares the file with
 * what the screen had said: after single edits both must be the same, in the middle of a burst the
 * file may be ahead, never behind.
 */
export async function runKillRound({ seed, folder, reopens }: Round): Promise<RoundReport> {
  const random = seededRandom(seed);
  const project = newProject(folder);
  const userData = path.join(folder, 'data');
  mkdirSync(userData);
  const program = await launchApp({ projectPath: project, userData });
  await program.ready();
  const model = new EditModel(random);
  const edits = 2 + below(5, random);
  for (let edit = 0; edit < edits; edit += 1) await makeEdit(program.page, model);
  const isBurst = random() < 0.5;
  const delay = random() < 0.5 ? 0 : below(LONGEST_DELAY_MS, random);
  const burst = isBurst ? await startBurst(program.page, model.burst()) : undefined;
  if (burst !== undefined) await sleep(below(BURST_MS, random));
  const seen = await readScreen(program.page);
  if (delay > 0) await sleep(delay);
  await program.kill();
  await burst?.ended;

  const kept = readFile(project);
  const added = compare(kept, model.shown, seen, burst?.marks ?? []);
  expect(checkAll(project), 'the file passes its check').toEqual([]);
  if (reopens) await openAgain(project, userData, kept);
  expect(program.problems).toEqual([]);
  return { confirmed: edits + added.seen, ahead: added.kept - added.seen, delay };
}

/** What the window says now. The list holds only the marks in view, and how many there are. */
interface Screenful extends Shown {
  readonly count: number;
  readonly isSaved: boolean;
}

async function readScreen(page: Page): Promise<Screenful> {
  const { marks, statusLine } = screenOf(page);
  const rows = await marks.getByRole('option').evaluateAll((options) =>
    options.map((option) => ({
      name: option.getAttribute('aria-label') ?? '',
      count: Number(option.getAttribute('aria-setsize')),
    })),
  );
  const chosen = page.getByRole('radiogroup', { name: 'My status on this document' });
  return {
    marks: rows.map(({ name }) => name.replace(`, ${ME}`, '')).sort(),
    count: rows[0]?.count ?? 0,
    status: (await chosen.getByRole('radio', { checked: true }).textContent())?.trim() ?? '',
    isSaved: (await statusLine.getByText(/^\s*Saved \d/).count()) > 0,
  };
}

/** Makes one edit and waits until the screen has confirmed it. */
async function makeEdit(page: Page, model: EditModel): Promise<void> {
  const edit = model.next();
  await press(page, edit.keys);
  await waitForScreen(page, edit.shown, `the screen confirms: ${edit.name}`);
}

async function waitForScreen(page: Page, shown: Shown, what: string): Promise<void> {
  const confirmed = { ...shown, count: shown.marks.length, isSaved: true };
  const giveUpAt = Date.now() + PATIENCE_MS;
  let seen = await readScreen(page);
  while (!isDeepStrictEqual(seen, confirmed) && Date.now() < giveUpAt) {
    seen = await readScreen(page);
  }
  expect(seen, what).toEqual(confirmed);
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

interface RunningBurst {
  readonly marks: readonly string[];
  /** Resolves when no more keys are pressed, at the latest with the end of the program. */
  readonly ended: Promise<void>;
}

async function startBurst(page: Page, burst: Burst): Promise<RunningBurst> {
  await press(page, burst.approach);
  // Cut off by the kill, as it is meant to be.
  const ended = press(page, burst.keys).catch(() => undefined);
  return { marks: burst.marks, ended };
}

/** What the file must hold of the edits before the burst, and how much of the burst was seen and is in it. */
function compare(
  kept: Shown,
  before: Shown,
  seen: Screenful,
  burst: readonly string[],
): { readonly seen: number; readonly kept: number } {
  const added = kept.marks.length - before.marks.length;
  const expected = [...before.marks, ...burst.slice(0, Math.max(0, added))].sort();
  expect(kept, 'the file holds every edit, in the order they were made').toEqual({
    marks: expected,
    status: before.status,
  });
  expect(kept.marks, 'the file holds what the screen listed').toEqual(
    expect.arrayContaining([...seen.marks]),
  );
  expect(kept.marks.length, 'the file is not behind the screen').toBeGreaterThanOrEqual(seen.count);
  return { seen: seen.count - before.marks.length, kept: added };
}

function newProject(folder: string): string {
  const file = path.join(folder, 'Killed.gloss');
  const store = createProject(file, { name: 'Killed', me: ME });
  store.operations.importDocument(newDocument({ title: 'Unlike words', text: TEXT }), {
    withDuplicates: false,
  });
  store.close();
  return file;
}

const DOCUMENT = 1 as DocumentId;

const STATUSES: Readonly<Record<WorkStatus, string>> = {
  todo: 'To do',
  'in-progress': 'In progress',
  done: 'Done',
};

/** The same as the screen shows, from the file alone. */
function readFile(file: string): Shown {
  const store = openStore(file, { mode: 'write' });
  try {
    const { labels } = store.codebook.get();
    const packed = store.annotations.packed(DOCUMENT);
    const marks = Array.from({ length: packed.length / PACKED_STRIDE }, (_, row) => {
      const id = packed[row * PACKED_STRIDE + PACKED_ID] as AnnotationId;
      const { labelId, fragments } = store.annotations.get(id);
      const label = labels.find((entry) => entry.id === labelId);
      const quote = fragments.map(({ start, end }) => TEXT.slice(start, end)).join(' … ');
      return `${label?.name ?? ''}: ${quote}`;
    });
    return { marks: marks.sort(), status: STATUSES[store.documents.status(DOCUMENT).status] };
  } finally {
    store.close();
  }
}

/** The program opens the file as it was left, without a word, and shows the same. */
async function openAgain(project: string, userData: string, kept: Shown): Promise<void> {
  const program = await launchApp({ projectPath: project, userData });
  await program.ready();
  await expect(async () => {
    const { marks, count, status } = await readScreen(program.page);
    expect(count).toBe(kept.marks.length);
    expect(status).toBe(kept.status);
    expect(kept.marks).toEqual(expect.arrayContaining([...marks]));
  }).toPass({ timeout: PATIENCE_MS });
  await program.close();
  expect(program.problems).toEqual([]);
}
