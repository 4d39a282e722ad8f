import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { launchApp, type TestApp } from '../support/app.ts';
import { newDocument, newProjectFile } from '../support/project-file.ts';
import { pasteText, screenOf } from '../support/screen.ts';
import { test } from '../support/temporary-folder.ts';

async function openProgram(folder: string): Promise<TestApp> {
  const program = await launchApp({ projectPath: newProjectFile(folder) });
  await program.ready();
  return program;
}

test.describe('importing files', () => {
  test('shows what is in them, imports the good ones and names every other', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, documents, text } = screenOf(page);
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    await program.answerOpenDialog([
      file('one.txt', 'First line\n\nThe first article.'),
      file('again.txt', newDocument().text),
      file('empty.txt', ''),
      file('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 0)),
      file('old.txt', Buffer.from('Le caf\xe9 est ferm\xe9, dit-il \xe0 Gen\xe8ve.', 'latin1')),
    ]);
    await page.keyboard.press('ControlOrMeta+I');
    const files = dialog.getByRole('listbox', { name: 'Files' });
    await expect(files.getByRole('option')).toHaveCount(5);
    await expect(dialog.getByText('2 documents to import')).toBeVisible();
    await expect(files.getByRole('option', { name: /^empty\.txt, left out/ })).toBeVisible();
    await expect(files.getByRole('option', { name: /^again\.txt, here already/ })).toBeVisible();

    await files.getByRole('option', { name: /^old\.txt, to import/ }).click();
    const preview = dialog.getByLabel('Beginning of the text');
    await expect(preview).toContainText('café');
    await dialog.getByRole('button', { name: /Encoding/ }).click();
    await page.getByRole('option', { name: 'windows-1251' }).click();
    await expect(preview).toContainText('cafй');
    await dialog.getByRole('button', { name: /Encoding/ }).click();
    await page.getByRole('option', { name: 'windows-1252' }).click();
    await expect(preview).toContainText('café');

    await dialog.getByRole('button', { name: 'Import 2 documents' }).click();
    await expect(dialog.getByText('2 documents imported.')).toBeVisible();
    await expect(dialog.getByText('1 document was here already')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(text).toContainText('The first article.');
    await expect(documents.getByRole('option')).toHaveCount(3);
    await program.close();
    expect(program.problems).toEqual([]);
  });

  test('that are here already imports them once more when asked to', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, documents } = screenOf(page);
    writeFileSync(join(folder, 'again.txt'), newDocument().text);
    await program.answerOpenDialog([join(folder, 'again.txt')]);
    await page.keyboard.press('ControlOrMeta+I');
    await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /Also import the 1 that is here/ }).click();
    await dialog.getByRole('button', { name: 'Import 1 document' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(documents.getByRole('option')).toHaveCount(2);
    await program.close();
  });

  test('dropped on the window looks at them first', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, text } = screenOf(page);
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Dropped from above.'], 'dropped.txt'));
      return transfer;
    });
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped });
    await expect(page.getByText('Drop to import')).toBeVisible();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await expect(page.getByText('Drop to import')).toBeHidden();
    await dialog.getByRole('button', { name: 'Import 1 document' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(text).toContainText('Dropped from above.');
    await program.close();
  });

  test('can be thought better of', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, documents } = screenOf(page);
    writeFileSync(join(folder, 'one.txt'), 'One.');
    await program.answerOpenDialog([join(folder, 'one.txt')]);
    await page.keyboard.press('ControlOrMeta+I');
    await expect(dialog.getByRole('button', { name: 'Import 1 document' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(documents.getByRole('option')).toHaveCount(1);
    await program.close();
  });
});

test.describe('pasting a text', () => {
  test('that is here already says so and offers that document', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, text } = screenOf(page);
    await pasteText(page, 'Another', 'Something else.');
    await page.keyboard.press('ControlOrMeta+Shift+V');
    await dialog.getByLabel('Text').fill(newDocument().text);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(dialog.getByRole('alert')).toContainText('in the project already');
    await dialog.getByRole('button', { name: 'Open that document' }).click();
    await expect(text).toHaveAccessibleName('The harbour');
    await program.close();
  });
});

test.describe('exporting', () => {
  test('writes a folder, verifies it and says so', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, text } = screenOf(page);
    await expect(text).toBeFocused();
    await page.keyboard.press('1');
    const target = join(folder, 'out');
    mkdirSync(target);
    await program.answerOpenDialog([target]);
    await page.keyboard.press('ControlOrMeta+E');
    await dialog.getByRole('button', { name: /^Choose a folder/ }).click();
    await expect(dialog.getByRole('status')).toContainText(
      '1 annotation in 1 document, all quotes verified',
    );
    await expect(dialog.getByRole('button', { name: 'Show the folder' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(readdirSync(target, { recursive: true }).length).toBeGreaterThan(0);
    await program.close();
    expect(program.problems).toEqual([]);
  });
});

test.describe('people', () => {
  test('are added and renamed, and I become one of them', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, marks, text } = screenOf(page);
    await page.getByRole('button', { name: /^You are Ada/ }).click();
    await dialog.getByRole('textbox', { name: 'Name of the new person' }).fill('Ben');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'This is me: Ben' }).click();
    await dialog.getByRole('textbox', { name: 'Name of Ben' }).fill('Benedict');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^You are Benedict/ })).toBeVisible();
    await text.focus();
    await page.keyboard.press('1');
    await expect(marks.getByRole('option', { name: /Benedict$/ })).toBeVisible();
    await program.close();
    expect(program.problems).toEqual([]);
  });
});

test.describe('keys at a glance', () => {
  test('opens with a question mark and gives the focus back', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog, text } = screenOf(page);
    await expect(text).toBeFocused();
    await page.keyboard.press('?');
    await expect(dialog.getByRole('heading', { name: 'Keys at a glance' })).toBeVisible();
    await expect(dialog.getByText('Commitment')).toBeVisible();
    await expect(dialog.getByText('Next mark', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(text).toBeFocused();
    await program.close();
  });
});

test.describe('menus and panels', () => {
  test('are opened, walked and closed by keys', async ({ folder }) => {
    const program = await openProgram(folder);
    const { page } = program;
    const { dialog } = screenOf(page);
    const button = page.getByRole('button', { name: 'Project menu' });
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: /^New project/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem', { name: /^New project/ })).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: /^New project/ })).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('heading', { name: 'People and me' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();

    const layers = page.getByRole('button', { name: /^Layers/ });
    await layers.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: 'Ada (me)' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(layers).toBeFocused();
    await program.close();
  });
});
