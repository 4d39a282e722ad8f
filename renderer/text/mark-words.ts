import type { Gloss } from '../../core/ipc/contract.ts';
import type { Attribute, AttributeValue } from '../../core/model/attribute.ts';
import type { Label } from '../../core/model/codebook.ts';
import { isApplicable } from '../../core/model/codebook.ts';
import type { Person } from '../../core/model/person.ts';
import { countOf } from '../../core/text/count.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import { segmenter } from '../../core/text/segmenter.ts';
import { formatPeriod } from '../wording/dates.ts';
import type { Mark } from './marks.ts';

/** More is not read in a margin. */
const LONGEST_QUOTED = 60;

/** A mark in one breath, for screen readers: `Commitment, Ana, 12 words`. */
export function markSentence(
  mark: Mark,
  people: readonly Person[],
  text: string,
  language: string,
): string {
  const person = people.find(({ id }) => id === mark.personId);
  return [
    mark.label?.name ?? 'Mark',
    ...(person ? [person.name] : []),
    countOf(wordCount(text, mark.fragments, language), 'word'),
    ...(mark.hasNote ? ['has a note'] : []),
  ].join(', ');
}

/** How many words a mark covers, in whole or in part. */
export function wordCount(text: string, fragments: Fragments, language: string): number {
  const words = segmenter('word', language || undefined);
  let count = 0;
  for (const { start, end } of fragments) {
    for (const { isWordLike } of words.segment(text.slice(start, end))) if (isWordLike) count += 1;
  }
  return count;
}

/** What was coded of a mark, in the order of the codebook, as the margin shows it: `soft · by Friday`. */
export function glossDetail(label: Label | undefined, gloss: Gloss | undefined): string {
  if (!gloss) return '';
  const values = (label?.attributes ?? [])
    .filter((attribute) => isApplicable(attribute, gloss.attributes))
    .map((attribute) => valueWords(attribute, gloss.attributes[attribute.key]));
  const certainty = gloss.certainty === 'sure' ? '' : gloss.certainty;
  return [...values, certainty].filter((words) => words !== '').join(' · ');
}

/** Up to two letters that stand for a person: `Ana Bell` → `AB`. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 63))
    .join('')
    .toUpperCase();
}

function valueWords(attribute: Attribute, value: AttributeValue | undefined): string {
  if (value === undefined || value === false || value === '') return '';
  if (value === true) return attribute.name.toLowerCase();
  if (Array.isArray(value)) return value.map((key) => optionName(attribute, key)).join(', ');
  if (typeof value === 'object') return formatPeriod(value);
  if (attribute.type === 'text') return quoted(value);
  if (attribute.type === 'date') return `no ${attribute.name.toLowerCase()}`;
  return optionName(attribute, value).toLowerCase();
}

function optionName(attribute: Attribute, key: string): string {
  return attribute.options.find((option) => option.key === key)?.name ?? key;
}

function quoted(words: string): string {
  return words.length > LONGEST_QUOTED ? `“${words.slice(0, LONGEST_QUOTED)}…”` : `“${words}”`;
}
