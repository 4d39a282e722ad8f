import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { Direction } from '../../../core/text/segment.ts';
import { wordAt } from '../../../core/text/segment.ts';
import type { Step } from '../../../core/text/snap.ts';
import { moveEdge, snapToWords, trimSpan } from '../../../core/text/snap.ts';
import type { Edge, Span } from '../../../core/text/span.ts';
import { containsSpan, isSpanWithin, span } from '../../../core/text/span.ts';
import { anyTextAndRange, graphemeBoundaries } from '../unicode-arbitrary.ts';

/** The span of the part between two bars, and the text without them. */
function parse(marked: string): { text: string; dragged: Span } {
  const [before = '', inside = '', after = ''] = marked.split('|');
  return {
    text: before + inside + after,
    dragged: span(before.length, before.length + inside.length),
  };
}

/** The text with bars around the span. */
function show(text: string, shown: Span | undefined): string | undefined {
  return (
    shown &&
    `${text.slice(0, shown.start)}|${text.slice(shown.start, shown.end)}|${text.slice(shown.end)}`
  );
}

function snap(marked: string, locale?: string): string | undefined {
  const { text, dragged } = parse(marked);
  return show(text, snapToWords(text, dragged, locale));
}

function trim(marked: string): string | undefined {
  const { text, dragged } = parse(marked);
  return show(text, trimSpan(text, dragged));
}

function move(marked: string, edge: Edge, direction: Direction, step: Step): string | undefined {
  const { text, dragged } = parse(marked);
  return show(text, moveEdge(text, dragged, edge, direction, step));
}

