import { chmodSync, readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import type { Channel, RequestOf } from '../../../core/ipc/contract.ts';
import { createTestProgram, valueOf } from '../../support/program.ts';
import { newProjectFile } from '../../support/project-file.ts';
import { test } from '../../support/temporary-folder.ts';

const source = { outlet: '', author: '', date: '', url: '', section: '', genre: '' } as const;

/** One call of every kind that writes, right in every other way. Ids are told by number, as they cross the wire. */
const writes: readonly (readonly [Channel, unknown])[] = [
  ['people.create', { name: 'Grace' }],
  ['people.update', { id: 1, name: 'Ada L.', colour: 3 }],
  ['people.setMe', { id: 1 }],
  ['documents.update', { id: 1, title: 'New', language: 'en', direction: 'ltr', source }],
  ['documents.setStatus', { id: 1, status: 'done' }],
  ['documents.setFlag', { id: 1, isFlagged: true, note: '' }],
  ['documents.remove', { ids: [1] }],
  ['annotations.create', { documentId: 1, labelId: 1, fragments: [{ start: 0, end: 3 }] }],
  ['annotations.update', { id: 1, change: { note: 'New' } }],
  ['annotations.remove', { ids: [1] }],
  ['history.undo', {}],
  ['history.redo', {}],
  ['import.run', { batch: 1, withDuplicates: false }],
  ['import.paste', { title: 'New', text: 'New text.', source, withDuplicates: false }],
];

for (const [channel, body] of writes) {
  test(`${channel} is refused on a project that may only be read`, async ({ folder }) => {
    const file = newProjectFile(folder);
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    const program = createTestProgram(folder);
    program.start({ file });
    const [window] = program.windows;
    await window?.call('workspace.load', {});
    expect(await window?.callWith(channel, body)).toMatchObject({
      ok: false,
      error: { code: 'read-only', message: expect.stringContaining('write-protected') },
    });
    await program.end();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
}

test('a project that may only be read can be read', async ({ folder }) => {
  const file = newProjectFile(folder);
  chmodSync(file, 0o444);
  const program = createTestProgram(folder);
  program.start({ file });
  const [window] = program.windows;
  if (window === undefined) throw new Error('There is no window.');
  const { project, document } = valueOf(await window.call('workspace.load', {}));
  expect(project?.readOnlyBecause).toMatch(/write-protected/);
  expect(document?.text).toContain('harbour');
  const query: RequestOf<'documents.list'> = {
    text: '',
    statuses: [],
    onlyFlagged: false,
    sort: 'title',
    isDescending: false,
  };
  expect(valueOf(await window.call('documents.list', query)).total).toBe(1);
  await program.end();
});
