import { expect, test } from '@playwright/test';

import {
  highlightCss,
  SPOTS,
  spotPriority,
  STRATA,
  strip,
  stratumPriority,
} from '../../../renderer/text/highlight-sheet.ts';
import { LABELS } from './some-labels.ts';

const { describe } = test;

describe('highlightCss', () => {
  const css = highlightCss('gl1', LABELS, (name) => `token(${name})`);

  test('paints each label in its hue with a strip of its own', () => {
    expect(css).toContain('::highlight(gl1-mine-0)');
    expect(css).toContain('underline solid 2px token(--gl-blue)');
    expect(css).toContain('underline solid 3.5px token(--gl-orange)');
    expect(css).toContain('underline solid 5px token(--gl-green)');
  });

  test('has no custom property left in it, which the oldest engine would not see', () => {
    expect(css).not.toContain('var(');
  });
});

describe('strip', () => {
  test('differs for each of nine labels', () => {
    const strips = Array.from({ length: 9 }, (_, at) => Object.values(strip(at)).join(' '));
    expect(new Set(strips).size).toBe(9);
  });
});

describe('priorities', () => {
  test('paints the thinner strip of an earlier label over the thicker one of a later', () => {
    expect(stratumPriority('mine', 0, 3)).toBeGreaterThan(stratumPriority('mine', 1, 3));
  });

  test('are all different, those of others below, the current hit on top', () => {
    const strata = STRATA.flatMap((stratum) =>
      [0, 1, 2].map((position) => stratumPriority(stratum, position, 3)),
    );
    const spots = SPOTS.map((spot) => spotPriority(spot, 3));
    expect(new Set([...strata, ...spots]).size).toBe(13);
    expect(Math.min(...spots)).toBeGreaterThan(Math.max(...strata));
    expect(stratumPriority('others', 0, 3)).toBeLessThan(stratumPriority('mine', 2, 3));
    expect(spotPriority('found-current', 3)).toBe(Math.max(...spots));
  });
});
