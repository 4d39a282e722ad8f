import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import * as v from 'valibot';

import { DocumentId } from '../../../core/model/ids.ts';
import { openProgramState } from '../../../main/projects/program-state.ts';
import type { ProgramState } from '../../../main/projects/program-state.ts';
import { test } from '../../support/temporary-folder.ts';

function open(folder: string): ProgramState {
  return openProgramState(join(folder, 'state.json'), (error) => {
    throw error;
  });
}

function project(folder: string, name: string): string {
  const path = join(folder, `${name}.gloss`);
  writeFileSync(path, '');
  return path;
}

function reopened(state: ProgramState, folder: string): ProgramState {
  state.flush();
  return open(folder);
}

test.describe('program state', () => {
  test('is empty at the first start and writes nothing by itself', ({ folder }) => {
    const state = open(folder);
    state.flush();
    expect(state.projects()).toEqual([]);
    expect(state.lastOpen()).toBeUndefined();
    expect(existsSync(join(folder, 'state.json'))).toBe(false);
  });

  test('lists projects newest first, each once, and twelve at most', ({ folder }) => {
    const state = open(folder);
    const paths = Array.from({ length: 14 }, (_, index) => project(folder, `P${index}`));
    for (const path of [...paths, paths[5] ?? '']) state.opened(path, 'A project');
    const listed = reopened(state, folder)
      .projects()
      .map(({ path }) => path);
    expect(listed).toHaveLength(12);
    expect(listed.slice(0, 2)).toEqual([paths[5], paths[13]]);
    expect(new Set(listed).size).toBe(12);
  });

  test('drops projects whose file is gone', ({ folder }) => {
    const state = open(folder);
    const path = project(folder, 'Gone');
    state.opened(path, 'Gone');
    rmSync(path);
    expect(state.lastOpen()).toBeUndefined();
    expect(state.projects()).toEqual([]);
  });

  test('comes back to the project that was open last, not to one that was put away', ({
    folder,
  }) => {
    const state = open(folder);
    const path = project(folder, 'Talks');
    state.opened(path, 'Talks');
    expect(reopened(state, folder).lastOpen()).toBe(path);
    state.closed(path, 'fingerprint', true);
    expect(reopened(state, folder).lastOpen()).toBe(path);
    state.closed(path, 'fingerprint', false);
    expect(reopened(state, folder).lastOpen()).toBeUndefined();
  });

  test('keeps where the reader was, through another opening', ({ folder }) => {
    const state = open(folder);
    const path = project(folder, 'Talks');
    state.opened(path, 'Talks');
    state.rememberPlace(path, v.parse(DocumentId, 7), 1234);
    state.closed(path, 'fingerprint', true);
    expect(state.find(path)?.closedAs).toBe('fingerprint');
    state.opened(path, 'Talks');
    expect(reopened(state, folder).find(path)).toMatchObject({
      documentId: 7,
      caret: 1234,
      closedAs: null,
    });
  });

  test('starts anew from a file that makes no sense', ({ folder }) => {
    writeFileSync(join(folder, 'state.json'), '{"version":1,"projects":"none"');
    const state = open(folder);
    expect(state.projects()).toEqual([]);
    state.rememberWindow({ width: 1280, height: 800, isMaximized: false });
    state.flush();
    expect(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))).toMatchObject({
      version: 1,
    });
  });

  test('reports a disk that takes nothing and goes on', ({ folder }) => {
    const failures: unknown[] = [];
    const state = openProgramState(join(folder, 'missing', 'state.json'), (error) =>
      failures.push(error),
    );
    state.rememberWindow({ width: 1280, height: 800, isMaximized: false });
    state.flush();
    expect(failures).toHaveLength(1);
  });
});
