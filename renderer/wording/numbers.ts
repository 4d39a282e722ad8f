/** English words with the digits of the reader's system. */
const integer = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });

/** Average length of a written word with the blank after it, in UTF-16 units. */
const UNITS_PER_WORD = 6.1;

export function formatCount(count: number): string {
  return integer.format(count);
}

/** `1 mark`, `1,204 marks`. */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** About how many words a text of this length in UTF-16 units has, to two digits: `≈ 640 words`. */
export function approximateWords(length: number): string {
  const words = length / UNITS_PER_WORD;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(words, 1))) - 1);
  const rounded = Math.round(words / step) * step;
  return `≈ ${formatCounted(rounded, 'word')}`;
}

/** A file size as people say it: `4 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return formatCounted(bytes, 'byte');
  const isLarge = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge ? `${format.format(bytes / 1_000_000)} MB` : `${format.format(bytes / 1000)} kB`;
}
