import { expect, test } from '@playwright/test';

import type { KeyPress } from '../../renderer/keys.ts';
import { commandFor, hotkeyFor, keyLabel } from '../../renderer/keys.ts';

const { describe } = test;

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly with?: readonly ('Ctrl' | 'Meta' | 'Alt' | 'Shift' | 'AltGraph')[];
  readonly isComposing?: boolean;
}

function press({ key, code = '', with: held = [], isComposing = false }: Pressed): KeyPress {
  return {
    key,
    code,
    isComposing,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    getModifierState: (modifier) => held.some((one) => one === modifier),
  };
}

const inText = (pressed: Pressed) => commandFor(press(pressed), 'text', false);
const inWindow = (pressed: Pressed, isMac = false) => commandFor(press(pressed), 'window', isMac);

describe('commandFor', () => {
  test('takes a typed letter for its command', () => {
    expect(inText({ key: 's', code: 'KeyS' })).toBe('caret.nextSentence');
  });

  test('tells a letter with Shift from the letter alone', () => {
    expect(inText({ key: 'S', code: 'KeyS', with: ['Shift'] })).toBe('caret.selectNextSentence');
  });

  test('takes a letter for itself while caps lock is on', () => {
    expect(inText({ key: 'S', code: 'KeyS' })).toBe('caret.nextSentence');
  });

  test('takes Ctrl for Mod, and Cmd on a Mac', () => {
    expect(inWindow({ key: 'f', with: ['Ctrl'] })).toBe('find.open');
    expect(inWindow({ key: 'f', with: ['Meta'] }, true)).toBe('find.open');
    expect(inWindow({ key: 'f', with: ['Ctrl'] }, true)).toBeUndefined();
  });

  test('leaves keys with other modifiers than written alone', () => {
    expect(inText({ key: 's', with: ['Ctrl'] })).toBeUndefined();
    expect(inText({ key: 's', with: ['Alt'] })).toBeUndefined();
    expect(inText({ key: 's', with: ['Meta'] })).toBeUndefined();
  });

  test('keeps the scopes apart', () => {
    expect(inWindow({ key: 's', code: 'KeyS' })).toBeUndefined();
    expect(inText({ key: 'f', with: ['Ctrl'] })).toBeUndefined();
  });

  test('takes a sign that is typed with Shift as it is written', () => {
    expect(inWindow({ key: '?', code: 'Slash', with: ['Shift'] })).toBe('view.cheatSheet');
    expect(inText({ key: '{', code: 'BracketLeft', with: ['Shift'] })).toBe('mark.startGrow');
  });

  test('prefers the command that is written with Shift where Shift is held', () => {
    expect(inText({ key: '[', code: 'BracketLeft', with: ['Shift'] })).toBe('mark.startGrow');
    expect(inText({ key: '[', code: 'BracketLeft', with: ['Alt', 'Shift'] })).toBe(
      'mark.startGrowCharacter',
    );
  });

  test('takes brackets with Alt by their place', () => {
    expect(inText({ key: ']', code: 'BracketRight', with: ['Alt'] })).toBe('mark.endGrowCharacter');
    expect(inText({ key: '}', code: 'BracketRight', with: ['Alt', 'Shift'] })).toBe(
      'mark.startShrinkCharacter',
    );
  });

  test('takes brackets by their place on a keyboard that has letters there', () => {
    expect(inText({ key: 'ü', code: 'BracketLeft' })).toBe('mark.endShrink');
    expect(inText({ key: 'Ü', code: 'BracketLeft', with: ['Shift'] })).toBe('mark.startGrow');
  });

  test('takes brackets typed with AltGr, however it is reported', () => {
    expect(inText({ key: ']', code: 'Digit9', with: ['AltGraph'] })).toBe('mark.endGrow');
    expect(inText({ key: ']', code: 'Digit9', with: ['AltGraph', 'Ctrl', 'Alt'] })).toBe(
      'mark.endGrow',
    );
  });

  test('takes letters by their place only where none can be typed', () => {
    expect(inText({ key: 'ы', code: 'KeyS' })).toBe('caret.nextSentence');
    expect(inText({ key: 'o', code: 'KeyS' })).toBe('mark.outer');
    expect(inWindow({ key: 'а', code: 'KeyF', with: ['Ctrl'] })).toBe('find.open');
  });

  test('leaves keys to an input method', () => {
    expect(inText({ key: 's', code: 'KeyS', isComposing: true })).toBeUndefined();
    expect(inText({ key: 'Process', code: 'KeyS' })).toBeUndefined();
    expect(inText({ key: 'Dead', code: 'BracketLeft' })).toBeUndefined();
  });

  test('takes named keys', () => {
    expect(inText({ key: 'Tab', code: 'Tab', with: ['Shift'] })).toBe('mark.previous');
    expect(inWindow({ key: 'F3', code: 'F3' })).toBe('find.next');
  });
});

describe('hotkeyFor', () => {
  const labels = [{ hotkey: '1' }, { hotkey: 'x' }, { hotkey: '' }];

  test('finds the entry with that key', () => {
    expect(hotkeyFor(press({ key: '1', code: 'Digit1' }), labels)?.entry).toBe(labels[0]);
    expect(hotkeyFor(press({ key: '1', code: 'Numpad1' }), labels)?.entry).toBe(labels[0]);
    expect(hotkeyFor(press({ key: 'x', code: 'KeyX' }), labels)?.entry).toBe(labels[1]);
    expect(hotkeyFor(press({ key: '7', code: 'Digit7' }), labels)).toBeUndefined();
  });

  test('finds digits by their place where other characters are typed there', () => {
    const french = hotkeyFor(press({ key: '&', code: 'Digit1' }), labels);
    expect(french).toEqual({ entry: labels[0], isShifted: false });
    const american = hotkeyFor(press({ key: '!', code: 'Digit1', with: ['Shift'] }), labels);
    expect(american).toEqual({ entry: labels[0], isShifted: true });
  });

  test('leaves keys with Ctrl, Alt or Cmd alone', () => {
    for (const held of ['Ctrl', 'Alt', 'Meta'] as const) {
      expect(hotkeyFor(press({ key: '1', code: 'Digit1', with: [held] }), labels)).toBeUndefined();
    }
  });
});

describe('keyLabel', () => {
  test('names the keys as the system does', () => {
    expect(keyLabel('Mod+Shift+K', false)).toBe('Ctrl+Shift+K');
    expect(keyLabel('Mod+Shift+K', true)).toBe('⇧⌘K');
    expect(keyLabel('s', false)).toBe('S');
    expect(keyLabel('Delete', false)).toBe('Del');
  });
});
