import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The parts of the window as a reader names them. */
export interface Screen {
  readonly library: Locator;
  /** The list of documents. */
  readonly documents: Locator;
  readonly text: Locator;
  readonly inspector: Locator;
  /** The list of the document's marks. */
  readonly marks: Locator;
  readonly statusLine: Locator;
  readonly dialog: Locator;
}

export function screenOf(page: Page): Screen {
  const library = page.getByRole('navigation', { name: 'Documents' });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  return {
    library,
    documents: library.getByRole('listbox', { name: 'Documents' }),
    text: page.getByRole('main').getByRole('textbox'),
    inspector,
    marks: inspector.getByRole('listbox', { name: 'Marks of this document' }),
    statusLine: page.getByRole('contentinfo'),
    dialog: page.getByRole('dialog'),
  };
}

/** Pastes a text as a new document, by keys, and waits until it can be read. */
export async function pasteText(page: Page, title: string, text: string): Promise<void> {
  const { dialog, text: reading } = screenOf(page);
  await page.keyboard.press('ControlOrMeta+Shift+V');
  await dialog.getByLabel('Text').fill(text);
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  await expect(reading).toHaveAccessibleName(title);
}
