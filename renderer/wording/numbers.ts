import { countOf } from '../../core/text/count.ts';

/** Average length of a written word with the blank after it, in UTF-16 units. */
const UNITS_PER_WORD = 6.1;

/** About how many words a text of this length in UTF-16 units has, to two digits: `≈ 640 words`. */
export function approximateWords(length: number): string {
  const words = length / UNITS_PER_WORD;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(words, 1))) - 1);
  return `≈ ${countOf(Math.round(words / step) * step, 'word')}`;
}

/** A file size as people say it: `312 bytes`, `4 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  const isLarge = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge ? `${format.format(bytes / 1_000_000)} MB` : `${format.format(bytes / 1000)} kB`;
}
