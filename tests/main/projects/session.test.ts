import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import type { EventName, Events } from '../../../core/ipc/events.ts';
import { openStore } from '../../../db/open.ts';
import type { Store } from '../../../db/store.ts';
import type { Log } from '../../../main/log.ts';
import { backupFolder, listBackups } from '../../../main/projects/backups.ts';
import { fingerprintOf } from '../../../main/projects/fingerprint.ts';
import { openProject } from '../../../main/projects/opening.ts';
import { openProgramState } from '../../../main/projects/program-state.ts';
import { ProjectSession } from '../../../main/projects/session.ts';
import { test } from '../../support/job-worker.ts';
import { newDocument, newProjectFile } from '../../support/project-file.ts';

interface Setting {
  readonly session: ProjectSession;
  /** The bodies of one kind of push, oldest first. */
  readonly told: <K extends EventName>(name: K) => Events[K][];
  readonly close: () => Promise<void>;
}

interface Surroundings {
  readonly folder: string;
  readonly workerFile: string;
  readonly closedAs?: string | null;
  readonly smallFile?: number;
  /** What the save dialog chooses. */
  readonly fileToSave?: string;
}

const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  flush: () => Promise.resolve(),
};

function openSession(
  path: string,
  { folder, workerFile, closedAs = null, fileToSave, ...rest }: Surroundings,
): Setting {
  const backups = join(folder, 'backups');
  const opening = openProject({ path, backup: null, as: 'usual' }, { backups, closedAs, ...rest });
  if (opening.kind === 'refused') throw new Error(opening.sentence);
  const pushed: (readonly [EventName, unknown])[] = [];
  const session = new ProjectSession(opening.project, {
    push: (name, body) => void pushed.push([name, body]),
    dialogs: {
      chooseFiles: () => Promise.resolve([]),
      chooseFolder: () => Promise.resolve(undefined),
      chooseTarget: () => Promise.resolve(fileToSave),
      reveal: () => undefined,
    },
    state: openProgramState(join(folder, 'state.json'), () => undefined),
    log: silent,
    backups,
    workerFile,
    closeProject: () => Promise.resolve(),
  });
  return {
    session,
    told: (name) =>
      // A push carries the body of its own kind of event.
      pushed.filter(([one]) => one === name).map(([, body]) => body as Events[typeof name]),
    close: () => session.close(true),
  };
}

function backupsOf(folder: string, path: string): string[] {
  return listBackups(backupFolder(join(folder, 'backups'), path)).map((backup) => backup.path);
}

/** One action that touched more rows than are reversed while the window waits. */
function importMany(store: Store): void {
  const id = store.operations.beginImport();
  const documents = Array.from({ length: 2_100 }, (_, index) =>
    newDocument({ title: `Article ${index}`, text: `Article number ${index}.` }),
  );
  store.operations.importBatch(id, documents, { withDuplicates: false });
  store.operations.finishImport(id);
}

test.describe('the backup on opening', () => {
  test('is made when there is none, and not again while nothing changes', async ({
    folder,
    workerFile,
  }) => {
    const path = newProjectFile(folder);
    const first = openSession(path, { folder, workerFile });
    await first.session.startUpkeep();
    await first.close();
    const [backup = ''] = backupsOf(folder, path);
    const store = openStore(backup, { mode: 'read' });
    expect(store.documents.count()).toBe(1);
    store.close();

    const second = openSession(path, { folder, workerFile });
    await second.session.startUpkeep();
    await second.close();
    expect(backupsOf(folder, path)).toEqual([backup]);
  });

  test('is made again after a change, and the last five are kept', async ({
    folder,
    workerFile,
  }) => {
    const path = newProjectFile(folder);
    for (let round = 0; round < 7; round += 1) {
      const { session, close } = openSession(path, { folder, workerFile });
      await session.handlers['people.create']({ name: `Person ${round}` });
      await session.startUpkeep();
      await close();
    }
    const backups = backupsOf(folder, path);
    expect(backups).toHaveLength(5);
    const store = openStore(backups[0] ?? '', { mode: 'read' });
    expect(store.people.findByName('Person 6')).toHaveLength(1);
    store.close();
  });

  test('that fails is told in one sentence', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder);
    // Where the folder should be is a file.
    writeFileSync(join(folder, 'backups'), '');
    const { session, told, close } = openSession(path, { folder, workerFile });
    await session.startUpkeep();
    expect(told('notice')).toMatchObject([
      { tone: 'warning', sentence: expect.stringContaining('the project itself is safe') },
    ]);
    await close();
  });

  test('can be asked for at any time, and is shown then', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder);
    const { session, told, close } = openSession(path, { folder, workerFile });
    await session.handlers['project.backup']({});
    await expect.poll(() => told('job.changed').at(-1)?.sentence).toBe('The backup is made.');
    expect(backupsOf(folder, path)).toHaveLength(1);
    await close();
  });
});

