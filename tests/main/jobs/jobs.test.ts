import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import type { JobSnapshot } from '../../../core/model/job.ts';
import { createProject } from '../../../db/create.ts';
import { openStore } from '../../../db/open.ts';
import { createTurns } from '../../../db/write-turns.ts';
import { Jobs } from '../../../main/jobs/jobs.ts';
import type { JobOptions } from '../../../main/jobs/jobs.ts';
import { test } from '../../support/job-worker.ts';

interface Setting {
  readonly jobs: Jobs;
  readonly project: string;
  readonly told: JobSnapshot[];
  readonly defects: string[];
}

async function withJobs(
  { folder, workerFile }: { folder: string; workerFile: string },
  work: (setting: Setting) => Promise<void>,
): Promise<void> {
  const project = join(folder, 'Talks.gloss');
  const store = createProject(project, { name: 'Talks', me: 'Ada' });
  const told: JobSnapshot[] = [];
  const defects: string[] = [];
  const jobs = new Jobs({
    workerFile,
    worker: { projectPath: project, mode: 'write', turns: createTurns() },
    onChange: (snapshot) => told.push(snapshot),
    onDefect: (kind, { report }) => defects.push(`${kind}: ${report}`),
  });
  try {
    await work({ jobs, project, told, defects });
  } finally {
    await jobs.close();
    store.close();
  }
}

function shown<Output>(options: Partial<JobOptions<Output>> = {}): JobOptions<Output> {
  return { title: 'Saving a copy', describe: () => 'Saved.', canCancel: true, ...options };
}

test.describe('jobs', () => {
  test('run in a thread of their own and tell how they end', async ({ folder, workerFile }) => {
    await withJobs({ folder, workerFile }, async ({ jobs, told }) => {
      const target = join(folder, 'Copy.gloss');
      const job = jobs.start('backup', { kind: 'copy', target }, shown());
      expect(jobs.snapshots()).toMatchObject([{ id: job.id, state: 'running', canCancel: true }]);
      expect(await job.ended).toEqual({ state: 'done', output: { file: target } });
      expect(told.at(-1)).toMatchObject({ state: 'done', sentence: 'Saved.', canCancel: false });
      expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
      const copy = openStore(target, { mode: 'read' });
      expect(copy.project.get().name).toBe('Talks');
      copy.close();
    });
  });

  test('end with the sentence of what went wrong', async ({ folder, workerFile }) => {
    await withJobs({ folder, workerFile }, async ({ jobs, told, defects }) => {
      const target = join(folder, 'Copy.gloss');
      mkdirSync(target);
      const end = await jobs.start('backup', { kind: 'copy', target }, shown()).ended;
      expect(end).toMatchObject({ state: 'failed', error: { code: 'storage' } });
      expect(told.at(-1)?.sentence).toMatch(/the project itself is unchanged/);
      expect(defects).toEqual([]);
    });
  });

  test('say that a fault in the program stopped them, and keep its words for the log', async ({
    folder,
    workerFile,
  }) => {
    await withJobs({ folder, workerFile }, async ({ jobs, defects }) => {
      const target = 'no\0name';
      const end = await jobs.start('backup', { kind: 'copy', target }, shown()).ended;
      if (end.state === 'done') throw new Error('This cannot succeed.');
      expect(end.error.message).toMatch(/a fault in the program/);
      expect(end.error.message).not.toContain('null bytes');
      expect(defects).toHaveLength(1);
    });
  });

  test('are cancelled between two steps and leave nothing', async ({ folder, workerFile }) => {
    await withJobs({ folder, workerFile }, async ({ jobs }) => {
      const target = join(folder, 'Copy.gloss');
      const job = jobs.start('backup', { kind: 'copy', target }, shown());
      jobs.cancel(job.id);
      expect((await job.ended).state).toBe('cancelled');
      expect(jobs.snapshots()).toMatchObject([{ state: 'cancelled' }]);
      expect(readdirSync(folder).filter((name) => name.startsWith('Copy'))).toEqual([]);
    });
  });

  test('that cannot be cancelled go on', async ({ folder, workerFile }) => {
    await withJobs({ folder, workerFile }, async ({ jobs }) => {
      const target = join(folder, 'Copy.gloss');
      const options = shown<unknown>({ canCancel: false });
      const job = jobs.start('backup', { kind: 'copy', target }, options);
      jobs.cancel(job.id);
      expect((await job.ended).state).toBe('done');
    });
  });

  test('can have the project to themselves while they run', async ({ folder, workerFile }) => {
    await withJobs({ folder, workerFile }, async ({ jobs }) => {
      const job = jobs.start('undo', {}, shown({ title: 'Undoing', isExclusive: true }));
      expect(jobs.exclusive()?.title).toBe('Undoing');
      expect(await job.ended).toEqual({ state: 'done', output: null });
      expect(jobs.exclusive()).toBeUndefined();
    });
  });

  test('run beside each other, and their threads are used again', async ({
    folder,
    workerFile,
  }) => {
    await withJobs({ folder, workerFile }, async ({ jobs }) => {
      const ends = [0, 1, 2].map((index) => {
        const target = join(folder, `Copy ${index}.gloss`);
        return jobs.start('backup', { kind: 'copy', target }, shown()).ended;
      });
      expect((await Promise.all(ends)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
      const again = await jobs.start('check', {}, shown()).ended;
      expect(again).toEqual({ state: 'done', output: { fault: null } });
    });
  });

  test('are not shown when they are quiet', async ({ folder, workerFile }) => {
    await withJobs({ folder, workerFile }, async ({ jobs, told }) => {
      const job = jobs.start('check', {}, shown({ isQuiet: true }));
      expect(jobs.snapshots()).toEqual([]);
      await job.ended;
      expect(told).toEqual([]);
    });
  });

  test('let go of the project when they are closed, whatever they were at', async ({
    folder,
    workerFile,
  }) => {
    await withJobs({ folder, workerFile }, async ({ jobs }) => {
      const target = join(folder, 'Copy.gloss');
      const job = jobs.start('backup', { kind: 'copy', target }, shown());
      await jobs.close();
      expect(['done', 'cancelled']).toContain((await job.ended).state);
      expect(() => jobs.start('check', {}, shown())).toThrow(/being closed/);
    });
  });
});
