import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { lockFileOf } from '../../main/files/lock.ts';
import { createTestProgram, launchOf, valueOf } from '../support/program.ts';
import type { TestProgram, TestWindow } from '../support/program.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

async function started(folder: string, file: string | null): Promise<TestProgram> {
  const started = createTestProgram(folder);
  started.start({ file });
  await firstWindow(started).call('workspace.load', {});
  return started;
}

function windowAt({ windows }: TestProgram, index: number): TestWindow {
  const window = windows[index];
  if (window === undefined) throw new Error(`There is no window ${index}.`);
  return window;
}

function firstWindow(program: TestProgram): TestWindow {
  return windowAt(program, 0);
}

test.describe('the first window', () => {
  test('shows the welcome screen when nothing was asked for', async ({ folder }) => {
    const program = createTestProgram(folder);
    program.start();
    const workspace = valueOf(await firstWindow(program).call('workspace.load', {}));
    expect(workspace).toEqual({
      project: null,
      document: null,
      place: { caret: 0 },
      recent: [],
      jobs: [],
      refusal: null,
    });
    await program.end();
  });

  test('shows the project it was asked for and a document to read', async ({ folder }) => {
    const file = newProjectFile(folder);
    const program = createTestProgram(folder);
    program.start({ file });
    const window = firstWindow(program);
    const workspace = valueOf(await window.call('workspace.load', {}));
    expect(workspace.project).toMatchObject({ name: 'Talks', fileName: 'Talks.gloss' });
    expect(workspace.document?.meta.title).toBe('The harbour');
    expect(workspace.recent).toMatchObject([{ name: 'Talks' }]);
    expect(JSON.stringify(workspace)).not.toContain(folder);
    expect(window.title).toBe('Talks');
    await program.end();
  });

  test('comes back to the last project, where the reader was', async ({ folder }) => {
    const first = await started(folder, newProjectFile(folder));
    const { document } = valueOf(await firstWindow(first).call('workspace.load', {}));
    if (document === null) throw new Error('There is no document.');
    await firstWindow(first).call('view.remember', {
      documentId: document.meta.id,
      place: { caret: 12 },
    });
    await first.end();

    const second = createTestProgram(folder);
    second.start();
    const workspace = valueOf(await firstWindow(second).call('workspace.load', {}));
    expect(workspace.project?.name).toBe('Talks');
    expect(workspace.place).toEqual({ caret: 12 });
    await second.end();
  });

  test('says why the file it was asked for is not open, and goes on from there', async ({
    folder,
  }) => {
    const file = newProjectFile(folder);
    const elsewhere = await started(folder, file);
    mkdirSync(join(folder, 'another'));
    const program = createTestProgram(join(folder, 'another'));
    program.start({ file });
    const window = firstWindow(program);
    const { project, refusal } = valueOf(await window.call('workspace.load', {}));
    expect(project).toBeNull();
    expect(refusal?.sentence).toMatch(/is open in another Glossator/);
    const token = refusal?.offers[0]?.token ?? '';
    const outcome = await window.call('project.openKnown', { token, as: 'read-only' });
    expect(valueOf(outcome)).toEqual({ kind: 'opened' });
    expect(window.told('project.changed')).toMatchObject([
      { readOnlyBecause: 'You opened “Talks.gloss” to read only.' },
    ]);
    await program.end();
    await elsewhere.end();
  });
});

