import { expect, test } from '@playwright/test';

import type { DatePrecision } from '../../../core/model/attribute.ts';
import { formatPeriod, periodAround } from '../../../renderer/wording/dates.ts';

test.describe('the period around a day', () => {
  const cases: readonly [DatePrecision, string, string, string][] = [
    ['day', '2025-04-18', '2025-04-18', '2025-04-18'],
    ['week', '2025-04-18', '2025-04-14', '2025-04-20'],
    // A Sunday ends its week, and a Monday begins one.
    ['week', '2025-04-20', '2025-04-14', '2025-04-20'],
    ['week', '2025-04-21', '2025-04-21', '2025-04-27'],
    ['week', '2025-01-01', '2024-12-30', '2025-01-05'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['quarter', '2025-05-31', '2025-04-01', '2025-06-30'],
    ['half-year', '2025-07-01', '2025-07-01', '2025-12-31'],
    ['half-year', '2025-06-30', '2025-01-01', '2025-06-30'],
    ['year', '2025-12-31', '2025-01-01', '2025-12-31'],
  ];
  for (const [precision, date, from, to] of cases) {
    test(`is ${from} to ${to} for the ${precision} of ${date}`, () => {
      expect(periodAround(date, precision)).toEqual({ from, to });
    });
  }
});

test.describe('a period in words', () => {
  const words = (precision: DatePrecision, date: string) =>
    formatPeriod({ ...periodAround(date, precision), precision, text: '' });

  test('is as short as its precision allows', () => {
    expect(words('year', '2025-04-18')).toBe('2025');
    expect(words('quarter', '2025-04-18')).toBe('2nd quarter of 2025');
    expect(words('half-year', '2025-04-18')).toBe('1st half of 2025');
  });

  test('names both ends where it is more than a day', () => {
    const period = { from: '2025-04-18', to: '2025-04-20', precision: 'day' as const, text: '' };
    expect(formatPeriod(period)).toContain(' – ');
    expect(words('day', '2025-04-18')).not.toContain(' – ');
  });
});
