import { expect } from '@playwright/test';

import { openStore } from '../../db/open.ts';
import { launchApp } from '../support/app.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('the window', () => {
  test('does what is chosen in the application menu', async ({ folder }) => {
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    const search = program.page.getByRole('listbox', { name: 'Documents' });
    await expect(search).toBeVisible();
    await program.app.evaluate(({ BrowserWindow, Menu }) => {
      BrowserWindow.getAllWindows()[0]?.focus();
      Menu.getApplicationMenu()?.getMenuItemById('view.library')?.click();
    });
    await expect(search).toBeHidden();
    await program.close();
    expect(program.problems).toEqual([]);
  });

  test('comes back where it was and as large as it was', async ({ folder }) => {
    const projectPath = newProjectFile(folder);
    const userData = `${folder}/data`;
    const bounds = { x: 40, y: 30, width: 1100, height: 760 };
    const first = await launchApp({ projectPath, userData });
    await first.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    await first.close();
    const second = await launchApp({ projectPath, userData });
    const found = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(found).toEqual(bounds);
    await second.close();
  });

  test('keeps what its page writes while it goes away', async ({ folder }) => {
    const projectPath = newProjectFile(folder);
    const program = await launchApp({ projectPath });
    await program.ready();
    await program.page.evaluate(() => {
      window.addEventListener('pagehide', () => {
        void window.bridge.invoke('people.create', { name: 'Grace' });
      });
    });
    await program.close();
    const store = openStore(projectPath, { mode: 'read' });
    expect(store.people.findByName('Grace')).toHaveLength(1);
    store.close();
  });

  test('asks for a place and makes a new project there', async ({ folder }) => {
    const program = await launchApp();
    await program.ready();
    await program.answerSaveDialog(`${folder}/Pledges.gloss`);
    await program.page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
    await program.page.getByRole('button', { name: 'New project…' }).click();
    await expect(program.page.getByRole('heading', { name: 'Pledges' })).toBeVisible();
    await program.close();
    expect(program.problems).toEqual([]);
  });
});