test.describe('windows and projects', () => {
  test('a second project gets a window of its own', async ({ folder }) => {
    const program = await started(folder, newProjectFile(folder));
    const window = firstWindow(program);
    window.filesToOpen = [newProjectFile(folder, { name: 'Harbour' })];
    const outcome = valueOf(await window.call('project.open', {}));
    expect(outcome).toEqual({
      kind: 'elsewhere',
      sentence: '“Harbour.gloss” opens in a window of its own.',
    });
    expect(program.windows.map(({ title }) => title)).toEqual(['Talks', 'Harbour']);
    const second = valueOf(await windowAt(program, 1).call('workspace.load', {}));
    expect(second.project?.name).toBe('Harbour');
    await program.end();
  });

  test('a project that is open already comes to the front', async ({ folder }) => {
    const file = newProjectFile(folder);
    const program = await started(folder, file);
    const window = firstWindow(program);
    window.filesToOpen = [file];
    expect(valueOf(await window.call('project.open', {}))).toEqual({
      kind: 'elsewhere',
      sentence: '“Talks.gloss” is open already, in this window.',
    });
    await program.program.takeOver(launchOf({ file }));
    expect(window.focused).toBe(2);
    expect(program.windows).toHaveLength(1);
    await program.end();
  });

  test('a file handed over by another start opens in the welcome window', async ({ folder }) => {
    const program = await started(folder, null);
    await program.program.takeOver(launchOf({ file: newProjectFile(folder) }));
    expect(program.windows.map(({ title }) => title)).toEqual(['Talks']);
    expect(firstWindow(program).told('project.changed')).toMatchObject([{ name: 'Talks' }]);
    await program.end();
  });

  test('a file handed over that cannot be opened says so in a window of its own', async ({
    folder,
  }) => {
    const program = await started(folder, newProjectFile(folder));
    await program.program.takeOver(launchOf({ file: join(folder, 'Gone.gloss') }));
    const { refusal } = valueOf(await windowAt(program, 1).call('workspace.load', {}));
    expect(refusal?.sentence).toMatch(/“Gone.gloss” is no longer there/);
    await program.end();
  });

  test('closing a project gives its file back and leaves the welcome screen', async ({
    folder,
  }) => {
    const file = newProjectFile(folder);
    const program = await started(folder, file);
    const window = firstWindow(program);
    expect(existsSync(lockFileOf(file))).toBe(true);
    valueOf(await window.call('project.close', {}));
    expect(window.told('project.changed')).toEqual([null]);
    expect(existsSync(lockFileOf(file))).toBe(false);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await window.call('documents.rows', { ids: [] })).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: expect.stringContaining('No project is open') },
    });
    await program.end();
    const next = await started(folder, null);
    expect(valueOf(await firstWindow(next).call('workspace.load', {})).project).toBeNull();
    await next.end();
  });

  test('closing the window gives the file back too', async ({ folder }) => {
    const file = newProjectFile(folder);
    const program = await started(folder, file);
    await program.end();
    expect(existsSync(lockFileOf(file))).toBe(false);
  });
});

test.describe('project files', () => {
  test('a new project is made, opened and named after its file', async ({ folder }) => {
    const program = await started(folder, null);
    const window = firstWindow(program);
    window.fileToSave = join(folder, 'Pledges');
    expect(valueOf(await window.call('project.create', { me: 'Ada' }))).toEqual({ kind: 'opened' });
    const { project } = valueOf(await window.call('workspace.load', {}));
    expect(project).toMatchObject({ name: 'Pledges', people: [{ name: 'Ada' }] });
    await program.end();
  });

  test('a new project never takes the place of a file', async ({ folder }) => {
    const program = await started(folder, null);
    const window = firstWindow(program);
    const file = join(folder, 'Pledges.gloss');
    writeFileSync(file, 'something dear');
    window.fileToSave = file;
    expect(await window.call('project.create', { me: 'Ada' })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('was left as it is') },
    });
    await program.end();
  });

  test('a cancelled dialog changes nothing', async ({ folder }) => {
    const program = await started(folder, newProjectFile(folder));
    const window = firstWindow(program);
    expect(valueOf(await window.call('project.open', {}))).toEqual({ kind: 'cancelled' });
    expect(valueOf(await window.call('project.create', { me: 'Ada' }))).toEqual({
      kind: 'cancelled',
    });
    expect(valueOf(await window.call('project.saveCopy', {}))).toBeNull();
    await program.end();
  });

  test('a recent project is opened by its token once, and can be forgotten', async ({ folder }) => {
    const program = await started(folder, newProjectFile(folder));
    const window = firstWindow(program);
    valueOf(await window.call('project.close', {}));
    const [known] = valueOf(await window.call('project.recent', {}));
    const token = known?.token ?? '';
    valueOf(await window.call('project.openKnown', { token, as: 'usual' }));
    valueOf(await window.call('project.close', {}));
    expect(await window.call('project.openKnown', { token, as: 'usual' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const [again] = valueOf(await window.call('project.recent', {}));
    const left = await window.call('project.forgetRecent', { token: again?.token ?? '' });
    expect(valueOf(left)).toEqual([]);
    await program.end();
  });
});
