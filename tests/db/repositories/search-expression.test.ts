import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { LibraryQuery } from '../../../core/model/document.ts';
import { toSearchExpression } from '../../../db/repositories/search-expression.ts';
import { addDocument, everything, memoryProject } from '../../support/project-builder.ts';

test.describe('toSearchExpression', () => {
  for (const [typed, expression] of [
    ['', null],
    ['   ', null],
    ['"', null],
    ['!?* --', null],
    ['port', '"port" *'],
    ['port ', '"port"'],
    ['port conc', '"port" "conc" *'],
    ['"port concession"', '"port concession"'],
    ['"port conc', '"port conc" *'],
    ['say "by May" now', '"say" "by May" "now" *'],
    ['AND OR NOT', '"AND" "OR" "NOT" *'],
    ['title:port', '"title:port" *'],
    ['a\0b', '"a" "b" *'],
  ] as const) {
    test(`makes ${JSON.stringify(expression)} of ${JSON.stringify(typed)}`, () => {
      expect(toSearchExpression(typed)).toBe(expression);
    });
  }
});

test.describe('a search', () => {
  const query = (text: string): LibraryQuery => everything(text);

  test('takes whatever people type', () => {
    const store = memoryProject();
    addDocument(store);
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom('"', "'", '*', '^', '(', ')', ':', '-', '+', 'NEAR', 'a', ' ', '\0', '{'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(store.documents.list(query(text)).ids.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  for (const [typed, finds] of [
    ['harbour', true],
    ['HARB', true],
    ['harb ', false],
    ['harbour minister', true],
    ['"the harbour"', true],
    ['"harbour the"', false],
    ['minister mountain', false],
    ["minister's ", false],
    ['cafe', true],
    ['café', true],
    ['Ünic', true],
    ['מינ', true],
  ] as const) {
    test(`${finds ? 'finds' : 'does not find'} ${typed}`, () => {
      const store = memoryProject();
      addDocument(store, {
        title: 'The harbour',
        text: 'The minister spoke in a cafe\u0301, en unicode. מיניסטר',
      });
      expect(store.documents.list(query(typed)).ids.length === 1).toBe(finds);
    });
  }
});
