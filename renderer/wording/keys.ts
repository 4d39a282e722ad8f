import { COMMANDS, type Command, type CommandId } from '../../core/commands.ts';

const isMac = /mac/i.test(navigator.platform);

const NAMES: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  : { Mod: 'Ctrl', PageDown: 'Page Down', PageUp: 'Page Up' };

/** A key as in `core/commands.ts`, as it stands on this machine's keyboard: `Ctrl+Shift+Z`. */
export function formatKey(key: string): string {
  // A plus sign that is the key itself stands last, after the joining one.
  const parts = key.split(/\+(?=.)/);
  return parts
    .map((part) => NAMES[part] ?? (part.length === 1 && parts.length > 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+');
}

/** The first key of a command, for tooltips; '' where it has none. */
export function keyOf(id: CommandId): string {
  const { keys }: Command = COMMANDS[id];
  const [first] = keys;
  return first === undefined ? '' : formatKey(first);
}
