import { expect } from '@playwright/test';

import { contract } from '../../../core/ipc/contract.ts';
import type { Sender } from '../../../main/ipc/route.ts';
import { createTestProgram, valueOf } from '../../support/program.ts';
import type { TestProgram, TestWindow } from '../../support/program.ts';
import { newProjectFile } from '../../support/project-file.ts';
import { test as base } from '../../support/temporary-folder.ts';

const test = base.extend<{ program: TestProgram; window: TestWindow }>({
  program: async ({ folder }, use) => {
    const program = createTestProgram(folder);
    program.start({ file: newProjectFile(folder) });
    await use(program);
    await program.end();
  },
  window: async ({ program }, use) => {
    const [window] = program.windows;
    if (window === undefined) throw new Error('There is no window.');
    await window.call('workspace.load', {});
    await use(window);
  },
});

/** A new mark on the document of the project file. */
const newMark = { documentId: 1, labelId: 1, fragments: [{ start: 0, end: 3 }] };

async function marks(window: TestWindow): Promise<number> {
  const packed = await window.callWith('annotations.ofDocument', { documentId: 1 });
  if (!packed.ok || !(packed.value instanceof Int32Array)) throw new Error('No marks were read.');
  return packed.value.length;
}

test.describe('the router', () => {
  test('has exactly one handler for every call of the contract', ({ program, window }) => {
    const found = program.program.findWindow(window.contentsId);
    const handlers = { ...found?.programHandlers, ...found?.projectHandlers() };
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  test('answers a call of the contract', async ({ window }) => {
    expect(await window.callWith('annotations.create', newMark)).toMatchObject({
      ok: true,
      value: { documentId: 1, labelId: 1 },
    });
    expect(await marks(window)).toBe(6);
  });

  for (const name of ['annotations.destroy', '__proto__', 'constructor', '', undefined, {}, 7]) {
    test(`refuses the unknown call ${JSON.stringify(name)}`, async ({ window }) => {
      expect(await window.callWith(name, {})).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    });
  }

  const wrongShapes: readonly unknown[] = [
    undefined,
    null,
    'text',
    [],
    {},
    { ...newMark, documentId: '1' },
    { ...newMark, documentId: 1.5 },
    { ...newMark, fragments: [] },
    { ...newMark, fragments: [{ start: 3, end: 3 }] },
    { ...newMark, fragments: [{ start: -1, end: 3 }] },
    { ...newMark, personId: 2 },
  ];
  for (const body of wrongShapes) {
    test(`refuses ${JSON.stringify({ body })} and changes nothing`, async ({ window }) => {
      expect(await window.callWith('annotations.create', body)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
      expect(await marks(window)).toBe(0);
    });
  }

  test('never repeats in the log what was sent', async ({ program, window }) => {
    await window.callWith('annotations.create', { ...newMark, note: 'a secret note' });
    await window.callWith('a secret call', {});
    expect(program.logged.join('\n')).toContain('annotations.create was refused');
    expect(program.logged.join('\n')).not.toContain('secret');
  });

  const main = { origin: 'app://glossator' };
  const strangers: Readonly<Record<string, Partial<Sender>>> = {
    'a frame inside the page': {
      sender: { id: 1, mainFrame: main },
      senderFrame: { origin: 'app://glossator' },
    },
    'a page of another origin': sentFrom({ origin: 'https://example.org' }),
    'a page without an origin': sentFrom({ origin: 'null' }),
    'a frame that is gone': { senderFrame: null },
    'contents that are no window of ours': {
      sender: { id: 99, mainFrame: main },
      senderFrame: main,
    },
  };
  for (const [who, sender] of Object.entries(strangers)) {
    test(`refuses a call from ${who} and changes nothing`, async ({ window }) => {
      expect(await window.callWith('annotations.create', newMark, sender)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', message: expect.stringContaining('nothing was done') },
      });
      expect(await marks(window)).toBe(0);
    });
  }

  test('tells the sentence of an expected failure', async ({ window }) => {
    const result = await window.callWith('annotations.get', { id: 4711 });
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('tells what can be undone after each write', async ({ window }) => {
    valueOf(await window.callWith('annotations.create', newMark));
    expect(window.told('history.changed')).toMatchObject([
      { undo: expect.any(String), redo: null },
    ]);
  });
});

function sentFrom(frame: { readonly origin: string }): Partial<Sender> {
  return { sender: { id: 1, mainFrame: frame }, senderFrame: frame };
}
