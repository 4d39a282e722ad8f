/** A box on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the bar keeps from the selection and from the edges of the view, in CSS pixels. */
const GAP = 8;

/**
 * Where a bar of this size goes: above the first line of the selection, else below the last one,
 * else at the edge of the view; centred over the line it stands at and never cut off at the sides.
 */
export function placeBar(
  first: Box,
  last: Box,
  bar: { readonly width: number; readonly height: number },
  view: Box,
): { readonly left: number; readonly top: number } {
  const above = first.top - GAP - bar.height;
  const below = last.bottom + GAP;
  const isAbove = above >= view.top + GAP && first.top <= view.bottom;
  const line = isAbove ? first : last;
  const top = isAbove
    ? above
    : Math.max(view.top + GAP, Math.min(below, view.bottom - GAP - bar.height));
  const centred = (line.left + line.right - bar.width) / 2;
  const left = Math.max(view.left + GAP, Math.min(centred, view.right - GAP - bar.width));
  return { left: Math.round(left), top: Math.round(top) };
}
