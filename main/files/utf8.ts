/** What a look at every byte says about bytes that are not valid UTF-8 as a whole. */
export interface Utf8Scan {
  /** Characters of two to four bytes that are well-formed. */
  readonly sequences: number;
  /** Bytes that belong to no well-formed character. */
  readonly stray: number;
  /** Where the first stray byte stands, from 0; undefined where there is none. */
  readonly firstStray: number | undefined;
  /** The line of the first stray byte, from 1. */
  readonly line: number;
}

/**
 * Tells damaged UTF-8 from another encoding: text in an old 8-bit encoding hardly ever
 * forms well-formed sequences, damaged UTF-8 has mostly those.
 */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let sequences = 0;
  let stray = 0;
  let firstStray: number | undefined;
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      stray += 1;
      firstStray ??= at;
    } else if (length > 1) {
      sequences += 1;
    } else if (bytes[at] === LINE_FEED && firstStray === undefined) {
      line += 1;
    }
    at += Math.max(length, 1);
  }
  return { sequences, stray, firstStray, line };
}

const LINE_FEED = 0x0a;

/** Length in bytes of the well-formed character at `at` (Unicode standard, table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [low, high] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i += 1) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Narrower for some leads, so that overlong forms, surrogates and what lies beyond U+10FFFF are out. */
function secondByteRange(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
