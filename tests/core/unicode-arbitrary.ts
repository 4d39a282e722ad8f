import fc from 'fast-check';

/** What texts are hard about: each entry has its own way of going wrong. */
const PIECES = [
  ...['a', 'b', 'E', 'i', 'İ', 'ß', 'ﬁ', 'Σ', 'ς', '0', '7', '12', '_'],
  ...[' ', '  ', '\n', '\n\n', '\t', '\r', '\r\n', '\u00A0', '\u202F', '\u2028', '\uFEFF'],
  ...['.', '. ', ', ', '…', '?', '!', '-', '–', '%', '$', '€', '&', '@', '#', '/', ':'],
  ...['"', "'", '“', '”', '‘', '’', '„', '«', '»', '(', ')', '[', ']', '「', '」', '。'],
  ...['Mr. ', 'U.S. ', 'z. B. ', 'The ', 'French', 'J. '],
  ...['é', 'e\u0301', '\u0301', '\u0308\u0323', ' \u0308', '\u20E3', '\uFE0F', '\u200D', '\u200C'],
  ...['😀', '👩‍👩‍👧', '👍🏽', '🇫🇷', '🇺🇦', '🇺', '1\uFE0F\u20E3', '𝒳', '𐐀', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ...['שלום', 'צה״ל', 'בית־ספר', 'مرحبا', 'قَالَ', '\u0600', '\u200F', '\u202B', '\u2067', '\u2069'],
  ...['会谈', '東京で', 'がガ\u3099', '한국', '\u1112\u1161\u11AB', 'สวัสดี', 'क्षि', 'நி', "п'ять"],
  ...['\uD83D', '\uDE00', '\uDFFF\uD800'],
];

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Any text at all: letters of many scripts, emoji, marks, blanks, line ends, halves of pairs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: unit },
      { weight: 1, arbitrary: codePoint },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Any text that is not empty, and two offsets `start < end` in it that may lie anywhere. */
export const anyTextAndRange: fc.Arbitrary<{ text: string; start: number; end: number }> = anyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length - 1 }))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
  );

/** All grapheme boundaries of a text, asked of the segmenter in the plainest way. */
export function graphemeBoundaries(text: string): Set<number> {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return new Set([...Array.from(segments, ({ index }) => index), text.length]);
}
