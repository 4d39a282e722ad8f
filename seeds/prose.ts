import type { Random } from './random.ts';
import { below, pick, seededRandom } from './random.ts';

const ONSETS = [
  'b',
  'cl',
  'd',
  'f',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'pr',
  's',
  'st',
  't',
  'v',
] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'] as const;
const ENDS = ['', 'n', 's', 't', 'r'] as const;

const VOCABULARY = 20_000;
/** How many words are drawn beforehand; a power of two. */
const DRAWN = 65_536;

/** Made-up words, the frequent ones short, as often as Zipf has them. */
const words: readonly string[] = drawWords(seededRandom(20_250_418));

function drawWords(random: Random): string[] {
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => {
    const syllables = 1 + Math.floor(Math.log10(rank + 1) * 0.9);
    const parts = Array.from(
      { length: syllables },
      () => pick(ONSETS, random) + pick(VOWELS, random),
    );
    return parts.join('') + pick(ENDS, random);
  });
  return Array.from(
    { length: DRAWN },
    () => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'a',
  );
}

/** News-like prose of at least `length` UTF-16 units: sentences, and paragraphs of some five lines. */
export function prose(length: number, random: Random): string {
  let text = '';
  let paragraphEnd = 0;
  // A blank at the end is cut off again.
  while (text.length <= length) {
    if (text.length >= paragraphEnd) {
      if (text !== '') text = `${text.trimEnd()}\n\n`;
      paragraphEnd = text.length + 200 + below(500, random);
    }
    text += sentence(6 + below(20, random), random);
  }
  return text.trimEnd();
}

/** A headline of a few words. */
export function headline(random: Random): string {
  return capitalized(run(4 + below(6, random), random));
}

function sentence(count: number, random: Random): string {
  return `${capitalized(run(count, random))}. `;
}

/** So many words in a row from where the dice fall: one draw instead of one per word. */
function run(count: number, random: Random): string {
  const start = below(DRAWN - count, random);
  return words.slice(start, start + count).join(' ');
}

function capitalized(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}
