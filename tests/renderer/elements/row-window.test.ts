import { expect, test } from '@playwright/test';

import { rowsInView, scrollToShow } from '../../../renderer/elements/row-window.ts';

test.describe('rows in view', () => {
  test('shows the first rows and a few beyond the edge', () => {
    expect(rowsInView(0, 200, 20, 100_000)).toEqual({ first: 0, end: 16 });
  });

  test('shows a stretch in the middle of a long list', () => {
    expect(rowsInView(1_000_000, 200, 20, 100_000)).toEqual({ first: 49_994, end: 50_016 });
  });

  test('ends with the last row', () => {
    expect(rowsInView(100_000 * 20 - 200, 200, 20, 100_000)).toEqual({
      first: 99_984,
      end: 100_000,
    });
  });

  test('shows the last rows of a list that became shorter than it is scrolled', () => {
    expect(rowsInView(5_000, 200, 20, 30)).toEqual({ first: 14, end: 30 });
  });

  test('shows nothing of an empty list', () => {
    expect(rowsInView(0, 200, 20, 0)).toEqual({ first: 0, end: 0 });
  });
});

test.describe('scrolling to a row', () => {
  test('stays where the row is whole in view', () => {
    expect(scrollToShow(5, 20, 40, 200)).toBe(40);
  });

  test('goes up to a row above', () => {
    expect(scrollToShow(1, 20, 40, 200)).toBe(20);
  });

  test('goes down just far enough for a row below', () => {
    expect(scrollToShow(30, 20, 40, 200)).toBe(31 * 20 - 200);
  });
});
