import { expect } from '@playwright/test';

import { test } from '../support/reading.ts';

const { describe } = test;

describe('marking with keys', () => {
  test('the key of a label marks the word at the caret', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('1');
    await reading.expectMarks('Actor: minister');
    await reading.expectSelected('Actor: minister');
  });

  test('with Shift it marks the sentence', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('s');
    await page.keyboard.press('Shift+Digit2');
    await reading.expectMarks('Claim: Unions doubt it.');
  });

  test('what is selected with Shift is marked', async ({ reading }) => {
    const { page } = reading;
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('3');
    await reading.expectMarks('Commitment: The minister promised');
  });

  test('sentences are walked, and selected with Shift', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.keyboard.press('w');
    await page.keyboard.press('Shift+S');
    await page.keyboard.press('2');
    await reading.expectMarks('Claim: Unions doubt it.');
  });

  test('right after marking, another key relabels', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('2');
    await reading.expectMarks('Claim: The');
    await page.keyboard.press('1');
    await reading.expectMarks('Actor: The');
    await page.keyboard.press('1');
    await reading.expectMarks('Actor: The');
  });

  test('words in a mark are marked, not the mark around them', async ({ reading }) => {
    const { page } = reading;
    await reading.click('doubt', { times: 3 });
    await page.keyboard.press('2');
    await reading.expectMarks('Claim: Unions doubt it.');
    await reading.click('Unions');
    await page.keyboard.press('1');
    await reading.expectMarks('Claim: Unions doubt it.', 'Actor: Unions');
  });

  test('a mark is removed and brought back', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('1');
    await reading.expectMarks('Actor: The');
    await page.keyboard.press('Delete');
    await reading.expectMarks();
    await page.keyboard.press('Control+Z');
    await reading.expectMarks('Actor: The');
  });

  test('brackets move the ends by words, with Alt by characters', async ({ reading }) => {
    const { page } = reading;
    await reading.click('dredge', { times: 2 });
    await page.keyboard.press('3');
    await reading.expectSelected('Commitment: dredge');
    const steps = [
      [']', 'dredge the'],
      [']', 'dredge the harbour'],
      ['[', 'dredge the'],
      ['Shift+BracketLeft', 'to dredge the'],
      ['Shift+BracketRight', 'dredge the'],
      ['Alt+BracketRight', 'dredge the '],
      ['Alt+BracketLeft', 'dredge the'],
      ['Alt+Shift+BracketRight', 'redge the'],
      ['Alt+Shift+BracketLeft', 'dredge the'],
    ] as const;
    for (const [key, expected] of steps) {
      await page.keyboard.press(key);
      await reading.expectMarks(`Commitment: ${expected}`);
    }
  });

  test('keys that come faster than the disk all count', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('1');
    await reading.expectMarks('Actor: The');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press(']');
    await reading.expectMarks('Actor: The minister promised to dredge');
  });
});

describe('walking the marks', () => {
  test('Tab goes through all that are shown, and then on', async ({ reading }) => {
    const { page, text } = reading;
    await reading.click('harbour', { times: 2 });
    await page.keyboard.press('1');
    await reading.click('doubt', { times: 3 });
    await page.keyboard.press('2');
    await reading.expectSelected('Claim: Unions doubt it.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    await reading.expectSelected('Actor: harbour');
    await page.keyboard.press('Tab');
    await reading.expectSelected('Claim: Unions doubt it.');
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('option', { name: 'Claim: the winter storms, Ben', selected: true }),
    ).toBeVisible();
    await expect(text).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(text).not.toBeFocused();
  });

  test('Shift and Tab goes back, and out before the first', async ({ reading }) => {
    const { page, text } = reading;
    await page.keyboard.press('1');
    await reading.expectSelected('Actor: The');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await reading.expectSelected('Actor: The');
    await expect(text).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(text).not.toBeFocused();
  });

  test('a screen reader hears what is selected', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('Tab');
    await expect(page.getByText('Claim, Ben, 3 words', { exact: true })).toBeAttached();
  });
});
