/** Digits a number is filled up to, so that "Article 10" comes after "Article 9". */
const NUMBER_WIDTH = 10;

/**
 * What a title or outlet is sorted by in SQLite, which compares bytes: without case, accents and
 * opening quotation marks, numbers by their value.
 */
export function sortKey(value: string): string {
  const folded = value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[0-9]+/g, (digits) => digits.padStart(NUMBER_WIDTH, '0'));
  const bare = folded.replace(/^[^\p{L}\p{N}]+/u, '');
  return bare === '' ? folded : bare;
}
