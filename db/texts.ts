import type { Sqlite } from './sqlite.ts';

/** Most UTF-16 units kept in memory. */
const CAPACITY = 16_000_000;

/** Gives stored texts, keeping the last few read: each edit needs the text it quotes. */
export interface Texts {
  /** The text of this row of `document_text`. */
  get(textId: number): string;
}

/** Stored texts are immutable, so what is kept never has to be dropped for being out of date. */
export function createTexts(db: Sqlite): Texts {
  const select = db
    .prepare<[number], string>('SELECT text FROM document_text WHERE id = ?')
    .pluck();
  const kept = new Map<number, string>();
  let size = 0;

  const keep = (textId: number, text: string) => {
    if (text.length > CAPACITY) return;
    kept.set(textId, text);
    size += text.length;
    for (const [oldest, old] of kept) {
      if (size <= CAPACITY) return;
      kept.delete(oldest);
      size -= old.length;
    }
  };

  return {
    get(textId) {
      const known = kept.get(textId);
      if (known !== undefined) {
        kept.delete(textId);
        kept.set(textId, known);
        return known;
      }
      const text = select.get(textId) ?? '';
      keep(textId, text);
      return text;
    },
  };
}
