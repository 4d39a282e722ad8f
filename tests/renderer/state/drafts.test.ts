import { expect, test } from '@playwright/test';

import { Drafts } from '../../../renderer/state/drafts.ts';

test.describe('drafts', () => {
  test('are saved once, with what was typed last', async () => {
    const saved: string[] = [];
    const drafts = new Drafts(fail);
    const save = (text: string) => Promise.resolve(void saved.push(text));
    drafts.edit('note', 'a', save);
    drafts.edit('note', 'ab', save);
    expect(drafts.of('note')).toBe('ab');
    await drafts.flush();
    expect(saved).toEqual(['ab']);
    expect(drafts.of('note')).toBeUndefined();
    await drafts.flush();
    expect(saved).toEqual(['ab']);
  });

  test('of different fields are all saved', async () => {
    const saved: string[] = [];
    const drafts = new Drafts(fail);
    drafts.edit('one', 'a', (text) => Promise.resolve(void saved.push(text)));
    drafts.edit('two', 'b', (text) => Promise.resolve(void saved.push(text)));
    await drafts.flush();
    expect(saved).toEqual(['a', 'b']);
  });

  test('stay, and the failure is told, when a save fails', async () => {
    const failures: unknown[] = [];
    const drafts = new Drafts((error) => failures.push(error));
    const refusal = new Error('The disk is full.');
    drafts.edit('note', 'a', () => Promise.reject(refusal));
    await drafts.flush();
    expect(failures).toEqual([refusal]);
    expect(drafts.of('note')).toBe('a');
  });

  test('keep what was typed while an earlier text was on its way', async () => {
    const drafts = new Drafts(fail);
    let finish: () => void = () => fail(new Error('Nothing was saved.'));
    drafts.edit('note', 'a', () => new Promise<void>((resolve) => (finish = resolve)));
    const flushed = drafts.flush();
    drafts.edit('note', 'ab', () => Promise.resolve());
    finish();
    await flushed;
    expect(drafts.of('note')).toBe('ab');
    await drafts.flush();
    expect(drafts.of('note')).toBeUndefined();
  });

  test('that were dropped are not saved', async () => {
    const drafts = new Drafts(fail);
    drafts.edit('title', 'a', () => Promise.reject(new Error('It was saved.')));
    drafts.drop('title');
    await drafts.flush();
    expect(drafts.of('title')).toBeUndefined();
  });
});

function fail(error: unknown): never {
  throw error;
}
