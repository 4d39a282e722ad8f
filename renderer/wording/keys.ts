import { COMMANDS, type Command, type CommandId } from '../../core/commands.ts';
import { keyLabel } from '../keys.ts';

/** The first key of a command as it is shown in tooltips and menus; '' where it has none. */
export function keyOf(id: CommandId): string {
  const { keys }: Command = COMMANDS[id];
  const [first] = keys;
  return first === undefined ? '' : keyLabel(first);
}
