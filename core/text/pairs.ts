import { charAfter, charBefore, isBlank, isPunctuation, isWordChar } from './characters.ts';

/** A quotation mark or bracket: of which kind it is, and which side of the pair it is here. */
export interface PairMark {
  /** Marks pair only within a kind. A straight double quote pairs with a curly one: typing mixes them. */
  readonly kind: string;
  readonly side: 'open' | 'close';
}

const BRACKETS = [
  '()',
  '[]',
  '{}',
  '（）',
  '［］',
  '「」',
  '『』',
  '【】',
  '《》',
  '〈〉',
  '〔〕',
  '⟨⟩',
];

/** How far back to look through straight quotes in a row, which say nothing about their side. */
const MOST_QUOTES_IN_A_ROW = 4;

type Side = PairMark['side'];

/** Which side a quotation mark is unless what is beside it says otherwise. */
const QUOTES: ReadonlyMap<string, { readonly kind: string; readonly usual: Side }> = new Map([
  ...kindOf('double', '“„‟', '”"'),
  ...kindOf('single', '‘‚‛', "’'"),
  ...kindOf('double angle', '«', '»'),
  ...kindOf('single angle', '‹', '›'),
]);

const ALL_MARKS = BRACKETS.join('') + Array.from(QUOTES.keys()).join('');
const ANY_MARK = new RegExp(`[${ALL_MARKS.replace(/[[\]]/g, '\\$&')}]`, 'g');

/** The quotation mark or bracket at `offset`, or `undefined`; an apostrophe in a word is none. */
export function pairMarkAt(text: string, offset: number): PairMark | undefined {
  const char = text.charAt(offset);
  const bracket = BRACKETS.find((pair) => pair.includes(char));
  if (char !== '' && bracket !== undefined) {
    return { kind: bracket, side: bracket.startsWith(char) ? 'open' : 'close' };
  }
  const quote = QUOTES.get(char);
  if (quote === undefined) return undefined;
  const before = charBefore(text, offset);
  const after = charAfter(text, offset + 1);
  if (quote.kind === 'single' && isWordChar(before) && isWordChar(after)) return undefined;
  return { kind: quote.kind, side: sideOf(quote.usual, text, offset) };
}

/** The marks of `[start, end)` whose other half lies in it too, by the offset of each. */
export function pairedMarks(text: string, start: number, end: number): ReadonlySet<number> {
  const paired = new Set<number>();
  const open = new Map<string, number[]>();
  ANY_MARK.lastIndex = start;
  for (let found = ANY_MARK.exec(text); found !== null; found = ANY_MARK.exec(text)) {
    if (found.index >= end) break;
    const mark = pairMarkAt(text, found.index);
    if (mark === undefined) continue;
    const waiting = open.get(mark.kind) ?? [];
    open.set(mark.kind, waiting);
    if (mark.side === 'open') {
      waiting.push(found.index);
    } else {
      const opener = waiting.pop();
      if (opener !== undefined) paired.add(opener).add(found.index);
    }
  }
  return paired;
}

function kindOf(kind: string, openers: string, closers: string) {
  return Array.from(openers + closers, (mark) => {
    const usual: Side = openers.includes(mark) ? 'open' : 'close';
    return [mark, { kind, usual }] as const;
  });
}

/** German closes with the mark that English opens with, Swedish opens with the one it closes with. */
function sideOf(usual: Side, text: string, offset: number): Side {
  const isFree = isFreeBefore(text, offset);
  const hasWord = hasWordAfter(text, offset + 1);
  if (usual === 'open') return !isFree && !hasWord ? 'close' : 'open';
  return isFree && hasWord ? 'open' : 'close';
}

/** Whether what stands before `offset` leaves room for a quote to open: nothing, a blank, a dash, an opener. */
function isFreeBefore(text: string, offset: number): boolean {
  let at = offset;
  while (/^["']$/.test(charBefore(text, at)) && offset - at < MOST_QUOTES_IN_A_ROW) at -= 1;
  const before = charBefore(text, at);
  return before === '' || isBlank(before) || /^[\p{Ps}\p{Pi}\p{Pd}]$/u.test(before);
}

/** Whether a word, or something that is part of a quoted one, stands at `offset`. */
function hasWordAfter(text: string, offset: number): boolean {
  const after = charAfter(text, offset);
  if (after === '' || isBlank(after)) return false;
  return !isPunctuation(after) || /^[\p{Ps}\p{Pi}"'¿¡…]$/u.test(after);
}
