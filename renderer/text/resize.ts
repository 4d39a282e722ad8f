import type { Fragments } from '../../core/text/fragments.ts';
import { resizeFragment, resizeLimits } from '../../core/text/fragments.ts';
import { graphemeStart } from '../../core/text/graphemes.ts';
import type { Direction } from '../../core/text/segment.ts';
import { nextWordEdge } from '../../core/text/segment.ts';
import type { Step } from '../../core/text/snap.ts';
import { moveEdge } from '../../core/text/snap.ts';
import type { Edge } from '../../core/text/span.ts';

/** Which way a key moves which end of the selected mark, and how far. */
export interface Nudge {
  readonly edge: Edge;
  readonly direction: Direction;
  readonly step: Step;
}

/** The mark with its first start or last end moved; `undefined` where there is no room. */
export function nudged(
  text: string,
  all: Fragments,
  { edge, direction, step }: Nudge,
  language: string,
): Fragments | undefined {
  const index = edge === 'start' ? 0 : all.length - 1;
  const fragment = all[index];
  const moved = fragment && moveEdge(text, fragment, edge, direction, step, language);
  return moved && resizeFragment(all, index, edge, moved[edge]);
}

/** One end of one fragment of a mark. */
export interface FragmentEdge {
  readonly index: number;
  readonly edge: Edge;
}

/**
 * The mark with one end dragged to `offset`: to the nearest border of a word, or exactly there. It
 * stops before its other end and before the neighbouring fragment.
 */
export function dragged(
  text: string,
  all: Fragments,
  { index, edge }: FragmentEdge,
  offset: number,
  isExact: boolean,
  language: string,
): Fragments {
  const { min, max } = resizeLimits(all, index, edge, text.length);
  const places = isExact ? [graphemeStart(text, offset)] : wordPlaces(text, edge, offset, language);
  const [nearest] = places
    .filter((place) => place >= min && place <= max)
    .sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset));
  return (nearest === undefined ? undefined : resizeFragment(all, index, edge, nearest)) ?? all;
}

/** The two borders of words on either side of `offset`, or the one at it. */
function wordPlaces(text: string, edge: Edge, offset: number, language: string): number[] {
  const back = nextWordEdge(text, offset + 1, edge, 'back', language);
  const forward = nextWordEdge(text, offset - 1, edge, 'forward', language);
  return [back, forward].filter((place) => place !== undefined);
}
