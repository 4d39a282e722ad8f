import type { WireSpan } from '../../core/model/annotation.ts';
import { charAfter, charBefore, isWordChar } from '../../core/text/characters.ts';
import { shortQuote } from '../short-quote.ts';

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** How the fragments of an annotation changed, such as "end moved 2 words later". */
export function summarizeMove(
  text: string,
  before: readonly WireSpan[],
  after: readonly WireSpan[],
): string {
  const [old] = before;
  const [now] = after;
  const isOneToOne = before.length === 1 && after.length === 1;
  if (!isOneToOne || !old || !now || old.end <= now.start || now.end <= old.start) {
    return `now covers ${shortQuote(text, after)}`;
  }
  return [edgeMove(text, 'start', old.start, now.start), edgeMove(text, 'end', old.end, now.end)]
    .filter((part) => part !== '')
    .join(', ');
}

function edgeMove(text: string, edge: 'start' | 'end', from: number, to: number): string {
  if (from === to) return '';
  const distance = distanceBetween(text, Math.min(from, to), Math.max(from, to));
  return `${edge} moved ${distance} ${to > from ? 'later' : 'earlier'}`;
}

function distanceBetween(text: string, start: number, end: number): string {
  const between = text.slice(start, end);
  const words = between.match(WORDS)?.length ?? 0;
  const isInWord = [start, end].some(
    (offset) => isWordChar(charBefore(text, offset)) && isWordChar(charAfter(text, offset)),
  );
  if (words > 0 && !isInWord) return counted(words, 'word');
  return counted(Array.from(between).length, 'character');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
