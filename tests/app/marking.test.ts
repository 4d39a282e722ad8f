import { expect } from '@playwright/test';

import { ARTICLE, test } from '../support/reading.ts';
import { drag } from '../support/text-places.ts';

const { describe } = test;

describe('selecting with the mouse', () => {
  test('a dragged selection snaps to words, without loose punctuation', async ({ reading }) => {
    await reading.dragOver('inister promised to dredge the harbour by May, t');
    await reading.page.keyboard.press('1');
    await reading.expectMarks('Actor: minister promised to dredge the harbour by May, the');
    await reading.dragOver('mayor said.');
    await reading.page.keyboard.press('2');
    await reading.expectMarks(
      'Actor: minister promised to dredge the harbour by May, the',
      'Claim: mayor said',
    );
  });

  test('with Alt it stays exactly as dragged', async ({ reading }) => {
    await reading.dragOver('inister prom', { key: 'Alt' });
    await reading.page.keyboard.press('2');
    await reading.expectMarks('Claim: inister prom');
  });

  test('it may begin on selected text', async ({ reading }) => {
    await reading.dragOver('Unions doubt it');
    await reading.dragOver('doubt it. They want');
    await reading.page.keyboard.press('2');
    await reading.expectMarks('Claim: doubt it. They want');
  });

  test('a double click takes a word, a triple click a sentence', async ({ reading }) => {
    await reading.click('harbour', { times: 2 });
    await reading.page.keyboard.press('1');
    await reading.expectMarks('Actor: harbour');
    await reading.click('doubt', { times: 3 });
    await reading.page.keyboard.press('2');
    await reading.expectMarks('Actor: harbour', 'Claim: Unions doubt it.');
  });

  test('the bar at the selection offers the labels and whole sentences', async ({ reading }) => {
    const bar = reading.page.getByRole('toolbar', { name: 'Mark the selection as' });
    await reading.click('writing', { times: 2 });
    await bar.getByRole('button', { name: 'Sentence' }).click();
    await bar.getByRole('button', { name: 'Commitment' }).click();
    await expect(bar).toBeHidden();
    await reading.expectMarks('Commitment: They want a date in writing, and a fund for repairs.');
    await reading.expectSelected(
      'Commitment: They want a date in writing, and a fund for repairs.',
    );
  });

  test('a sticky label tags every selection at once', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    const sticky = page.getByRole('button', { name: 'Sticky label: Claim' });
    await expect(sticky).toHaveAttribute('aria-pressed', 'true');
    await reading.dragOver('fund for repairs');
    await reading.click('harbour', { times: 2 });
    await reading.click('doubt', { times: 3 });
    await reading.expectMarks(
      'Claim: harbour',
      'Claim: Unions doubt it.',
      'Claim: fund for repairs',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(sticky).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('picking marks', () => {
  test('a click picks the smallest, further clicks the next ones out', async ({ reading }) => {
    const { page } = reading;
    const sentence = 'They want a date in writing, and a fund for repairs.';
    await reading.click('writing', { times: 3 });
    await page.keyboard.press('2');
    await reading.dragOver('a date in writing');
    await page.keyboard.press('3');
    await reading.click('date', { times: 2 });
    await page.keyboard.press('1');
    const marks = [`Claim: ${sentence}`, 'Commitment: a date in writing', 'Actor: date'] as const;
    await reading.expectMarks(...marks);
    await reading.click('Unions');
    await reading.expectSelected();
    for (const expected of [marks[2], marks[1], marks[0], marks[2]]) {
      await reading.click('date');
      await reading.expectSelected(expected);
    }
    await page.keyboard.press('o');
    await reading.expectSelected(marks[1]);
  });

  test('crossing and identical marks can all be picked', async ({ reading }) => {
    const { page } = reading;
    await reading.dragOver('Unions doubt it. They');
    await page.keyboard.press('2');
    await reading.dragOver('They want a date');
    await page.keyboard.press('3');
    await reading.expectSelected('Commitment: They want a date');
    // Where the ends of a selected mark are, its handles are caught.
    await page.keyboard.press('Escape');
    await reading.dragOver('They want a date');
    await page.keyboard.press('1');
    await reading.expectSelected('Actor: They want a date');
    await page.keyboard.press('Escape');
    await reading.expectSelected();
    for (const expected of ['Actor: They want a date', 'Commitment: They want a date']) {
      await reading.click('They');
      await reading.expectSelected(expected);
    }
    await reading.click('They');
    await reading.expectSelected('Claim: Unions doubt it. They');
  });

  test('a gloss in the margin and its mark select each other', async ({ reading }) => {
    const { page } = reading;
    await reading.click('harbour', { times: 2 });
    await page.keyboard.press('1');
    await reading.expectSelected('Actor: harbour');
    await page.keyboard.press('Escape');
    await reading.expectSelected();
    await page.getByRole('group', { name: 'Marks beside the text' }).getByText('Actor').click();
    await reading.expectSelected('Actor: harbour');
  });
});

describe('resizing with the mouse', () => {
  test('a dragged end snaps to words, with Alt it does not', async ({ reading }) => {
    const { page } = reading;
    const handles = page.locator('gl-text-surface .handle');
    const centre = async (at: number) => {
      const box = await handles.nth(at).boundingBox();
      if (box === null) throw new Error(`There is no handle ${at}.`);
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    };
    await reading.click('harbour', { times: 2 });
    await page.keyboard.press('1');
    await reading.expectSelected('Actor: harbour');
    await drag(page, await centre(1), await reading.point('mayor', 0.6));
    await reading.expectMarks('Actor: harbour by May, the mayor');
    await drag(page, await centre(0), await reading.point('dredge', 0.6), { key: 'Alt' });
    await reading.expectMarks('Actor: ge the harbour by May, the mayor');
  });

  test('marks of others have no handles and stay as they are', async ({ reading }) => {
    const { page } = reading;
    await reading.click('winter');
    await expect(page.getByText('This mark is Ben’s')).toBeVisible();
    await expect(page.locator('gl-text-surface .handle')).toHaveCount(0);
    await page.keyboard.press(']');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('option', { name: 'Claim: the winter storms, Ben' })).toBeVisible();
  });
});

describe('the text', () => {
  test('is never changed, and copied as it is', async ({ reading, program }) => {
    const { page, text } = reading;
    const before = await text.textContent();
    await page.keyboard.type('xyz');
    for (const key of ['Backspace', 'Delete', 'Control+V', 'Control+X', 'Shift+Enter']) {
      await page.keyboard.press(key);
    }
    await text.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(ARTICLE);
    expect(await text.textContent()).toBe(before);
    await reading.expectMarks();
  });

  test('shows every hit of a search and goes from one to the next', async ({ reading }) => {
    const { page } = reading;
    await page.keyboard.press('Control+F');
    await page.getByRole('searchbox', { name: 'Find in the document' }).fill('the');
    await expect(page.getByRole('main').getByRole('status')).toHaveText('1/6');
    await page.keyboard.press('F3');
    await page.keyboard.press('F3');
    await expect(page.getByRole('main').getByRole('status')).toHaveText('3/6');
    await page.keyboard.press('Escape');
    // The hit is selected: it can be marked.
    await page.keyboard.press('1');
    await reading.expectMarks('Actor: the');
  });
});
