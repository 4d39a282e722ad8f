import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

import type { Store } from '../../db/store.ts';
import type { TestApp } from './app.ts';
import { launchApp } from './app.ts';
import { addDocument, mark } from './project-builder.ts';
import { newProjectFile } from './project-file.ts';
import type { Point } from './text-places.ts';
import { drag, pointOf } from './text-places.ts';

export const ARTICLE = `The minister promised to dredge the harbour by May, the mayor said.

Unions doubt it. They want a date in writing, and a fund for repairs.

“We will see,” she added, “whether any of it is done before the winter storms come.”`;

/** Documents for as many tests: each has one of its own. */
const CASES = 40;

/** What Ben, who is not me, has marked in all of them. */
const BENS = 'the winter storms';

/** How the list ends the names of my marks. */
const MINE = ', Ada';

/** An article in the window, unmarked by me, the caret at its start. */
export interface Reading {
  readonly page: Page;
  readonly text: Locator;
  /** Waits until these and no others are my marks in the list beside the text, as “Actor: the mayor”. */
  readonly expectMarks: (...marks: readonly string[]) => Promise<void>;
  /** Waits until this mark of mine is the selected one in the list; nothing for none. */
  readonly expectSelected: (...mark: readonly string[]) => Promise<void>;
  /** Where the character of these words at this share of their length is drawn. */
  readonly point: (words: string, share?: number) => Promise<Point>;
  /** Drags with the mouse from the first to the last character of these words. */
  readonly dragOver: (words: string, held?: { readonly key?: 'Alt' }) => Promise<void>;
  readonly click: (words: string, options?: { readonly times?: number }) => Promise<void>;
}

interface Shared {
  readonly program: TestApp;
  readonly taken: { count: number };
}

/** Tests of one running program, each on a document of its own. */
export const test = base.extend<{ reading: Reading }, Shared>({
  program: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'glossator-marking-'));
      const program = await launchApp({ projectPath: newProjectFile(folder, { fill }) });
      await program.ready();
      await use(program);
      await program.close();
      rmSync(folder, { recursive: true, force: true });
      expect(program.problems).toEqual([]);
    },
    { scope: 'worker' },
  ],
  taken: [async ({}, use) => use({ count: 0 }), { scope: 'worker' }],
  reading: async ({ program: { page }, taken }, use) => {
    taken.count += 1;
    await use(await openArticle(page, titleOf(taken.count)));
  },
});

function titleOf(number: number): string {
  return `Case ${String(number).padStart(2, '0')}`;
}

function fill(store: Store): void {
  const ben = store.operations.createPerson({ name: 'Ben' });
  const me = store.people.me();
  store.operations.setMe(ben.id);
  for (let number = 1; number <= CASES; number += 1) {
    mark(store, addDocument(store, { title: titleOf(number), text: ARTICLE }), BENS, 'claim');
  }
  store.operations.setMe(me.id);
}

async function openArticle(page: Page, title: string): Promise<Reading> {
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click();
  const text = page.getByRole('textbox', { name: title });
  await expect(text).toContainText('winter storms');
  await text.focus();
  await page.keyboard.press('Control+Home');
  const rows = page.getByRole('listbox', { name: 'Marks of this document' }).getByRole('option');
  const names = async (locator: Locator) =>
    (await locator.evaluateAll((found) => found.map((one) => one.getAttribute('aria-label') ?? '')))
      .filter((name) => name.endsWith(MINE))
      .map((name) => name.slice(0, -MINE.length));
  const point = (words: string, share?: number) => pointOf(text, words, share);
  return {
    page,
    text,
    point,
    expectMarks: (...expected) => expect.poll(() => names(rows)).toEqual(expected),
    expectSelected: (...expected) =>
      expect.poll(() => names(rows.and(page.locator('[aria-selected=true]')))).toEqual(expected),
    dragOver: async (words, held) => {
      const from = await pointOf(text, words, 0, 'left');
      await drag(page, from, await pointOf(text, words, 1, 'right'), held);
    },
    click: async (words, { times = 1 } = {}) => {
      const { x, y } = await point(words);
      await page.mouse.click(x, y, { clickCount: times });
    },
  };
}
