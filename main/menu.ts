import { Menu } from 'electron';

import type { CommandId } from '../core/commands.ts';
import { menuTemplate } from './menu-template.ts';

/** Sets the application menu; `choose` is told the command of an entry. */
export function setApplicationMenu(choose: (command: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose)));
}
