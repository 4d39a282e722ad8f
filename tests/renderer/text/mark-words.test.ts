import { expect, test } from '@playwright/test';

import type { AttributeValues } from '../../../core/model/attribute.ts';
import { fragments } from '../../../core/text/fragments.ts';
import { span } from '../../../core/text/span.ts';
import {
  glossDetail,
  initialsOf,
  markSentence,
  wordCount,
} from '../../../renderer/text/mark-words.ts';
import { ADA, BEN, LABELS, markId } from './some-labels.ts';

const { describe } = test;

const TEXT = 'The minister promised to dredge the harbour by May.';
const [, CLAIM, COMMITMENT] = LABELS;

describe('markSentence', () => {
  const mark = {
    id: markId(1),
    label: COMMITMENT,
    personId: BEN.id,
    fragments: fragments([span(4, 12), span(25, 43)]),
    hasNote: false,
  };

  test('says label, person and length', () => {
    expect(markSentence(mark, [ADA, BEN], TEXT, 'en')).toBe('Commitment, Ben Ortiz, 4 words');
  });

  test('says that there is a note', () => {
    expect(markSentence({ ...mark, hasNote: true }, [ADA], TEXT, '')).toBe(
      'Commitment, 4 words, has a note',
    );
  });

  test('counts one word as one', () => {
    expect(wordCount(TEXT, fragments([span(4, 12)]), 'en')).toBe(1);
    expect(markSentence({ ...mark, fragments: fragments([span(4, 12)]) }, [], TEXT, 'en')).toBe(
      'Commitment, 1 word',
    );
  });
});

describe('glossDetail', () => {
  const gloss = (attributes: AttributeValues, certainty: 'sure' | 'guess' = 'sure') => ({
    id: markId(1),
    attributes,
    note: '',
    certainty,
  });

  test('says the coded values in the order of the codebook', () => {
    const values = { stance: 'supports', kind: 'demand', attribution: 'own' };
    expect(glossDetail(CLAIM, gloss(values))).toBe('demand · journalist’s own · supports');
  });

  test('names flags that are set and leaves out those that are not', () => {
    expect(glossDetail(CLAIM, gloss({ hedged: true, denied: false }))).toBe('hedged');
  });

  test('joins several choices', () => {
    const values = { topic: ['trade', 'other'] };
    expect(glossDetail(CLAIM, gloss(values))).toBe('Trade and ports, Other');
  });

  test('says dates and their absence', () => {
    expect(glossDetail(COMMITMENT, gloss({ deadline: 'none' }))).toBe('no deadline');
    const year = { from: '2030-01-01', to: '2030-12-31', precision: 'year', text: '' } as const;
    expect(glossDetail(COMMITMENT, gloss({ deadline: year }))).toBe('2030');
  });

  test('quotes words of the text', () => {
    const values = { strength: 'conditional', condition: 'if it rains' };
    expect(glossDetail(COMMITMENT, gloss(values))).toBe('conditional · “if it rains”');
  });

  test('leaves out what no longer applies', () => {
    const values = { strength: 'firm', condition: 'if it rains' };
    expect(glossDetail(COMMITMENT, gloss(values))).toBe('firm');
  });

  test('says when the annotator was not sure', () => {
    expect(glossDetail(CLAIM, gloss({}, 'guess'))).toBe('guess');
  });

  test('says nothing of what is not known yet', () => {
    expect(glossDetail(CLAIM, undefined)).toBe('');
  });
});

describe('initialsOf', () => {
  test('takes the first and the last name', () => {
    expect(initialsOf('Ada Maria Bell')).toBe('AB');
    expect(initialsOf('Jean-Luc')).toBe('JL');
    expect(initialsOf('ada')).toBe('A');
    expect(initialsOf('')).toBe('');
    expect(initialsOf('Łucja Ż.')).toBe('ŁŻ');
  });
});
