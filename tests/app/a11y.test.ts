import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

import { launchApp } from '../support/app.ts';
import { screenOf } from '../support/screen.ts';

/** What is wrong enough to keep somebody from using the window, with where it is. */
async function faultsIn(page: Page): Promise<string[]> {
  // The usual mode opens a page of its own, which an Electron program has none of.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`,
      ),
    );
}

/** Lets what fades in be there whole: what is half seen has half its contrast. */
async function settle(page: Page) {
  await page.waitForTimeout(500);
}

const DIALOGS = [
  { name: 'Paste text', key: 'ControlOrMeta+Shift+V' },
  { name: 'Export as JSON Lines', key: 'ControlOrMeta+E' },
  { name: 'Keys at a glance', key: 'F1' },
  { name: 'Flag this document', key: 'f' },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, () => {
    test('nothing serious is wrong with the welcome screen', async () => {
      const program = await launchApp();
      await program.page.emulateMedia({ colorScheme });
      await program.ready();
      await program.page.getByRole('button', { name: 'New project…' }).click();
      await expect(program.page.getByRole('alert')).toBeVisible();
      expect(await faultsIn(program.page)).toEqual([]);
      await program.close();
    });

    test('nothing serious is wrong with the document, a mark and its details', async () => {
      const program = await launchApp({ args: ['--sample'] });
      const { page } = program;
      const { inspector, marks, text } = screenOf(page);
      await page.emulateMedia({ colorScheme });
      await program.ready();
      await expect(inspector.getByRole('textbox', { name: 'Title' })).toBeVisible();
      await settle(page);
      expect(await faultsIn(page)).toEqual([]);

      await marks.getByRole('option').first().click();
      await expect(inspector.getByText(/can change it/)).toBeVisible();
      expect(await faultsIn(page)).toEqual([]);

      await text.focus();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('Shift+S');
      await page.keyboard.press('3');
      await inspector.getByRole('radio', { name: 'Conditional' }).click();
      await expect(inspector.getByRole('textbox', { name: 'Condition' })).toBeVisible();
      await settle(page);
      expect(await faultsIn(page)).toEqual([]);

      await page.keyboard.press('ControlOrMeta+F');
      await page.keyboard.type('the');
      await settle(page);
      expect(await faultsIn(page)).toEqual([]);
      await program.close();
    });

    test('nothing serious is wrong with menus and layers', async () => {
      const program = await launchApp({ args: ['--sample'] });
      const { page } = program;
      await page.emulateMedia({ colorScheme });
      await program.ready();
      await page.getByRole('button', { name: 'Project menu' }).click();
      await expect(page.getByRole('menuitem', { name: /^Save a copy/ })).toBeVisible();
      await settle(page);
      expect(await faultsIn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Layers/ }).click();
      await expect(page.getByRole('checkbox', { name: 'Ana Petrov' })).toBeVisible();
      await settle(page);
      expect(await faultsIn(page)).toEqual([]);
      await program.close();
    });

    test('nothing serious is wrong with the dialogs', async () => {
      const program = await launchApp({ args: ['--sample'] });
      const { page } = program;
      const { dialog, text } = screenOf(page);
      await page.emulateMedia({ colorScheme });
      await program.ready();
      for (const { name, key } of DIALOGS) {
        await text.focus();
        await page.keyboard.press(key);
        await expect(dialog.getByRole('heading', { name })).toBeVisible();
        await settle(page);
        expect(await faultsIn(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await page.getByRole('button', { name: /^You are/ }).click();
      await expect(dialog.getByRole('button', { name: 'Add' })).toBeVisible();
      await settle(page);
      expect(await faultsIn(page)).toEqual([]);
      await program.close();
    });
  });
}
