import type { DocumentId } from '../../core/model/ids.ts';
import { shortTitle } from '../short-quote.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Takes documents out with their statuses and everyone's annotations; the texts stay for an undo. */
export function removeDocuments(context: Context, ids: readonly DocumentId[]): void {
  const distinct = [...new Set(ids)];
  inTransaction(context, () => {
    const titles = distinct.map((id) => context.documents.meta(id).title);
    const [title] = titles;
    if (title === undefined) return;
    const what = titles.length === 1 ? shortTitle(title) : `${titles.length} documents`;
    runAction(context, `Remove ${what}`, () => {
      for (const id of distinct) removeDocument(context, id);
    });
  });
}

/** Children first, so that the log, read backwards, brings parents back first. */
export function removeDocument(context: Context, id: DocumentId): void {
  context.annotations.eraseOfDocument(id);
  context.documents.remove(id);
}
