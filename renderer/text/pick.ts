import type { AnnotationId } from '../../core/model/ids.ts';

/** How far the pointer may have moved for a click to be at the same place, in CSS pixels. */
const SAME_PLACE = 4;

/** A click that picked something, or nothing. */
export interface Click {
  readonly x: number;
  readonly y: number;
  readonly picked: AnnotationId | null;
}

/**
 * The mark a click picks among those at its point, smallest first: the smallest, and with every
 * further click at the same place the next one out, then again the smallest.
 */
export function pick(
  ids: readonly AnnotationId[],
  at: { readonly x: number; readonly y: number },
  last: Click | undefined,
  selectedId: AnnotationId | null,
): AnnotationId | null {
  const isAgain =
    last?.picked === selectedId && Math.hypot(at.x - last.x, at.y - last.y) <= SAME_PLACE;
  return (isAgain && selectedId !== null ? nextOut(ids, selectedId) : ids[0]) ?? null;
}

/** The mark around this one among those at a point, smallest first; after the largest the smallest again. */
export function nextOut(
  ids: readonly AnnotationId[],
  selectedId: AnnotationId | null,
): AnnotationId | undefined {
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  return ids[(at + 1) % Math.max(1, ids.length)];
}
