import { expect } from '@playwright/test';

import type { NewDocument } from '../../db/store.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { newDocument, newProjectFile } from '../support/project-file.ts';
import { screenOf } from '../support/screen.ts';
import { test } from '../support/temporary-folder.ts';

/** A document that is told from others by its title and date. */
function article(title: string, date: string): NewDocument {
  const source = { ...newDocument().source, outlet: 'The Courier', date };
  return newDocument({ title, text: `${title}. Nobody said more about it.`, source });
}

const ARTICLES = [
  article('Zebra crossing closed', '2025-01-10'),
  article('Apples are dear', '2025-03-02'),
  article('Markets open late', '2024-11-30'),
];

/** The program with „The harbour“, which is first, and {@link ARTICLES}. */
async function openLibrary(folder: string): Promise<TestApp> {
  const projectPath = newProjectFile(folder, {
    fill: (store) => {
      for (const each of ARTICLES) {
        store.operations.importDocument(each, { withDuplicates: false });
      }
    },
  });
  const program = await launchApp({ projectPath });
  await program.ready();
  return program;
}

const titlesIn = async ({ page }: TestApp) => {
  const names = await screenOf(page).documents.getByRole('option').all();
  const labels = await Promise.all(names.map((option) => option.getAttribute('aria-label')));
  return labels.map((label) => label?.split(',')[0]);
};

test.describe('the library', () => {
  test('is sorted as chosen', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { library } = screenOf(program.page);
    const order = (titles: string[]) => expect.poll(() => titlesIn(program)).toEqual(titles);
    await order(['The harbour', 'Zebra crossing closed', 'Apples are dear', 'Markets open late']);
    await library.getByRole('button', { name: /^Sorted by/ }).click();
    await program.page.getByRole('menuitemradio', { name: 'Title' }).click();
    await order(['Apples are dear', 'Markets open late', 'The harbour', 'Zebra crossing closed']);
    await library.getByRole('button', { name: /^Sorted by/ }).click();
    await program.page.getByRole('menuitemradio', { name: 'Descending' }).click();
    await order(['Zebra crossing closed', 'The harbour', 'Markets open late', 'Apples are dear']);
    await program.close();
    expect(program.problems).toEqual([]);
  });

  test('is searched by title and text, and says how to get back', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { library } = screenOf(page);
    await page.keyboard.press('ControlOrMeta+L');
    await expect(library.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('dredge');
    await expect.poll(() => titlesIn(program)).toEqual(['The harbour']);
    await page.keyboard.type('xyz');
    await expect(library.getByText('No document matches.')).toBeVisible();
    await library.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.poll(async () => (await titlesIn(program)).length).toBe(4);
    await expect(library.getByRole('searchbox')).toHaveValue('');
    await program.close();
  });

  test('is filtered by my status, and shows it', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { library, documents } = screenOf(page);
    await page.getByRole('radio', { name: 'Done' }).click();
    await expect(documents.getByRole('option', { name: /^The harbour,.*, done$/ })).toBeVisible();
    await library.getByRole('button', { name: 'Done' }).click();
    await expect.poll(async () => (await titlesIn(program)).includes('The harbour')).toBe(false);
    await library.getByRole('button', { name: 'To do' }).click();
    await expect(library.getByText('No document matches.')).toBeVisible();
    await program.close();
  });

  test('shows only what is flagged when asked to, with the reason on the document', async ({
    folder,
  }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { library, dialog, inspector, text } = screenOf(page);
    await expect(text).toBeFocused();
    await page.keyboard.press('f');
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.type('Which port?');
    await dialog.getByRole('button', { name: 'Flag', exact: true }).click();
    await library.getByRole('button', { name: 'Only flagged' }).click();
    await expect.poll(() => titlesIn(program)).toEqual(['The harbour']);
    await expect(inspector.getByText('Which port?')).toBeVisible();
    await page.getByRole('button', { name: 'Flagged: Which port?' }).click();
    await dialog.getByRole('button', { name: 'Remove flag' }).click();
    await expect(library.getByText('No document matches.')).toBeVisible();
    await program.close();
  });

  test('is walked by keys: arrows and Enter, next document, next to do', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { documents, text } = screenOf(page);
    await expect(text).toBeFocused();
    await page.keyboard.press('ControlOrMeta+PageDown');
    await expect(text).toHaveAccessibleName('Zebra crossing closed');
    await page.keyboard.press('d');
    await expect(page.getByRole('main').getByRole('radio', { name: 'In progress' })).toBeChecked();
    await page.keyboard.press('n');
    await expect(text).toHaveAccessibleName('Apples are dear');
    await page.keyboard.press('ControlOrMeta+PageUp');
    await expect(text).toHaveAccessibleName('Zebra crossing closed');
    await documents.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(text).toHaveAccessibleName('Markets open late');
    await expect(text).toBeFocused();
    await program.close();
  });

  test('lets a document go and brings it back', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { inspector, text } = screenOf(page);
    await inspector.getByRole('button', { name: 'Remove document' }).click();
    await expect.poll(async () => (await titlesIn(program)).length).toBe(3);
    await expect(text).toHaveAccessibleName('Zebra crossing closed');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await titlesIn(program)).length).toBe(4);
    await program.close();
    expect(program.problems).toEqual([]);
  });

  test('draws only the rows in view of many documents', async ({ folder }) => {
    const projectPath = newProjectFile(folder, {
      fill: (store) => {
        const many = Array.from({ length: 500 }, (_, index) => article(`Number ${index}`, ''));
        for (const each of many) store.operations.importDocument(each, { withDuplicates: false });
      },
    });
    const program = await launchApp({ projectPath });
    await program.ready();
    const { documents } = screenOf(program.page);
    await expect(documents.getByRole('option', { name: /^The harbour/ })).toBeVisible();
    expect(await documents.getByRole('option').count()).toBeLessThan(40);
    await documents.focus();
    await program.page.keyboard.press('End');
    const last = documents.getByRole('option', { name: /^Number 499/ });
    await expect(last).toBeVisible();
    await expect(last).toHaveAttribute('aria-posinset', '501');
    await expect(last).toHaveAttribute('aria-setsize', '501');
    expect(await documents.getByRole('option').count()).toBeLessThan(40);
    await program.close();
  });
});

test.describe('the source of a document', () => {
  test('is edited in place and shown in the library', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { inspector, documents } = screenOf(page);
    await inspector.getByRole('textbox', { name: 'Title' }).fill('The harbour and the sea');
    await inspector.getByRole('textbox', { name: 'Outlet' }).fill('Morning Post');
    await inspector.getByLabel('Date', { exact: true }).fill('2025-02-03');
    await page.keyboard.press('Escape');
    await expect(
      documents.getByRole('option', { name: /^The harbour and the sea, .*Morning Post.*2025/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('heading', { name: 'The harbour and the sea' }),
    ).toBeVisible();
    await program.close();
  });

  test('always has a title', async ({ folder }) => {
    const program = await openLibrary(folder);
    const { page } = program;
    const { inspector } = screenOf(page);
    const title = inspector.getByRole('textbox', { name: 'Title' });
    await title.fill('');
    await inspector.getByRole('textbox', { name: 'Outlet' }).focus();
    await expect(title).toHaveValue('The harbour');
    await program.close();
  });
});
