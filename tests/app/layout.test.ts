import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

import type { TestApp } from '../support/app.ts';
import { launchApp } from '../support/app.ts';
import { newProjectFile } from '../support/project-file.ts';
import { pasteText, screenOf } from '../support/screen.ts';
import { test } from '../support/temporary-folder.ts';

const SMALLEST = { width: 1024, height: 700 };

async function resize({ app, page }: TestApp, size: { width: number; height: number }) {
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(bounds.width, bounds.height);
  }, size);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width);
}

/** The controls and texts of a pane that reach beyond its side edges. */
async function cutOff(pane: Locator): Promise<string[]> {
  const box = await pane.boundingBox();
  if (box === null) throw new Error('The pane is not shown.');
  const found: string[] = [];
  for (const role of ['button', 'radio', 'heading', 'blockquote', 'term', 'definition'] as const) {
    for (const part of await pane.getByRole(role).all()) {
      const place = await part.boundingBox();
      if (place === null) continue;
      const isInside = place.x >= box.x - 1 && place.x + place.width <= box.x + box.width + 1;
      if (!isInside) found.push(`${role} ${(await part.textContent()) ?? ''}`);
    }
  }
  return found;
}

/** Marks the whole first sentence and, in it, its first word, by keys. */
async function markTwiceAtOnePlace(page: Page): Promise<void> {
  const { text, marks } = screenOf(page);
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+S');
  await page.keyboard.press('2');
  await expect(marks.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('1');
  await expect(marks.getByRole('option')).toHaveCount(2);
}

test.describe('the smallest window', () => {
  test('cuts nothing off in the inspector, however long a quote is', async ({ folder }) => {
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    await resize(program, SMALLEST);
    await pasteText(program.page, 'Long', `Ministers ${'promised much '.repeat(30)}to everyone.`);
    await markTwiceAtOnePlace(program.page);
    const { inspector } = screenOf(program.page);
    await expect(inspector.getByText('2 marks here')).toBeVisible();
    expect(await cutOff(inspector)).toEqual([]);
    await program.close();
    expect(program.problems).toEqual([]);
  });
});

test.describe('messages', () => {
  test('take the room of their words', async ({ folder }) => {
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    await program.answerSaveDialog(join(folder, 'Second.gloss'));
    await program.page.keyboard.press('ControlOrMeta+Shift+S');
    // Once to be read, once in the live region.
    await expect(program.page.getByText('Saved as Second.gloss.')).toHaveCount(2);
    const close = await program.page.getByRole('button', { name: /^Close/ }).boundingBox();
    const height = await program.page.evaluate(() => window.innerHeight);
    expect(close?.y).toBeGreaterThan(height - 160);
    await program.close();
    expect(program.problems).toEqual([]);
  });

  test('report no failure when an undo takes the document away', async ({ folder }) => {
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    const { page } = program;
    await pasteText(page, 'Passing', 'It came and went.');
    await page.keyboard.press('ControlOrMeta+Z');
    const { documents } = screenOf(page);
    await expect(documents.getByRole('option', { name: /^Passing/ })).toHaveCount(0);
    await expect(page.getByText('no longer in the project')).toHaveCount(0);
    await program.close();
    expect(program.problems).toEqual([]);
  });
});
