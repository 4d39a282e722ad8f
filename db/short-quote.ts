import type { WireSpan } from '../core/model/annotation.ts';
import { FRAGMENT_SEPARATOR } from '../core/text/fragments.ts';
import { graphemeStart } from '../core/text/graphemes.ts';

/** Most UTF-16 units of a quote in a menu or a list. */
const LONGEST = 40;

/** What these fragments cover, in quotation marks on one line, shortened for a menu. */
export function shortQuote(text: string, fragments: readonly WireSpan[]): string {
  // More than is shown, since blanks fall together; never the whole of a long mark.
  const parts = fragments.map(({ start, end }) => text.slice(start, Math.min(end, start + 400)));
  return `“${shorten(parts.join(FRAGMENT_SEPARATOR))}”`;
}

/** A title in quotation marks, shortened for a menu. */
export function shortTitle(title: string): string {
  return `“${shorten(title)}”`;
}

function shorten(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, graphemeStart(line, LONGEST - 1)).trimEnd()}…`;
}