test.describe('snapping a selection to words', () => {
  for (const [what, dragged, snapped, locale] of [
    ['a part of a word', 'the mi|nis|ter left', 'the |minister| left'],
    ['parts of two words', 'the fo|reign min|ister', 'the |foreign minister|'],
    ['blanks', 'said| the minister |today', 'said |the minister| today'],
    ['a comma', 'the |minister,| who', 'the |minister|, who'],
    ['a comma and a blank before', 'so|, the minister| said', 'so, |the minister| said'],
    ['a full stop', 'They |will pay.| Soon', 'They |will pay|. Soon'],
    ['a question mark and an ellipsis', '|Will they pay?…|', '|Will they pay|?…'],
    ['a dash', 'the |talks –| which', 'the |talks| – which'],
    ['a comma without blanks around', 'a,|b|,c', 'a,|b|,c'],
    ['a quote with both marks', 'He: |“We will pay.”| So', 'He: |“We will pay.”| So'],
    ['a quote and its comma', '|“We will pay,”| she said', '|“We will pay,”| she said'],
    ['mixed quote marks', '|“We will pay,"| she said', '|“We will pay,"| she said'],
    ['straight quotes', 'He: |"We will pay."| So', 'He: |"We will pay."| So'],
    ['a quote without its start', '“We |will pay.”| So', '“We |will pay|.” So'],
    ['a quote without its end', 'He: |“We will| pay.”', 'He: “|We will| pay.”'],
    ['single quotes', '|‘We’ll pay,’| he said', '|‘We’ll pay,’| he said'],
    ['German quotes', 'Er: |„Wir zahlen.“| So', 'Er: |„Wir zahlen.“| So', 'de'],
    ['German angle quotes', 'Er: |»Wir zahlen.«| So', 'Er: |»Wir zahlen.«| So', 'de'],
    ['French quotes', 'Il : |« Nous payons. »| Et', 'Il : |« Nous payons. »| Et', 'fr'],
    ['brackets', '|(or 20 per cent of it).|', '|(or 20 per cent of it)|.'],
    ['a bracket without its start', '(the| leader of the party)|', '(the |leader of the party|)'],
    ['brackets inside', '|President [X] Hale|,', '|President [X] Hale|,'],
    ['an abbreviation', 'in |the U.S|. on', 'in |the U.S.| on'],
    ['a title', '|Mr. Ha|le said', '|Mr. Hale| said'],
    ['a title without a stop', 'as |Mr Hale| said', 'as |Mr Hale| said'],
    ['hyphens', 'the UK-|French| plan', 'the |UK-French| plan'],
    ['a percentage', 'some |20%| of', 'some |20%| of'],
    ['a percentage in words', 'some |20 per cent| of', 'some |20 per cent| of'],
    ['a part of a percentage', 'some |20|% of', 'some |20%| of'],
    ['a currency', 'paid $|5.5|bn.', 'paid |$5.5bn|.'],
    ['a number with separators', 'all |1,2|04.50, and', 'all |1,204.50|, and'],
    ['a possessive', "|Kyiv|'s plan", "|Kyiv's| plan"],
    ['an apostrophe inside', 'it |isn|’t so', 'it |isn’t| so'],
    ['an emoji', 'so |👍 |yes', 'so |👍| yes'],
    ['a part of a family', 'so 👩|‍👩‍|👧 yes', 'so |👩‍👩‍👧| yes'],
    ['a part of a letter', 'cafe|\u0301| x', '|cafe\u0301| x'],
    ['two paragraphs', 'One two|.\nThree f|our.', 'One two.\n|Three four|.'],
    ['punctuation alone', 'wait |…| what', 'wait |…| what'],
    ['Arabic', 'قال |الوزي|ر، أمس', 'قال |الوزير|، أمس', 'ar'],
    ['Hebrew', 'אמר |צה״|ל היום', 'אמר |צה״ל| היום', 'he'],
    ['Thai', 'การเจ|รจ|า', 'การ|เจรจา|', 'th'],
    ['Ukrainian', 'про п|ам|’ять.', 'про |пам’ять|.', 'uk'],
  ] as const) {
    test(`takes ${what}`, () => {
      expect(snap(dragged, locale)).toBe(snapped);
    });
  }

  test('takes whole Chinese words', () => {
    expect(snap('会谈在|巴|黎举行。', 'zh')).toBe('会谈在|巴黎|举行。');
    expect(snap('会谈|在巴黎举行。|', 'zh')).toBe('会谈|在巴黎举行|。');
  });

  test('takes nothing of blanks', () => {
    expect(snap('a|  \n |b')).toBeUndefined();
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, start, end }) => {
        const once = snapToWords(text, span(start, end));
        if (once !== undefined) expect(snapToWords(text, once)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test('splits neither a grapheme cluster nor a word', () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, start, end }) => {
        const snapped = snapToWords(text, span(start, end));
        if (snapped === undefined) return;
        const boundaries = graphemeBoundaries(text);
        expect(isSpanWithin(snapped, text.length)).toBe(true);
        expect(boundaries.has(snapped.start) && boundaries.has(snapped.end)).toBe(true);
        const first = wordAt(text, snapped.start);
        const last = wordAt(text, snapped.end - 1);
        const splits = (word: Span | undefined, offset: number) =>
          word !== undefined && word.start < offset && offset < word.end;
        expect(splits(first, snapped.start) || splits(last, snapped.end)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('takes nothing only where there is nothing to see', () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, start, end }) => {
        const snapped = snapToWords(text, span(start, end));
        expect(snapped === undefined).toBe(trimSpan(text, span(start, end)) === undefined);
      }),
    );
  });
});

