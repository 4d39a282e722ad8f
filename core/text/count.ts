/** A whole number as people read it, digits in groups of three: `1 204`. */
export function formatCount(value: number): string {
  // A blank that keeps the groups on one line.
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
}

/** A number of things in words: `1 document`, `1 204 documents`. */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}
