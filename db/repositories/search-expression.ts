/** A letter, digit or private-use character: what `unicode61` makes words of. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What a reader typed as an FTS5 expression that can hold no operator: every word must occur, the
 * last one as a beginning unless a blank follows it; a part in quotation marks must occur as it stands.
 * `null` where there is no word to look for.
 */
export function toSearchExpression(typed: string): string | null {
  const parts: string[] = [];
  let rest = typed.replaceAll('\0', ' ');
  for (let part = nextPart(rest); part !== undefined; part = nextPart(rest)) {
    rest = rest.slice(part.length);
    const words = part.replaceAll('"', ' ').trim();
    if (!WORD_CHARACTER.test(words)) continue;
    const isClosed = part.endsWith('"') || rest !== '';
    parts.push(isClosed ? `"${words}"` : `"${words}" *`);
  }
  return parts.length === 0 ? null : parts.join(' ');
}

/** The next word or quoted phrase with the blanks before it; a phrase may still lack its end. */
function nextPart(rest: string): string | undefined {
  return /^\s*("[^"]*"?|[^\s"]+)/u.exec(rest)?.[0];
}
