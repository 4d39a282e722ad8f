import { expect, test } from '@playwright/test';

import { createFileTokens } from '../../../main/files/tokens.ts';

const file = { path: '/somewhere/Talks.gloss', backup: null };

test.describe('file tokens', () => {
  test('name a file without saying where it is', () => {
    const tokens = createFileTokens();
    const token = tokens.issue(file);
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokens.look(token)).toEqual(file);
  });

  test('are worthless once spent', () => {
    const tokens = createFileTokens();
    const token = tokens.issue(file);
    tokens.spend(token);
    expect(() => tokens.look(token)).toThrow(/out of date; nothing was opened/);
  });

  test('are worthless in another window', () => {
    const token = createFileTokens().issue(file);
    expect(() => createFileTokens().look(token)).toThrow(/out of date/);
  });

  test('are forgotten, the oldest first, when there are very many', () => {
    const tokens = createFileTokens();
    const [first = ''] = Array.from({ length: 201 }, () => tokens.issue(file));
    expect(() => tokens.look(first)).toThrow(/out of date/);
    expect(tokens.look(tokens.issue(file))).toEqual(file);
  });
});
