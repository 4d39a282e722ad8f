import type { WireSpan } from '../model/annotation.ts';
import { FRAGMENT_SEPARATOR } from '../text/fragments.ts';

/** The text of the fragments as exports quote it: joined with {@link FRAGMENT_SEPARATOR}. */
export function quoteOfFragments(text: string, fragments: readonly WireSpan[]): string {
  const [first] = fragments;
  if (first !== undefined && fragments.length === 1) return text.slice(first.start, first.end);
  return fragments.map(({ start, end }) => text.slice(start, end)).join(FRAGMENT_SEPARATOR);
}
