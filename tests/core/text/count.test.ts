import { expect, test } from '@playwright/test';

import { countOf, formatCount } from '../../../core/text/count.ts';

test.describe('counts in sentences', () => {
  test('group digits by three', () => {
    const grouped = [0, 999, 1204, 1_000_000].map((value) => formatCount(value));
    expect(grouped).toEqual(['0', '999', '1\u00A0204', '1\u00A0000\u00A0000']);
  });

  test('take the plural for all but one', () => {
    expect(countOf(1, 'document')).toBe('1 document');
    expect(countOf(0, 'document')).toBe('0 documents');
    expect(countOf(2, 'person', 'people')).toBe('2 people');
  });
});
