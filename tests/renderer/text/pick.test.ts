import { expect, test } from '@playwright/test';

import { nextOut, pick } from '../../../renderer/text/pick.ts';
import { markId } from './some-labels.ts';

const { describe } = test;

const [small, middle, large] = [markId(7), markId(8), markId(9)];
const ids = [small, middle, large];
const here = { x: 100, y: 50 };
const clicked = (picked: number | null, at = here) => ({
  ...at,
  picked: picked === null ? null : markId(picked),
});

describe('pick', () => {
  test('takes the smallest mark at the point', () => {
    expect(pick(ids, here, undefined, null)).toBe(small);
  });

  test('takes the next one out with each further click, then the smallest again', () => {
    expect(pick(ids, here, clicked(7), small)).toBe(middle);
    expect(pick(ids, here, clicked(8), middle)).toBe(large);
    expect(pick(ids, here, clicked(9), large)).toBe(small);
  });

  test('allows the hand to tremble between two clicks', () => {
    expect(pick(ids, { x: 102, y: 52 }, clicked(7), small)).toBe(middle);
  });

  test('starts over at another place', () => {
    expect(pick(ids, { x: 120, y: 50 }, clicked(7), small)).toBe(small);
  });

  test('starts over when another mark was selected in between', () => {
    expect(pick(ids, here, clicked(7), large)).toBe(small);
    expect(pick(ids, here, clicked(7), null)).toBe(small);
  });

  test('picks nothing where no mark is', () => {
    expect(pick([], here, clicked(7), small)).toBeNull();
    expect(pick([], here, clicked(null), null)).toBeNull();
  });
});

describe('nextOut', () => {
  test('starts with the smallest while no mark at the point is selected', () => {
    expect(nextOut(ids, null)).toBe(small);
    expect(nextOut(ids, markId(99))).toBe(small);
    expect(nextOut([], null)).toBeUndefined();
  });
});
