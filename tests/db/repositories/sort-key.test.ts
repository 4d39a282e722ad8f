import { expect, test } from '@playwright/test';

import { sortKey } from '../../../db/repositories/sort-key.ts';

test.describe('sortKey', () => {
  test('sorts without case, accents and opening quotation marks, and numbers by their value', () => {
    const titles = ['Zebra', '“Able', 'école', 'Article 10', 'article 9', 'Echo', '—'];
    const sorted = [...titles].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['“Able', 'article 9', 'Article 10', 'Echo', 'école', 'Zebra', '—']);
  });

  test('keeps what has neither letters nor digits', () => {
    expect(sortKey('— …')).not.toBe('');
    expect(sortKey('')).toBe('');
  });
});
