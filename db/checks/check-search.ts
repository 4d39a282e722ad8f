import type { DocumentId } from '../../core/model/ids.ts';
import type { CheckContext } from './finding.ts';
import { aboutDocument, aboutFile } from './finding.ts';

/** How far into a text the words to look for are taken from, in UTF-16 units. */
const REACH = 5000;
const LONGEST_WORD = 40;

/** Whether the search index has exactly the documents of the project. */
export function checkIndexedDocuments({ db, report, advance }: CheckContext): void {
  const extra = db
    .prepare<[], number>(
      `SELECT count(*) FROM document_search_docsize WHERE id NOT IN (SELECT id FROM document)`,
    )
    .pluck()
    .get();
  if (extra !== undefined && extra > 0) {
    report(
      aboutFile('search', `The search index has ${extra} documents that are not in the project.`),
    );
  }
  advance();
}

/**
 * Finds each document by its longest words: a sample, since FTS5 compares all words only while it
 * keeps every writer out.
 */
export function createSearchCheck({ db, report }: CheckContext) {
  const isFound = db
    .prepare<[string, DocumentId], 1>(
      'SELECT 1 FROM document_search WHERE document_search MATCH ? AND rowid = ?',
    )
    .pluck();
  return ({ id, title, text }: { id: DocumentId; title: string; text: string }): void => {
    const words = longestWords(`${title} ${text.slice(0, REACH)}`);
    if (words.length === 0) return;
    if (isFound.get(words.map((word) => `"${word}"`).join(' '), id) === 1) return;
    report(aboutDocument('search', `“${title}” cannot be found by its words.`, id));
  };
}

/** The last word of a text cut short may itself be cut, so it is left out. */
function longestWords(text: string): string[] {
  const words = text
    .split(/\s+/u)
    .slice(0, -1)
    .map((word) => word.replaceAll(/["\0]/gu, ' '))
    .filter((word) => word.length <= LONGEST_WORD && /[\p{L}\p{N}]/u.test(word));
  return words.sort((a, b) => b.length - a.length).slice(0, 2);
}
