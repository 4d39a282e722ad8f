import type { Command, CommandId } from '../core/commands.ts';
import { COMMAND_LIST } from '../core/commands.ts';

/** What of a `KeyboardEvent` says which keys were pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  getModifierState(modifier: string): boolean;
}

/** Keys as `core/commands.ts` writes them, taken apart. */
interface Keys {
  readonly isMod: boolean;
  readonly isAlt: boolean;
  readonly isShift: boolean;
  readonly base: string;
}

const IS_MAC = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS');

/** The characters that are also found by where they lie on the keyboard. */
const POSITIONS: Readonly<Record<string, string>> = { '[': 'BracketLeft', ']': 'BracketRight' };

/** The command these keys give in this scope, if any. */
export function commandFor(
  press: KeyPress,
  scope: Command['scope'],
  isMac = IS_MAC,
): CommandId | undefined {
  if (isComposition(press)) return undefined;
  for (const matches of [isTypedAsWritten, isTyped, isAtPosition]) {
    const found = find(press, scope, isMac, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Which of these entries has this key as its hotkey, and whether it was pressed with Shift. The
 * digit row counts by position too: unshifted it gives other characters on a French keyboard.
 */
export function hotkeyFor<T extends { readonly hotkey: string }>(
  press: KeyPress,
  entries: readonly T[],
): { readonly entry: T; readonly isShifted: boolean } | undefined {
  const { isMod, isAlt } = modifiersOf(press, false);
  if (isComposition(press) || isMod || isAlt || press.metaKey) return undefined;
  const typed = entries.find(({ hotkey }) => isSameCharacter(hotkey, press.key));
  const entry = typed ?? entries.find(({ hotkey }) => press.code === positionOf(hotkey, press.key));
  return entry && { entry, isShifted: press.shiftKey };
}

/**
 * Whether the key goes to a field in which text is typed, where plain characters are no commands.
 * The article is none, though it takes a caret.
 */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !/^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/.test(target.type);
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target.isContentEditable && target.ariaReadOnly !== 'true';
}

/** The keys as they are shown: `Ctrl+Shift+K`, on a Mac `⇧⌘K`. */
export function keyLabel(keys: string, isMac = IS_MAC): string {
  const { isMod, isAlt, isShift, base } = parse(keys);
  const name = base.length === 1 ? base.toUpperCase() : (SHOWN[base] ?? base);
  if (isMac) return `${isAlt ? '⌥' : ''}${isShift ? '⇧' : ''}${isMod ? '⌘' : ''}${name}`;
  return [
    ...(isMod ? ['Ctrl'] : []),
    ...(isAlt ? ['Alt'] : []),
    ...(isShift ? ['Shift'] : []),
    name,
  ].join('+');
}

const SHOWN: Readonly<Record<string, string>> = {
  Delete: 'Del',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

type Match = (press: KeyPress, keys: Keys) => boolean;

function find(press: KeyPress, scope: Command['scope'], isMac: boolean, matches: Match) {
  const { isMod, isAlt } = modifiersOf(press, isMac);
  const isOther = isMac ? press.ctrlKey : press.metaKey;
  if (isOther) return undefined;
  const found = COMMAND_LIST.find(
    ([, command]) =>
      command.scope === scope &&
      command.keys.some((written) => {
        const keys = parse(written);
        return keys.isMod === isMod && keys.isAlt === isAlt && matches(press, keys);
      }),
  );
  return found?.[0];
}

/** The character itself was typed, and Shift was held or not as written. */
function isTypedAsWritten(press: KeyPress, { base, isShift }: Keys): boolean {
  return press.shiftKey === isShift && isSameCharacter(base, press.key);
}

/** The character itself was typed; with or without Shift where Shift only helps to type it, as for `?`. */
function isTyped(press: KeyPress, { base, isShift }: Keys): boolean {
  const isSign = base.length === 1 && !/[\p{L}\p{N}]/u.test(base);
  if (isShift ? !press.shiftKey : press.shiftKey && !isSign) return false;
  return isSameCharacter(base, press.key);
}

/** The key lies where the character lies on the layout the commands were chosen for. */
function isAtPosition(press: KeyPress, { base, isShift }: Keys): boolean {
  return press.shiftKey === isShift && press.code === positionOf(base, press.key);
}

function positionOf(base: string, typed: string): string | undefined {
  if (/^\d$/.test(base)) return /^\d$/.test(typed) ? undefined : `Digit${base}`;
  // A Latin letter means itself wherever it lies; other scripts have none to type.
  if (/^[a-z]$/i.test(base))
    return /^[\x20-\x7e]$/.test(typed) ? undefined : `Key${base.toUpperCase()}`;
  return POSITIONS[base];
}

function isSameCharacter(a: string, b: string): boolean {
  return a.length === 1 ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** AltGr, which some systems report as Ctrl and Alt, only helps to type a character. */
function modifiersOf(press: KeyPress, isMac: boolean): { isMod: boolean; isAlt: boolean } {
  if (press.getModifierState('AltGraph')) return { isMod: false, isAlt: false };
  return { isMod: isMac ? press.metaKey : press.ctrlKey, isAlt: press.altKey };
}

/** Keys that go to an input method are no commands. */
function isComposition(press: KeyPress): boolean {
  return press.isComposing || press.key === 'Process' || press.key === 'Dead';
}

function parse(written: string): Keys {
  const parts = written.split('+');
  return {
    isMod: parts.includes('Mod'),
    isAlt: parts.includes('Alt'),
    isShift: parts.includes('Shift'),
    base: parts.at(-1) ?? '',
  };
}
