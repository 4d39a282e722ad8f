import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { dataSwitch, launchApp } from '../support/app.ts';
import { timeStart } from '../support/bench-launch.ts';
import { BARE_WINDOW } from '../support/bench-peers.ts';
import { ARTICLE_LENGTH, copyLarge } from '../support/bench-projects.ts';
import { numberOf } from '../support/bench-scale.ts';
import { median, printNote, printTable, ratio } from '../support/bench-table.ts';
import { root } from '../../scripts/project.mjs';
import { test } from '../support/temporary-folder.ts';

test('start to the last document against a bare window', async ({ folder }) => {
  const documents = numberOf('documents', { quick: 10_000, usual: 100_000, full: 100_000 });
  const rounds = numberOf('rounds', { quick: 3, usual: 9, full: 15 });
  const userData = path.join(folder, 'data');
  const bareData = path.join(folder, 'bare-data');
  mkdirSync(userData);
  const project = path.join(folder, 'library.gloss');
  await copyLarge(project, { documents, length: ARTICLE_LENGTH, annotations: 1 });
  await readFirst(project, userData);
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    times.bare.push(
      await timeStart({ args: [BARE_WINDOW, dataSwitch(bareData)], mark: 'bare-ready' }),
    );
    times.ours.push(
      await timeStart({ args: [root, dataSwitch(userData)], mark: 'glossator-ready' }),
    );
  }
  // The first start of each fills the caches of the engine.
  const bare = times.bare.slice(1);
  const ours = times.ours.slice(1);
  const row = (name: string, values: readonly number[]) => [
    name,
    median(values),
    Math.min(...values),
    Math.max(...values),
    ratio(median(values), median(bare)),
  ];
  printTable(
    `Start: process → ready, ms, of ${rounds} rounds in turn, project of ${documents.toLocaleString('en')} documents`,
    ['', 'median', 'least', 'most', 'against bare'],
    [
      row('bare window, one paragraph painted', bare),
      row('last document painted, caret in it', ours),
    ],
  );
  printNote(`The very first start took ${Math.round(times.ours[0] ?? 0)} ms.`);
});

/** Opens the project and reads a document in it, so that there is one to come back to. */
async function readFirst(project: string, userData: string): Promise<void> {
  const app = await launchApp({ projectPath: project, userData });
  await app.ready();
  await app.page.getByRole('listbox', { name: 'Documents' }).getByRole('option').nth(5).click();
  await app.page.waitForTimeout(2_000);
  await app.close();
}
