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
 * Where a bar of this size goes: near the end of the selection that moves (`at`: above its first line
 * or below its last one), else at its other end, else at the edge of the view; centred over the line
 * it stands at and never cut off at the sides.
 */
export function placeBar(
  first: Box,
  last: Box,
  at: 'above' | 'below',
  bar: { readonly width: number; readonly height: number },
  view: Box,
): { readonly left: number; readonly top: number } {
  const above = first.top - GAP - bar.height;
  const below = last.bottom + GAP;
  const lowest = view.bottom - GAP - bar.height;
  const hasRoomAbove = above >= view.top + GAP && first.top <= view.bottom;
  const hasRoomBelow = below <= lowest && last.bottom >= view.top;
  const isAbove = at === 'above' ? hasRoomAbove : hasRoomAbove && !hasRoomBelow;
  const line = isAbove ? first : last;
  const top = isAbove ? above : Math.max(view.top + GAP, Math.min(below, lowest));
  const centred = (line.left + line.right - bar.width) / 2;
  const left = Math.max(view.left + GAP, Math.min(centred, view.right - GAP - bar.width));
  return { left: Math.round(left), top: Math.round(top) };
}
