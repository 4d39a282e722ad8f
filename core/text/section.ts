import { cutPlace } from './cut.ts';
import type { Span } from './span.ts';
import { span } from './span.ts';

/** The longest piece given to a segmenter, in UTF-16 units: no paragraph of an article comes near. */
export const LONGEST_SECTION = 16_384;
/** How far before its longest a section may be cut to end with a sentence, in UTF-16 units. */
const CUT_WINDOW = 2048;
/** How far to look for the ends of a line: a section starts at most this far before an offset in it. */
const LINE_REACH = LONGEST_SECTION + CUT_WINDOW;

/** The line (paragraph) that holds `offset`, without its LF, or `undefined` for an empty line. */
export function paragraphAt(text: string, offset: number): Span | undefined {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineFeed = text.indexOf('\n', offset);
  const end = lineFeed === -1 ? text.length : lineFeed;
  return start < end ? span(start, end) : undefined;
}

/**
 * What is segmented around `offset`: its line, or a piece of a line that is longer than
 * {@link LONGEST_SECTION}. Which piece depends on the text alone, not on where in it one asks, and
 * finding it costs the same in any text. `undefined` for an empty line.
 */
export function sectionAt(text: string, offset: number): Span | undefined {
  const lineStart = nearLineStart(text, offset);
  const lineEnd = nearLineEnd(text, offset);
  if (lineStart !== undefined && lineEnd !== undefined && lineEnd - lineStart <= LONGEST_SECTION) {
    return lineStart < lineEnd ? span(lineStart, lineEnd) : undefined;
  }
  const stride = Math.floor(offset / LONGEST_SECTION);
  const piece = offset < cutNear(text, stride + 1) ? stride : stride + 1;
  return span(
    Math.max(lineStart ?? 0, cutNear(text, piece)),
    Math.min(lineEnd ?? text.length, cutNear(text, piece + 1)),
  );
}

/** The place near a multiple of {@link LONGEST_SECTION} where a long line is cut. */
function cutNear(text: string, stride: number): number {
  const latest = stride * LONGEST_SECTION;
  return stride === 0 ? 0 : cutPlace(text, latest - CUT_WINDOW, latest);
}

function nearLineStart(text: string, offset: number): number | undefined {
  const from = Math.max(0, offset - LINE_REACH);
  const lineFeed = text.slice(from, offset).lastIndexOf('\n');
  if (lineFeed !== -1) return from + lineFeed + 1;
  return from === 0 ? 0 : undefined;
}

function nearLineEnd(text: string, offset: number): number | undefined {
  const to = Math.min(text.length, offset + LINE_REACH);
  const lineFeed = text.slice(offset, to).indexOf('\n');
  if (lineFeed !== -1) return offset + lineFeed;
  return to === text.length ? to : undefined;
}
