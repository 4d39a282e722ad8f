import { closeSync, createReadStream, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { openStore } from '../../db/open.ts';
import { exportJob } from '../../main/jobs/export.ts';
import { ARTICLE_LENGTH, copyLarge } from '../support/bench-projects.ts';
import { numberOf } from '../support/bench-scale.ts';
import { median, printNote, printTable, ratio } from '../support/bench-table.ts';
import { test } from '../support/temporary-folder.ts';

const MARKS_EACH = 10;
/** Documents the peer holds as objects at a time. */
const HELD = 1_000;
const MEGABYTE = 1e6;

test('export as JSON Lines against JSON.stringify', async ({ folder }) => {
  const documents = numberOf('documents', { quick: 1_000, usual: 10_000, full: 100_000 });
  const rounds = numberOf('rounds', { quick: 1, usual: 3, full: 1 });
  const project = path.join(folder, 'library.gloss');
  await copyLarge(project, { documents, length: ARTICLE_LENGTH, annotations: MARKS_EACH });
  const job: number[] = [];
  const bare: number[] = [];
  let memory = 0;
  for (let round = 0; round < rounds; round += 1) {
    const exported = await timeExport(project, folder, round);
    job.push(exported.ms);
    memory = Math.max(memory, exported.memory);
    const output = path.join(folder, `bare-${round}.jsonl`);
    bare.push(await timeStringify(path.join(exported.folder, 'annotations.jsonl'), output));
  }
  printTable(
    `Export of ${documents.toLocaleString('en')} documents with ${(documents * MARKS_EACH).toLocaleString('en')} annotations, median of ${rounds}`,
    ['', 'ms', 'documents/s', 'speed against bare', 'memory above start, MB'],
    [
      ['JSON.stringify and write', median(bare), (documents / median(bare)) * 1000, '1×'],
      [
        'export job',
        median(job),
        (documents / median(job)) * 1000,
        ratio(median(bare), median(job)),
        memory / MEGABYTE,
      ],
    ],
  );
  printNote('The job also reads the project, and reads the file back to cut every quote again.');
});

interface Exported {
  readonly ms: number;
  readonly folder: string;
  /** Most bytes resident above those at the beginning. */
  readonly memory: number;
}

async function timeExport(project: string, parent: string, round: number): Promise<Exported> {
  const store = openStore(project, { mode: 'read' });
  const before = process.memoryUsage.rss();
  let memory = 0;
  const startedAt = performance.now();
  const { folder } = await exportJob.run(
    {
      format: 'jsonl',
      personIds: store.people.list().map(({ id }) => id),
      target: { kind: 'new-folder-in', parent, name: `export-${round}` },
    },
    {
      store: () => store,
      report: () => (memory = Math.max(memory, process.memoryUsage.rss() - before)),
      isCancelled: () => false,
    },
  );
  const ms = performance.now() - startedAt;
  store.close();
  return { ms, folder, memory };
}

/** Writes the same objects as the file holds; only turning them into text and writing counts. */
async function timeStringify(source: string, output: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(source), crlfDelay: Infinity });
  const handle = openSync(output, 'w');
  let ms = 0;
  let objects: unknown[] = [];
  const write = () => {
    const startedAt = performance.now();
    for (const object of objects) writeSync(handle, `${JSON.stringify(object)}\n`);
    ms += performance.now() - startedAt;
    objects = [];
  };
  for await (const line of lines) {
    objects.push(JSON.parse(line));
    if (objects.length === HELD) write();
  }
  write();
  const startedAt = performance.now();
  fsyncSync(handle);
  closeSync(handle);
  return ms + performance.now() - startedAt;
}
