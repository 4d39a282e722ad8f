import { expect, test } from '@playwright/test';

import { fragments } from '../../../core/text/fragments.ts';
import { span } from '../../../core/text/span.ts';
import { dragged, nudged } from '../../../renderer/text/resize.ts';

const { describe } = test;

const TEXT = 'The deal would be signed by Friday, officials said.';
const quote = (words: string) => {
  const start = TEXT.indexOf(words);
  return span(start, start + words.length);
};
const shown = (all: readonly { start: number; end: number }[] | undefined) =>
  all?.map(({ start, end }) => TEXT.slice(start, end));

describe('nudged', () => {
  const mark = fragments([quote('be signed')]);

  test('moves either end by a word', () => {
    const move = (edge: 'start' | 'end', direction: 'back' | 'forward') =>
      shown(nudged(TEXT, mark, { edge, direction, step: 'word' }, 'en'));
    expect(move('end', 'forward')).toEqual(['be signed by']);
    expect(move('end', 'back')).toEqual(['be']);
    expect(move('start', 'back')).toEqual(['would be signed']);
    expect(move('start', 'forward')).toEqual(['signed']);
  });

  test('moves by a character', () => {
    const nudge = { edge: 'end', direction: 'back', step: 'character' } as const;
    expect(shown(nudged(TEXT, mark, nudge, 'en'))).toEqual(['be signe']);
  });

  test('does nothing where nothing would be left', () => {
    const word = fragments([quote('deal')]);
    const nudge = { edge: 'end', direction: 'back', step: 'word' } as const;
    expect(nudged(TEXT, word, nudge, 'en')).toBeUndefined();
  });

  test('moves the outer ends of a mark in pieces, and stops before the next piece', () => {
    const pieces = fragments([quote('The'), quote('would be')]);
    const grow = { edge: 'end', direction: 'forward', step: 'word' } as const;
    expect(shown(nudged(TEXT, pieces, grow, 'en'))).toEqual(['The', 'would be signed']);
    const shrink = { edge: 'start', direction: 'forward', step: 'word' } as const;
    expect(nudged(TEXT, pieces, shrink, 'en')).toBeUndefined();
  });
});

describe('dragged', () => {
  const mark = fragments([quote('be signed')]);
  const end = { index: 0, edge: 'end' } as const;
  const start = { index: 0, edge: 'start' } as const;

  test('snaps an end to the nearest border of a word', () => {
    const friday = quote('Friday');
    expect(shown(dragged(TEXT, mark, end, friday.start + 1, false, 'en'))).toEqual([
      'be signed by',
    ]);
    expect(shown(dragged(TEXT, mark, end, friday.end - 1, false, 'en'))).toEqual([
      'be signed by Friday',
    ]);
    expect(shown(dragged(TEXT, mark, start, quote('would').start + 1, false, 'en'))).toEqual([
      'would be signed',
    ]);
  });

  test('stays where a border of a word is', () => {
    expect(shown(dragged(TEXT, mark, end, quote('by').end, false, 'en'))).toEqual(['be signed by']);
  });

  test('goes exactly where it is dragged if asked to', () => {
    expect(shown(dragged(TEXT, mark, end, quote('Friday').start + 3, true, 'en'))).toEqual([
      'be signed by Fri',
    ]);
  });

  test('never splits a character', () => {
    const text = 'A 👩‍👩‍👧 smiles';
    const all = fragments([span(0, 1)]);
    expect(dragged(text, all, end, 5, true, 'en')).toEqual([{ start: 0, end: 2 }]);
  });

  test('keeps at least a word, and stays apart from the neighbouring piece', () => {
    expect(shown(dragged(TEXT, mark, end, 0, false, 'en'))).toEqual(['be signed']);
    const pieces = fragments([quote('The'), quote('would be')]);
    expect(shown(dragged(TEXT, pieces, end, quote('would').end, false, 'en'))).toEqual([
      'The',
      'would be',
    ]);
  });
});
