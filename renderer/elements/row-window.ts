/** Rows drawn beyond each edge of what is seen, so that a step of scrolling shows no gap. */
const BEYOND = 6;

/** Which rows of one height are in view: `first` to before `end`. Sizes in CSS pixels. */
export function rowsInView(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): { readonly first: number; readonly end: number } {
  // A list that got shorter is still scrolled to where it has no rows any more.
  const top = Math.min(scrollTop, Math.max(0, count * rowHeight - height));
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  return { first: Math.min(first, end), end };
}

/** Where to scroll to so that this row is whole in view; as little as is needed. */
export function scrollToShow(
  index: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
