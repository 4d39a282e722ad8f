import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createProject } from '../../db/create.ts';
import type { Store } from '../../db/store.ts';
import { importJob } from '../../main/jobs/import.ts';
import { prose } from '../../seeds/prose.ts';
import { seededRandom } from '../../seeds/random.ts';
import { type BareDocument, insertBare } from '../support/bench-bare-sqlite.ts';
import { ARTICLE_LENGTH } from '../support/bench-projects.ts';
import { numberOf } from '../support/bench-scale.ts';
import { median, printNote, printTable, ratio } from '../support/bench-table.ts';
import { test } from '../support/temporary-folder.ts';

test('import of articles against bare inserts', async ({ folder }) => {
  const count = numberOf('documents', { quick: 2_000, usual: 20_000, full: 100_000 });
  const rounds = numberOf('rounds', { quick: 1, usual: 3, full: 1 });
  const articles = makeArticles(path.join(folder, 'articles'), count);
  const times = { job: [] as number[], store: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const inFolder = (name: string) => path.join(folder, `${name}-${round}.gloss`);
    times.bare.push(await timed(() => insertBare(inFolder('bare'), articles.map(bareRow))));
    times.job.push(
      await timed(() => withProject(inFolder('job'), (store) => importFiles(store, articles))),
    );
    times.store.push(
      await timed(() => withProject(inFolder('store'), (store) => importTexts(store, articles))),
    );
  }
  const row = (name: string, values: readonly number[]) => [
    name,
    median(values),
    (count / median(values)) * 1000,
    ratio(median(times.bare), median(values)),
  ];
  printTable(
    `Import of ${count.toLocaleString('en')} articles of ${ARTICLE_LENGTH / 1000} kB, median of ${rounds}`,
    ['', 'ms', 'articles/s', 'speed against bare'],
    [
      row('bare inserts with FTS5 unicode61', times.bare),
      row('import job: files → project', times.job),
      row('Store.importBatch alone', times.store),
    ],
  );
  printNote(
    'The job also reads and decodes the files, hashes the texts, and writes the change log.',
  );
});

interface Article {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

function makeArticles(folder: string, count: number): Article[] {
  const random = seededRandom(count);
  mkdirSync(folder);
  return Array.from({ length: count }, (_, index) => {
    const name = `article-${index}.txt`;
    const article = { name, path: path.join(folder, name), text: prose(ARTICLE_LENGTH, random) };
    writeFileSync(article.path, article.text);
    return article;
  });
}

async function importFiles(store: Store, articles: readonly Article[]): Promise<void> {
  const sources = articles.map(({ name, path: content }) => ({
    name,
    content,
    encoding: null,
    expectedSha256: null,
  }));
  await importJob.run(
    { sources, withDuplicates: false },
    { store: () => store, report: () => undefined, isCancelled: () => false },
  );
}

function importTexts(store: Store, articles: readonly Article[]): void {
  const { operations } = store;
  const importId = operations.beginImport();
  for (let at = 0; at < articles.length; at += 100) {
    const documents = articles.slice(at, at + 100).map(({ name, text }) => ({
      title: name,
      text,
      language: 'en',
      direction: 'ltr' as const,
      source: { outlet: '', author: '', date: '', url: '', section: '', genre: '' },
    }));
    operations.importBatch(importId, documents, { withDuplicates: false });
  }
  operations.finishImport(importId);
}

async function withProject(
  file: string,
  work: (store: Store) => void | Promise<void>,
): Promise<void> {
  const store = createProject(file, { name: 'Bench', me: 'Bench' });
  await work(store);
  store.close();
}

function bareRow({ name, text }: Article): BareDocument {
  return {
    uuid: randomUUID(),
    title: name,
    language: 'en',
    direction: 'ltr',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    text,
    length: text.length,
    createdAt: new Date().toISOString(),
  };
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
