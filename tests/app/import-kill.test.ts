import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect } from '@playwright/test';

import { checkAll } from '../../db/check.ts';
import { createProject } from '../../db/create.ts';
import { openStore } from '../../db/open.ts';
import { inProject } from '../../scripts/project.mjs';
import { prose } from '../../seeds/prose.ts';
import { seededRandom } from '../../seeds/random.ts';
import { writeLarge } from '../../seeds/sets/large.ts';
import { test } from '../support/temporary-folder.ts';

const KEPT = 3;
const FILES = 2_000;
/** How many documents of the import are in when its process is killed. */
const KILLED_AT = [1, 150, 500];

test('a killed import leaves nothing of itself behind', async ({ folder }) => {
  const project = path.join(folder, 'Killed.gloss');
  const articles = path.join(folder, 'articles');
  writeArticles(articles);
  writeProject(project);

  for (const [round, killedAt] of KILLED_AT.entries()) {
    const before = KEPT + round;
    const importing = startCli(folder, ['import', project, articles]);
    while (countDocuments(project) < before + killedAt) {
      expect(importing.exitCode, 'the import ended before it could be killed').toBeNull();
      await sleep(5);
    }
    importing.kill('SIGKILL');
    await new Promise((resolve) => importing.once('close', resolve));
    expect(countDocuments(project)).toBeLessThan(before + FILES);

    // Whoever opens it for writing next takes out what is left.
    const further = path.join(folder, `further-${round}.txt`);
    writeFileSync(further, `The next article is number ${round}.`);
    expect(await cli(folder, ['import', project, further])).toMatchObject({ imported: 1 });
    expect(countDocuments(project)).toBe(before + 1);
    expect(checkAll(project)).toEqual([]);
  }
});

function writeArticles(folder: string): void {
  const random = seededRandom(7);
  mkdirSync(folder);
  for (let index = 0; index < FILES; index += 1) {
    writeFileSync(path.join(folder, `${index}.txt`), prose(2_000, random));
  }
}

function writeProject(file: string): void {
  const store = createProject(file, { name: 'Killed', me: 'Mira' });
  writeLarge(store, { documents: KEPT, length: 1_000, annotations: 20 });
  store.close();
}

/** Reads beside the importing process, as another program could. */
function countDocuments(file: string): number {
  const store = openStore(file, { mode: 'read' });
  try {
    return store.documents.count();
  } finally {
    store.close();
  }
}

function startCli(folder: string, args: readonly string[]) {
  return spawn(process.execPath, [inProject('out', 'main', 'cli.cjs'), ...args, '--json'], {
    env: { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'config') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function cli(folder: string, args: readonly string[]): Promise<unknown> {
  const child = startCli(folder, args);
  const [said, explained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(said, explained).not.toBe('');
  return JSON.parse(said);
}
