import { graphemeStart, isGraphemeBoundary } from './graphemes.ts';
import { isBoundary } from './offsets.ts';

/**
 * The end of a sentence after letters too many and too small for a title or an abbreviation. The
 * mark comes first, and the look back from it second, because marks are rare.
 */
const SENTENCE_END = /[.!?](?<=[\p{Ll}\p{Lo}\p{M}\p{N}]{4}.)["'”’»)\]]? |[。！？]/gu;

/**
 * The best place to cut a text in (`earliest`, `latest`]: after the last sentence that ends there,
 * else after the last blank that allows it, else between graphemes, else at least not inside a surrogate pair.
 * Looks at nothing before `earliest`, so its cost does not grow with the text.
 */
export function cutPlace(text: string, earliest: number, latest: number): number {
  if (latest >= text.length) return text.length;
  const window = text.slice(earliest, latest);
  const sentence = lastSentenceEnd(window);
  if (sentence > 0 && isGraphemeBoundary(text, earliest + sentence)) return earliest + sentence;
  const blank = lastAfterBlank(text, earliest, window);
  if (blank !== undefined) return blank;
  const grapheme = graphemeStart(text, latest);
  if (grapheme > earliest) return grapheme;
  return isBoundary(text, latest) ? latest : latest - 1;
}

/** The place after the last sentence mark and its blank, or 0. */
function lastSentenceEnd(window: string): number {
  let last = 0;
  for (const mark of window.matchAll(SENTENCE_END)) last = mark.index + mark[0].length;
  return last;
}

function lastAfterBlank(text: string, earliest: number, window: string): number | undefined {
  for (let at = window.length; at > 0; at -= 1) {
    if (isBreakingBlank(window.charCodeAt(at - 1)) && isGraphemeBoundary(text, earliest + at)) {
      return earliest + at;
    }
  }
  return undefined;
}

/** A unit after which a line may be broken; unlike a no-break space. */
function isBreakingBlank(unit: number): boolean {
  return (
    unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x3000 || unit === 0x200b // zero width
  );
}