test.describe('taking a selection as it was dragged', () => {
  for (const [what, dragged, taken] of [
    ['letters of a word', 'the mi|nis|ter', 'the mi|nis|ter'],
    ['punctuation', 'the |minister,| who', 'the |minister,| who'],
    ['no blanks', 'said|  the minister \n|today', 'said  |the minister| \ntoday'],
    ['no blanks that cannot be seen', 'a|\u200F b\u00A0|c', 'a\u200F |b|\u00A0c'],
    ['a whole emoji', 'a|\uD83D|\uDE00b', 'a|😀|b'],
    ['a whole family', 'a👩‍|👩|‍👧b', 'a|👩‍👩‍👧|b'],
    ['a letter with its mark', 'cafe|\u0301|', 'caf|e\u0301|'],
  ] as const) {
    test(`takes ${what}`, () => {
      expect(trim(dragged)).toBe(taken);
    });
  }

  test('takes nothing of blanks', () => {
    expect(trim('a| \n\t|b')).toBeUndefined();
  });

  test('takes a part of a selection that goes past the end of the text', () => {
    expect(trimSpan('ab', span(1, 9))).toEqual(span(1, 2));
    expect(trimSpan('ab', span(7, 9))).toBeUndefined();
  });

  test('ends between grapheme clusters, has no blank at its ends, and is stable', () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, start, end }) => {
        const boundaries = graphemeBoundaries(text);
        const taken = trimSpan(text, span(start, end));
        if (taken === undefined) return;
        expect(boundaries.has(taken.start) && boundaries.has(taken.end)).toBe(true);
        expect(trimSpan(text, taken)).toEqual(taken);
      }),
      { numRuns: 200 },
    );
  });
});

test.describe('moving an edge', () => {
  for (const [edge, direction, step, before, after] of [
    ['end', 'forward', 'word', 'the |talks| failed, so', 'the |talks failed|, so'],
    ['end', 'back', 'word', 'the |talks failed|, so', 'the |talks| failed, so'],
    ['start', 'back', 'word', 'so, the |talks| failed', 'so, |the talks| failed'],
    ['start', 'forward', 'word', '|the talks| failed', 'the |talks| failed'],
    ['end', 'forward', 'word', 'the |talk|s failed', 'the |talks| failed'],
    ['end', 'forward', 'word', '|one|.\n\nTwo', '|one.\n\nTwo|'],
    ['end', 'forward', 'character', 'a |b|👩‍👩‍👧c', 'a |b👩‍👩‍👧|c'],
    ['end', 'back', 'character', '|ae\u0301|', '|a|e\u0301'],
    ['start', 'back', 'character', '🇫🇷|a|', '|🇫🇷a|'],
    ['start', 'forward', 'character', '|😀a|', '😀|a|'],
  ] as const) {
    test(`moves the ${edge} ${direction} by a ${step}: ${JSON.stringify(before)}`, () => {
      expect(move(before, edge, direction, step)).toBe(after);
    });
  }

  for (const [edge, direction, step, marked] of [
    ['end', 'forward', 'word', 'the |talks|.'],
    ['end', 'back', 'word', 'the |talks| failed'],
    ['start', 'forward', 'word', 'the |talks| failed'],
    ['start', 'back', 'word', '|the| talks'],
    ['end', 'back', 'character', 'a|😀|'],
    ['start', 'forward', 'character', 'a|😀|b'],
    ['end', 'forward', 'character', 'a|b|'],
    ['start', 'back', 'character', '|a|b'],
  ] as const) {
    test(`has no room to move the ${edge} ${direction} by a ${step}: ${marked}`, () => {
      expect(move(marked, edge, direction, step)).toBeUndefined();
    });
  }

  test('moves only that edge, only that way, to a place between grapheme clusters', () => {
    const edges = fc.constantFrom<Edge>('start', 'end');
    const directions = fc.constantFrom<Direction>('back', 'forward');
    const steps = fc.constantFrom<Step>('word', 'character');
    fc.assert(
      fc.property(anyTextAndRange, edges, directions, steps, (range, edge, direction, step) => {
        const before = span(range.start, range.end);
        const after = moveEdge(range.text, before, edge, direction, step);
        if (after === undefined) return;
        const grows = (edge === 'end') === (direction === 'forward');
        expect(grows ? containsSpan(after, before) : containsSpan(before, after)).toBe(true);
        const other = edge === 'start' ? 'end' : 'start';
        expect(after[other]).toBe(before[other]);
        expect(after[edge]).not.toBe(before[edge]);
        expect(graphemeBoundaries(range.text).has(after[edge])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
