import type { MenuItemConstructorOptions } from 'electron';

import { COMMAND_LIST } from '../core/commands.ts';
import type { Command, CommandId } from '../core/commands.ts';

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu as data: the commands of `core/commands.ts`, and the roles every system has. */
export function menuTemplate(choose: (command: CommandId) => void): MenuItemConstructorOptions[] {
  const entries = (group: Command['group'], besides: readonly CommandId[] = []) =>
    COMMAND_LIST.filter(([id, command]) => command.group === group && !besides.includes(id)).map(
      ([id, command]) => entry(id, command, choose),
    );
  const only = (wanted: readonly CommandId[]) =>
    COMMAND_LIST.filter(([id]) => wanted.includes(id)).map(([id, command]) =>
      entry(id, command, choose),
    );
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'Project',
      submenu: [...entries('Project'), separator, { role: isMac ? 'close' : 'quit' }],
    },
    {
      label: 'Edit',
      submenu: [
        ...only(EDITING),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: 'Document', submenu: entries('Documents') },
    { label: 'Mark', submenu: entries('Marks', EDITING) },
    { label: 'Go', submenu: entries('Moving') },
    {
      label: 'View',
      submenu: [
        ...entries('View', HELPING),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: 'Help', role: 'help', submenu: only(HELPING) },
  ];
}

const EDITING: readonly CommandId[] = ['edit.undo', 'edit.redo'];
const HELPING: readonly CommandId[] = ['view.cheatSheet'];

function entry(
  id: CommandId,
  { title, keys }: Command,
  choose: (command: CommandId) => void,
): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(keys);
  return {
    id,
    label: title,
    click: () => choose(id),
    // The window handles the keys itself, since what they mean depends on where the caret is:
    // here they are only shown, so that nothing happens twice.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  };
}

/**
 * The first keys of a command as Electron writes them. macOS always registers what
 * a menu shows, so there the plain characters, which are text elsewhere, are left out.
 */
export function acceleratorOf(keys: readonly string[], onMac = isMac): string | undefined {
  const [first] = keys;
  if (first === undefined) return undefined;
  if (onMac && !first.startsWith('Mod+') && !/^F\d+$/u.test(first)) return undefined;
  return first.replace('Mod', 'CmdOrCtrl');
}
