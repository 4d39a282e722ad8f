import { join } from 'node:path';

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { launchApp, type TestApp } from '../support/app.ts';
import { newProjectFile } from '../support/project-file.ts';
import { pasteText, screenOf } from '../support/screen.ts';
import { test } from '../support/temporary-folder.ts';

const TITLE = 'A pledge for the harbour';
const TEXT = [
  'The minister promised to dredge the harbour by May.',
  'Dockers doubt that the money is there.',
].join(' ');

/** Puts the caret at the beginning of the text and selects its first sentence, by keys. */
async function selectFirstSentence(page: Page) {
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+S');
}

async function openProgram(folder: string): Promise<TestApp> {
  const program = await launchApp({ projectPath: newProjectFile(folder) });
  await program.ready();
  return program;
}

test.describe('the whole job', () => {
  test('is done without a mouse, and is there again after a restart', async ({ folder }) => {
    const projectPath = join(folder, 'Pledges.gloss');
    const program = await launchApp();
    const { page } = program;
    await program.answerSaveDialog(projectPath);
    await program.ready();

    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^You are Ada/ })).toBeVisible();
    await pasteText(page, TITLE, TEXT);

    const { marks, inspector, statusLine, text } = screenOf(page);
    await expect(text).toBeFocused();
    await selectFirstSentence(page);
    await page.keyboard.press('3');
    const mark = marks.getByRole('option', { name: /^Commitment: The minister promised/ });
    await expect(mark).toHaveAttribute('aria-selected', 'true');

    // Enter leads to what is not coded yet: the type of the commitment.
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('radio', { name: 'Action' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(inspector.getByRole('radio', { name: 'Action' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(inspector.getByRole('radio', { name: 'Conditional' })).toBeChecked();
    await inspector.getByRole('textbox', { name: 'Condition' }).focus();
    await page.keyboard.type('if the budget allows it');
    await page.keyboard.press('Escape');
    await expect(text).toBeFocused();
    await page.keyboard.press('d');
    await expect(page.getByRole('radio', { name: 'In progress' })).toBeChecked();
    await expect(statusLine).toContainText('Saved');
    await program.close();

    const again = await launchApp({ projectPath });
    const { marks: marksAgain, inspector: inspectorAgain, text: textAgain } = screenOf(again.page);
    await again.ready();
    await expect(textAgain).toHaveAccessibleName(TITLE);
    await expect(again.page.getByRole('radio', { name: 'In progress' })).toBeChecked();
    await marksAgain.getByRole('option', { name: /^Commitment: The minister promised/ }).click();
    await expect(inspectorAgain.getByRole('radio', { name: 'Action' })).toBeChecked();
    await expect(inspectorAgain.getByRole('textbox', { name: 'Condition' })).toHaveValue(
      'if the budget allows it',
    );
    await again.close();
    expect([...program.problems, ...again.problems]).toEqual([]);
  });

  test('is done with the mouse', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { marks, inspector } = screenOf(page);

    await page.getByText('The minister promised').dblclick({ position: { x: 60, y: 12 } });
    await page.getByRole('main').getByRole('button', { name: /Actor/ }).first().click();
    await expect(marks.getByRole('option', { name: 'Actor: minister, Ada' })).toBeVisible();

    await inspector.getByRole('radio', { name: 'Role' }).click();
    await inspector.getByRole('radio', { name: 'Probable' }).click();
    await inspector.getByRole('textbox', { name: 'Note' }).fill('Which minister?');
    await page.keyboard.press('F6');
    await expect(marks.getByRole('option', { name: /with a note$/ })).toBeVisible();

    await marks.getByRole('option', { name: /^Actor: minister/ }).click();
    await expect(inspector.getByRole('radio', { name: 'Role' })).toBeChecked();
    await expect(inspector.getByRole('radio', { name: 'Probable' })).toBeChecked();
    await expect(inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('Which minister?');

    await inspector.getByRole('radio', { name: 'Claim' }).click();
    await expect(marks.getByRole('option', { name: /^Claim: minister/ })).toBeVisible();
    await inspector.getByRole('button', { name: /^Remove mark/ }).click();
    await expect(marks.getByRole('option')).toHaveCount(0);
    await page.getByRole('button', { name: /^Undo:/ }).click();
    await expect(marks.getByRole('option', { name: /^Claim: minister/ })).toBeVisible();
    await program.close();
    expect(program.problems).toEqual([]);
  });
});

test.describe('the details of a mark', () => {
  test('keep a note that was being typed when another mark is chosen', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { marks, inspector } = screenOf(page);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('1');
    await selectFirstSentence(page);
    await page.keyboard.press('2');
    await expect(marks.getByRole('option')).toHaveCount(2);

    await inspector.getByRole('textbox', { name: 'Note' }).focus();
    await page.keyboard.type('half a thou');
    await marks.getByRole('option', { name: /^Actor/ }).click();
    await expect(inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    await marks.getByRole('option', { name: /^Claim/ }).click();
    await expect(inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('half a thou');
    await program.close();
  });

  test('show an attribute only while it applies, and take its value back with it', async ({
    folder,
  }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { inspector } = screenOf(page);
    await selectFirstSentence(page);
    await page.keyboard.press('3');
    const condition = inspector.getByRole('textbox', { name: 'Condition' });
    await expect(inspector.getByRole('radio', { name: 'Firm' })).toBeVisible();
    await expect(condition).toBeHidden();
    await inspector.getByRole('radio', { name: 'Conditional' }).click();
    await condition.fill('if it rains');
    await inspector.getByRole('radio', { name: 'Firm' }).click();
    await expect(condition).toBeHidden();
    await inspector.getByRole('radio', { name: 'Conditional' }).click();
    await expect(condition).toHaveValue('');
    await program.close();
  });

  test('tell “no date stated” from a period and from “not coded”', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { inspector } = screenOf(page);
    await selectFirstSentence(page);
    await page.keyboard.press('3');
    const deadline = inspector.getByRole('radiogroup', { name: 'Deadline' });
    await expect(deadline.getByRole('radio', { checked: true })).toHaveCount(0);
    await deadline.getByRole('radio', { name: 'No date stated' }).click();
    await expect(deadline.getByRole('radio', { name: 'No date stated' })).toBeChecked();
    await deadline.getByRole('radio', { name: 'Date or period' }).click();
    await inspector.getByLabel('Date of deadline', { exact: true }).fill('2025-05-01');
    await inspector.getByRole('button', { name: 'Precision of deadline' }).click();
    await page.getByRole('option', { name: 'Month' }).click();
    await expect(inspector.getByText(/1 May 2025|May 1, 2025/)).toBeVisible();
    await inspector.getByRole('button', { name: /take “Deadline” back/ }).click();
    await expect(deadline.getByRole('radio', { checked: true })).toHaveCount(0);
    await program.close();
  });

  test('tell what was done to it, step by step', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { inspector } = screenOf(page);
    await selectFirstSentence(page);
    await page.keyboard.press('2');
    await inspector.getByText(/^Marked by Ada/).click();
    await expect(inspector.getByRole('listitem')).toHaveCount(1);
    await inspector.getByRole('radio', { name: 'Guess' }).click();
    await expect(inspector.getByRole('listitem')).toHaveCount(2);
    await expect(inspector.getByText(/^Changed by Ada/)).toBeVisible();
    await program.close();
  });

  test('of another person can be read and not changed', async () => {
    const program = await launchApp({ args: ['--sample'] });
    await program.ready();
    const { marks, inspector } = screenOf(program.page);
    await marks
      .getByRole('option', { name: /Ana Petrov/ })
      .first()
      .click();
    await expect(inspector.getByText(/Only Ana Petrov can change it/)).toBeVisible();
    await expect(inspector.getByRole('radiogroup')).toHaveCount(0);
    await expect(inspector.getByRole('button', { name: /^Remove mark/ })).toHaveCount(0);
    await program.close();
  });
});

test.describe('around the text', () => {
  test('find counts the hits, walks them and leaves the caret at one', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    await page.keyboard.press('ControlOrMeta+F');
    const search = page.getByRole('search');
    await expect(search.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('th');
    await expect(search.getByRole('status')).toHaveText('1/2');
    await page.keyboard.press('Enter');
    await expect(search.getByRole('status')).toHaveText('2/2');
    await search.getByRole('button', { name: 'Match case' }).click();
    await expect(search.getByRole('status')).toHaveText('1/1');
    await search.getByRole('button', { name: 'Whole words' }).click();
    await expect(search.getByRole('status')).toHaveText('No hits');
    await search.getByRole('searchbox').fill('harbour');
    await expect(search.getByRole('status')).toHaveText('1/1');
    await page.keyboard.press('Escape');
    await expect(search).toBeHidden();
    await page.keyboard.press('1');
    const { marks } = screenOf(page);
    await expect(marks.getByRole('option', { name: 'Actor: harbour, Ada' })).toBeVisible();
    await program.close();
  });

  test('hidden layers are neither painted nor listed', async () => {
    const program = await launchApp({ args: ['--sample'] });
    await program.ready();
    const { page } = program;
    const { marks } = screenOf(page);
    await expect(marks.getByRole('option', { name: /Ana Petrov/ }).first()).toBeVisible();
    await page.getByRole('button', { name: /^Layers/ }).click();
    await page.getByRole('checkbox', { name: 'Ana Petrov' }).click();
    await expect(marks.getByRole('option', { name: /Ana Petrov/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Layers, 1 hidden' })).toBeVisible();
    await page.keyboard.press('Escape');
    await program.close();
  });

  test('the text keeps its place when panes come and go', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { text, library, inspector } = screenOf(page);
    const before = await text.boundingBox();
    await page.keyboard.press('ControlOrMeta+B');
    await expect(library).toBeHidden();
    await page.keyboard.press('ControlOrMeta+J');
    await expect(inspector).toBeHidden();
    const after = await text.boundingBox();
    expect(after?.x).toBe(before?.x);
    expect(after?.width).toBe(before?.width);
    expect(after?.y).toBe(before?.y);
    await program.close();
  });

  test('F6 goes round the panes', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { text, documents, inspector } = screenOf(page);
    await expect(inspector.getByRole('textbox', { name: 'Title' })).toBeVisible();
    await expect(text).toBeFocused();
    await page.keyboard.press('F6');
    await expect(inspector.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.press('F6');
    await expect(documents).toBeFocused();
    await page.keyboard.press('F6');
    await expect(text).toBeFocused();
    await program.close();
  });
});
