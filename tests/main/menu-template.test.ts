import { expect, test } from '@playwright/test';
import type { MenuItemConstructorOptions } from 'electron';

import { COMMAND_LIST } from '../../core/commands.ts';
import type { CommandId } from '../../core/commands.ts';
import { acceleratorOf, menuTemplate } from '../../main/menu-template.ts';

/** All entries, whatever menu they are in. */
function entriesOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) =>
    Array.isArray(item.submenu) ? [item, ...entriesOf(item.submenu)] : [item],
  );
}

test.describe('the application menu', () => {
  test('has every command once, and tells which was chosen', () => {
    const chosen: CommandId[] = [];
    const commands = entriesOf(menuTemplate((command) => chosen.push(command))).filter(
      ({ click }) => click !== undefined,
    );
    for (const { click } of commands) Reflect.apply(click ?? fail, undefined, []);
    expect([...chosen].sort()).toEqual(COMMAND_LIST.map(([id]) => id).sort());
    expect(commands.map(({ id }) => id)).toEqual(chosen);
  });

  test('shows keys but leaves them to the window', () => {
    const undo = entriesOf(menuTemplate(() => undefined)).find(({ id }) => id === 'edit.undo');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
  });

  test('offers neither a reload nor the developer tools', () => {
    const roles = entriesOf(menuTemplate(() => undefined)).map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) {
      expect(roles).not.toContain(role);
    }
    expect(roles).toContain('copy');
  });
});

test.describe('acceleratorOf', () => {
  test('writes the first keys as Electron does', () => {
    expect(acceleratorOf(['Mod+Shift+Z', 'Mod+Y'], false)).toBe('CmdOrCtrl+Shift+Z');
    expect(acceleratorOf(['s'], false)).toBe('s');
    expect(acceleratorOf([], false)).toBeUndefined();
  });

  test('leaves plain characters out on macOS, where they could not be typed any more', () => {
    expect(acceleratorOf(['s'], true)).toBeUndefined();
    expect(acceleratorOf(['Shift+F3'], true)).toBeUndefined();
    expect(acceleratorOf(['F6'], true)).toBe('F6');
    expect(acceleratorOf(['Mod+F'], true)).toBe('CmdOrCtrl+F');
  });
});

function fail(): never {
  throw new Error('This entry does nothing.');
}
