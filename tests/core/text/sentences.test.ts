import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { nextSentence, previousSentence, sentenceAt } from '../../../core/text/sentences.ts';
import type { Span } from '../../../core/text/span.ts';
import { anyText } from '../unicode-arbitrary.ts';

function walkForward(text: string, locale?: string): Span[] {
  const sentences: Span[] = [];
  let one = nextSentence(text, -1, locale);
  for (; one; one = nextSentence(text, one.start, locale)) sentences.push(one);
  return sentences;
}

function walkBack(text: string, locale?: string): Span[] {
  const sentences: Span[] = [];
  let one = previousSentence(text, text.length, locale);
  for (; one; one = previousSentence(text, one.start, locale)) sentences.unshift(one);
  return sentences;
}

function sentencesIn(text: string, locale?: string): string[] {
  return walkForward(text, locale).map(({ start, end }) => text.slice(start, end));
}

/** Sentences that must come out as they are written here, joined by one blank. */
const EXAMPLES: readonly (readonly [what: string, sentences: string[], locale?: string])[] = [
  ['titles', ['Mr. Hale met Dr. J. D. Roy and Gen. Osei.', 'They agreed.']],
  ['titles without a stop', ['Mr Hale spoke.', 'Mrs Roy, who left early, did not.']],
  ['states', ['The U.S. Secretary flew in.', 'He left the U.S.', 'The talks failed.']],
  ['times', ['They met at 5 p.m. on Thursday.', 'It ended at 7 p.m.', 'She stayed.']],
  ['numbers', ['The fund holds 1.5 billion, see No. 5 and p. 12.', 'It may grow.']],
  ['the word no', ['She said no.', 'The others agreed.']],
  ['companies', ['Acme Inc. Chairman Lee left.', 'They sued Acme Inc.', 'The firm closed.']],
  ['quoted questions', ['“Will it hold?” she asked.', 'He nodded.']],
  ['straight quotes', ['"Unity matters."', 'He said: "We will."', '"So we must."']],
  ['quotes that go on', ['“If it holds,” he said, “we stay … and help.”', 'They did.']],
  ['brackets', ['He left early (see p. 5.)', 'They stayed.', '(Some did not.)', 'It rained.']],
  ['ellipses', ['It was… over.', 'Well... maybe not!', 'Yes.']],
  ['numbered items', ['1. The fund is set up.', '2. It pays.', '(3) It grows.']],
  ['a lower-case name after a question', ['Really? said the minister.', 'Yes.']],
  ['German', ['Am 17. April kam Hr. Dr. Weber z. B. nach Köln.', '„Gut.“', 'Er blieb.'], 'de'],
  ['German years', ['Das war 2024.', 'Danach kam bzw. ging er.', '»Ja.«', 'Gut.'], 'de'],
  ['French', ['« Nous partons. »', 'Puis M. Dupont sortit.', '« Vrai ? » dit-il.'], 'fr'],
  ['Spanish', ['¿Vendrá el Sr. Díaz?', '¡Sí!', 'Lo dijo ayer.'], 'es'],
  ['Ukrainian', ['Він жив у м. Київ.', 'Див. с. 5.', 'Це коштує 5 млн грн.'], 'uk'],
  ['Arabic', ['قال: «لن نوافق».', 'هل هذا صحيح؟', 'نعم.'], 'ar'],
  ['Hebrew', ['הוא אמר: "לא".', 'האם זה נכון?', 'כן.'], 'he'],
];

test.describe('sentences', () => {
  for (const [what, sentences, locale] of EXAMPLES) {
    test(`end where readers see them end: ${what}`, () => {
      expect(sentencesIn(sentences.join(' '), locale)).toEqual(sentences);
    });
  }

  for (const [what, sentences, locale] of [
    ['Chinese', ['会谈失败了。', '他说：“我们会回来。”', '真的吗？', '是的！'], 'zh'],
    ['Japanese', ['これは文です。', '「はい。」と彼は言った。', '次。'], 'ja'],
  ] as const) {
    test(`end without blanks between them: ${what}`, () => {
      expect(sentencesIn(sentences.join(''), locale)).toEqual(sentences);
    });
  }

  test('end with their line, and blank lines hold none', () => {
    expect(sentencesIn('A headline\n\n  First line\n \nlast')).toEqual([
      'A headline',
      'First line',
      'last',
    ]);
    expect(sentenceAt('a\n\nb', 2)).toBeUndefined();
    expect(sentenceAt('', 0)).toBeUndefined();
  });

  test('are found from the blank after them and from the end of the text', () => {
    const text = ' One. Two. ';
    expect(sentenceAt(text, 0)).toEqual({ start: 1, end: 5 });
    expect(sentenceAt(text, 5)).toEqual({ start: 1, end: 5 });
    expect(sentenceAt(text, 6)).toEqual({ start: 6, end: 10 });
    expect(sentenceAt(text, 11)).toEqual({ start: 6, end: 10 });
  });

  test('have a first and a last', () => {
    const text = 'One. Two.';
    expect(nextSentence(text, 0)).toEqual({ start: 5, end: 9 });
    expect(nextSentence(text, 5)).toBeUndefined();
    expect(previousSentence(text, 5)).toEqual({ start: 0, end: 4 });
    expect(previousSentence(text, 0)).toBeUndefined();
  });

  test('of a very long line are not cut where the line is', () => {
    const sentence = 'The talks went on, said Mr. Hale of the U.S. team.';
    const line = `${sentence} `.repeat(1000);
    const offsets = Array.from({ length: 100 }, (_, i) => 16_384 - 2600 + i * 50);
    const found = offsets.map((offset) => sentenceAt(line, offset));
    const quotes = new Set(found.map((one) => line.slice(one?.start, one?.end)));
    expect([...quotes]).toEqual([sentence]);
  });

  test('are the same walked forward and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(walkBack(text)).toEqual(walkForward(text));
      }),
      { numRuns: 200 },
    );
  });

  test('hold every character that can be seen, once, and no line end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = sentencesIn(text);
        const ink = (value: string) => value.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
        expect(ink(sentences.join(''))).toBe(ink(text));
        expect(sentences.filter((one) => one.includes('\n'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
