import type { WireSpan } from '../../core/model/annotation.ts';

/** What a mark covers, in one line; its fragments are joined as they are read. */
export function quoteOf(text: string, fragments: readonly WireSpan[]): string {
  return fragments.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … ');
}

/** The beginning of a stretch of text for a list, at most `length` UTF-16 units long. */
export function snippetOf(text: string, start: number, end: number, length = 120): string {
  const isCut = end - start > length;
  // A cut in the middle of a surrogate pair would leave half a character.
  const cut = isCut ? start + length - (isHighSurrogate(text, start + length - 1) ? 1 : 0) : end;
  return `${oneLine(text.slice(start, cut))}${isCut ? '…' : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
