import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import { isAlive } from '../../scripts/cache-files.mjs';
import {
  ensureEntry,
  findEntry,
  readRecord,
  withTemporaryFolder,
  writeRecord,
} from '../../scripts/cache.mjs';
import { withLock } from '../../scripts/lock.mjs';

/** No process has it: above the highest the system gives out. */
const deadPid = 2 ** 22 + 1;

let cache = '';

test.beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), 'glossator-cache-'));
  process.env.GLOSSATOR_CACHE = cache;
});

test.afterEach(() => {
  delete process.env.GLOSSATOR_CACHE;
  rmSync(cache, { recursive: true, force: true });
});

function startFixture(name: string): ChildProcess {
  const file = path.join(import.meta.dirname, 'fixtures', name);
  return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return chunk.toString().trim();
}

test.describe('cache entry', () => {
  test('is made once and found afterwards', async () => {
    let made = 0;
    const make = (folder: string): Promise<void> => {
      made += 1;
      writeFileSync(path.join(folder, 'whole'), 'whole');
      return Promise.resolve();
    };
    expect(findEntry('thing')).toBeUndefined();
    const entry = await ensureEntry('thing', make);
    await ensureEntry('thing', make);
    expect(made).toBe(1);
    expect(findEntry('thing')).toBe(entry);
    expect(readdirSync(cache)).toEqual(['thing']);
    expect(readdirSync(entry)).toEqual(['whole']);
  });

  test('leaves nothing when its making fails', async () => {
    const make = (folder: string): Promise<void> => {
      writeFileSync(path.join(folder, 'half'), 'half');
      return Promise.reject(new Error('no space'));
    };
    await expect(ensureEntry('thing', make)).rejects.toThrow('no space');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('is not seen under its name while it is being made', async () => {
    await ensureEntry('thing', () => {
      expect(findEntry('thing')).toBeUndefined();
      return Promise.resolve();
    });
  });

  test('leaves nothing and no child after Ctrl-C, and is made whole by the next run', async () => {
    const child = startFixture('interruptible-step.mjs');
    const grandchild = Number(await firstLine(child));
    expect(isAlive(grandchild)).toBe(true);
    expect(readdirSync(cache).filter((name) => !name.startsWith('.'))).toEqual([]);

    // Closed by the last that holds the pipe, which is the grandchild.
    const ended = once(child, 'close');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(readdirSync(cache)).toEqual([]);
    await ended;

    await ensureEntry('thing', (folder) => {
      expect(readdirSync(folder)).toEqual([]);
      return Promise.resolve();
    });
    expect(readdirSync(cache)).toEqual(['thing']);
  });

  test('is made anew after a process was killed outright in the middle', async () => {
    const child = startFixture('interruptible-step.mjs');
    const grandchild = Number(await firstLine(child));
    child.kill('SIGKILL');
    await once(child, 'exit');
    process.kill(grandchild, 'SIGKILL');
    expect(readdirSync(cache)).toHaveLength(2);
    expect(findEntry('thing')).toBeUndefined();

    await ensureEntry('thing', () => Promise.resolve());
    expect(readdirSync(cache)).toEqual(['thing']);
  });

  test('is made by one of two that want it at once', async () => {
    const children = [startFixture('counting-step.mjs'), startFixture('counting-step.mjs')];
    const said: string[] = [];
    for (const child of children)
      child.stdout?.on('data', (chunk: Buffer) => said.push(String(chunk)));
    const ends = await Promise.all(children.map((child) => once(child, 'exit')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(said).toEqual(['made\n']);
    expect(readdirSync(cache)).toEqual(['thing']);
  });
});

test.describe('cache lock', () => {
  test('is taken over from a dead process', async () => {
    const holder = { host: os.hostname(), pid: deadPid, token: 'old' };
    writeFileSync(path.join(cache, '.lock-thing'), JSON.stringify(holder));
    expect(await withLock('thing', () => Promise.resolve('done'))).toBe('done');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('is waited for while its holder lives', async () => {
    const order: string[] = [];
    const first = withLock('thing', async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push('first');
    });
    const second = withLock('thing', () => {
      order.push('second');
      return Promise.resolve();
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  test('is let go when the work fails', async () => {
    await expect(withLock('thing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(cache)).toEqual([]);
  });
});

test.describe('temporary folder', () => {
  test('takes the leftovers of dead processes away and no others', async () => {
    const dead = path.join(cache, `.making-${os.hostname()}-${String(deadPid)}-0-thing`);
    const living = path.join(cache, `.making-${os.hostname()}-${String(process.ppid)}-0-thing`);
    mkdirSync(path.join(dead, 'deep'), { recursive: true });
    mkdirSync(living);
    await withTemporaryFolder('other', () => Promise.resolve());
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(living)).toBe(true);
  });
});

test.describe('cache record', () => {
  test('is read as it was written, and is undefined when damaged', () => {
    writeRecord('record.json', { at: 1 });
    expect(readRecord('record.json')).toEqual({ at: 1 });
    writeFileSync(path.join(cache, 'record.json'), '{"at":');
    expect(readRecord('record.json')).toBeUndefined();
  });
});
