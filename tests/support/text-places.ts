import type { Locator, Page } from '@playwright/test';

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where on a character: in its middle, or just inside its left or right edge. */
type Side = 'left' | 'middle' | 'right';

/**
 * Where the character of `words` at this share of their length is drawn: 0 the first, 1 the last.
 * The first occurrence counts; it is scrolled into view.
 */
export async function pointOf(
  text: Locator,
  words: string,
  share = 0.5,
  side: Side = 'middle',
): Promise<Point> {
  return text.evaluate(
    (element, [wanted, at, where]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start === -1) continue;
        node.parentElement?.scrollIntoView({ block: 'nearest' });
        const range = document.createRange();
        const offset = start + Math.round((wanted.length - 1) * at);
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const x = { left: left + 1, middle: (left + right) / 2, right: right - 1 }[where];
        return { x: Math.round(x), y: Math.round((top + bottom) / 2) };
      }
      throw new Error(`“${wanted}” does not stand in the text.`);
    },
    [words, share, side] as const,
  );
}

/** Drags with the mouse from one point to another, as a hand does. */
export async function drag(
  page: Page,
  from: Point,
  to: Point,
  held: { readonly key?: 'Alt' } = {},
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  if (held.key) await page.keyboard.down(held.key);
  // The key counts with the next movement, however small.
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  if (held.key) await page.keyboard.up(held.key);
}