test.describe('a copy', () => {
  test('of a write-protected project can be worked in', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder);
    chmodSync(path, 0o444);
    const fileToSave = join(folder, 'Mine');
    const { session, close } = openSession(path, { folder, workerFile, fileToSave });
    expect(await session.handlers['project.saveCopy']({})).toEqual({ fileName: 'Mine.gloss' });
    await close();
    const copy = openSession(`${fileToSave}.gloss`, { folder, workerFile });
    await copy.session.handlers['people.create']({ name: 'Grace' });
    expect(copy.session.state()).toMatchObject({ documentCount: 1, readOnlyBecause: null });
    await copy.close();
  });

  test('never takes the place of a file, not even of the project itself', async ({
    folder,
    workerFile,
  }) => {
    const path = newProjectFile(folder);
    const { session, close } = openSession(path, { folder, workerFile, fileToSave: path });
    await expect(session.handlers['project.saveCopy']({})).rejects.toThrow(/was left as it is/);
    await close();
  });
});

test.describe('a large project that was not closed well', () => {
  test('can be edited once it is found sound', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder);
    const { session, told, close } = openSession(path, { folder, workerFile, smallFile: 0 });
    expect(session.state().readOnlyBecause).toMatch(/is being checked/);
    const create = () => session.handlers['people.create']({ name: 'Grace' });
    expect(create).toThrow(/is being checked/);
    await session.startUpkeep();
    expect(told('project.changed').at(-1)?.readOnlyBecause).toBeNull();
    await create();
    expect(session.state().people).toHaveLength(2);
    await close();
    expect(fingerprintOf(path)).not.toBeNull();
  });

  test('stays as it is when it is found damaged', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder, { fill: importMany });
    const bytes = readFileSync(path);
    bytes.fill(0xa5, bytes.length - 40_000, bytes.length - 30_000);
    writeFileSync(path, bytes);
    const copy = join(folder, 'copy');
    copyFileSync(path, copy);
    const { session, told, close } = openSession(path, { folder, workerFile, smallFile: 0 });
    await session.startUpkeep();
    expect(session.state().readOnlyBecause).toMatch(/is damaged, so nothing more is written/);
    expect(told('notice')).toMatchObject([{ tone: 'warning' }]);
    await close();
    expect(readFileSync(path).equals(readFileSync(copy))).toBe(true);
    expect(backupsOf(folder, path)).toEqual([]);
  });

  test('is not kept from being edited where this program closed it', async ({
    folder,
    workerFile,
  }) => {
    const path = newProjectFile(folder);
    const closedAs = fingerprintOf(path);
    const { session, close } = openSession(path, { folder, workerFile, smallFile: 0, closedAs });
    expect(session.state().readOnlyBecause).toBeNull();
    await session.startUpkeep();
    await close();
    expect(backupsOf(folder, path)).toHaveLength(1);
  });
});

test.describe('undo of a big action', () => {
  test('goes on as a job that has the project to itself', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder, { fill: importMany });
    const { session, told, close } = openSession(path, { folder, workerFile });
    const reversal = await session.handlers['history.undo']({});
    expect(reversal.jobId).toBeGreaterThan(0);
    expect(() => session.handlers['people.create']({ name: 'Grace' })).toThrow(/is still at work/);
    await expect
      .poll(() => told('job.changed').at(-1), { timeout: 10_000 })
      .toMatchObject({ state: 'done', sentence: expect.stringMatching(/^Undone: /) });
    expect(session.state().documentCount).toBe(1);
    expect(told('documents.changed')).toEqual([{ ids: null }]);
    await session.handlers['people.create']({ name: 'Grace' });
    await close();
  });

  test('leaves everything as it was when it is cancelled', async ({ folder, workerFile }) => {
    const path = newProjectFile(folder, { fill: importMany });
    const { session, told, close } = openSession(path, { folder, workerFile });
    const { jobId } = await session.handlers['history.undo']({});
    await session.handlers['jobs.cancel']({ id: jobId ?? 0 });
    await expect
      .poll(() => told('job.changed').at(-1)?.state, { timeout: 10_000 })
      .toBe('cancelled');
    expect(session.state()).toMatchObject({ documentCount: 2_101 });
    expect(told('history.changed').at(-1)?.undo).not.toBeNull();
    await close();
  });
});
