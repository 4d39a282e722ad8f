/** First bytes that no plain text has, and what to call a file that begins with them. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF document', ascii('%PDF-')],
  ['a Word or OpenDocument file, an e-book or another zip archive', ascii('PK\u0003\u0004')],
  ['an old Word or Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a rich text (RTF) document', ascii('{\\rtf')],
  ['a database', ascii('SQLite format 3\u0000')],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', ascii('GIF89a')],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/**
 * What kind of file the first bytes say this is, in words that follow “the file is …”;
 * undefined where they say nothing.
 */
export function recogniseBinary(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  return found?.[0];
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
