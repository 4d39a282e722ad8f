import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { acquireLock, lockFileOf } from '../../../main/files/lock.ts';
import type { LockHolder } from '../../../main/files/lock.ts';
import { test } from '../../support/temporary-folder.ts';

function holder(change: Partial<LockHolder> = {}): LockHolder {
  return {
    host: hostname(),
    pid: process.pid,
    processStart: '',
    user: 'someone',
    since: '2025-04-18T10:00:00.000Z',
    id: 'a',
    ...change,
  };
}

function writeLock(project: string, content: LockHolder): void {
  writeFileSync(lockFileOf(project), JSON.stringify(content));
}

async function withProcess(work: (child: ChildProcess & { pid: number }) => void): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error('The process did not start.');
  try {
    work(Object.assign(child, { pid }));
  } finally {
    child.kill('SIGKILL');
  }
}

test.describe('acquireLock', () => {
  test('says who has the file, and gives it up on release', ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    const outcome = acquireLock(project);
    if (outcome.kind !== 'acquired') throw new Error(outcome.kind);
    const file = join(folder, '.Talks.gloss.lock');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      host: hostname(),
      pid: process.pid,
    });
    outcome.lock.release();
    outcome.lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses a file that a living process has, and names it', async ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    await withProcess(({ pid }) => {
      writeLock(project, holder({ pid }));
      expect(acquireLock(project)).toMatchObject({ kind: 'held', holder: { pid } });
      expect(existsSync(lockFileOf(project))).toBe(true);
    });
  });

  test('refuses a second claim by the same process', ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    expect(acquireLock(project).kind).toBe('acquired');
    expect(acquireLock(project).kind).toBe('held');
  });

  test('takes over from a process that is gone', async ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeLock(project, holder({ pid: child.pid ?? 0 }));
    expect(acquireLock(project).kind).toBe('acquired');
    expect(readdirSync(folder)).toEqual(['.Talks.gloss.lock']);
  });

  test('is not fooled by another process that got the same number', async ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    await withProcess(({ pid }) => {
      writeLock(project, holder({ pid, processStart: 'another boot:1' }));
      // Only Linux tells when a process started; elsewhere caution wins.
      const expected = process.platform === 'linux' ? 'acquired' : 'held';
      expect(acquireLock(project).kind).toBe(expected);
    });
  });

  test('respects a lock of another machine, whose processes it cannot see', ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    writeLock(project, holder({ host: 'another-machine', pid: 4_194_304 }));
    expect(acquireLock(project)).toMatchObject({
      kind: 'held',
      holder: { host: 'another-machine' },
    });
  });

  test('takes over a lock file that has said nothing for long', ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    writeFileSync(lockFileOf(project), '');
    utimesSync(lockFileOf(project), new Date(0), new Date(0));
    expect(acquireLock(project).kind).toBe('acquired');
  });

  test('waits for a lock file that is just being written', ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    writeFileSync(lockFileOf(project), '{"host":');
    expect(acquireLock(project)).toEqual({ kind: 'held', holder: null });
    expect(existsSync(lockFileOf(project))).toBe(true);
  });

  test('leaves the lock of someone who took over alone', ({ folder }) => {
    const project = join(folder, 'Talks.gloss');
    const outcome = acquireLock(project);
    if (outcome.kind !== 'acquired') throw new Error(outcome.kind);
    writeLock(project, holder({ id: 'theirs' }));
    outcome.lock.release();
    expect(existsSync(lockFileOf(project))).toBe(true);
  });
});
