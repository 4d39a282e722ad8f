import { expect, test } from '@playwright/test';

import {
  charAfter,
  charBefore,
  isBlank,
  isPunctuation,
  isWordChar,
  skipBlanks,
  skipBlanksBack,
} from '../../../core/text/characters.ts';

test.describe('characters', () => {
  test('beside an offset are whole code points', () => {
    expect([charBefore('a😀b', 3), charAfter('a😀b', 1)]).toEqual(['😀', '😀']);
  });

  test('are none outside of the text', () => {
    expect([charBefore('ab', 0), charAfter('ab', 2), charAfter('ab', -1)]).toEqual(['', '', '']);
  });

  test('can be half a surrogate pair', () => {
    expect([charBefore('\uDE00x', 1), charAfter('x\uD83D', 1)]).toEqual(['\uDE00', '\uD83D']);
  });

  test('are blank when nobody sees them, but joiners are not', () => {
    const blanks = [' ', '\n', '\t', '\u00A0', '\u202F', '\u200B', '\u200F', '\u2067', '\uFEFF'];
    expect(blanks.filter((char) => !isBlank(char))).toEqual([]);
    expect(['\u200C', '\u200D', 'a', '.', ''].filter(isBlank)).toEqual([]);
  });

  test('that mean something beside a word are no punctuation', () => {
    expect(Array.from('.,;…!?–—"“”()[]«»。').filter((char) => !isPunctuation(char))).toEqual([]);
    expect(Array.from('%‰§&@#$€+a1').filter(isPunctuation)).toEqual([]);
  });

  test('of a word are letters, marks and digits of any script', () => {
    expect(Array.from('aéжש会१\u0301').filter((char) => !isWordChar(char))).toEqual([]);
    expect(isWordChar('_')).toBe(false);
  });

  test('that are blank are skipped both ways', () => {
    expect([skipBlanks('a \n b', 1), skipBlanksBack('a \n b', 4)]).toEqual([4, 1]);
    expect([skipBlanks('a  ', 1), skipBlanksBack('  a', 2)]).toEqual([3, 0]);
  });
});
