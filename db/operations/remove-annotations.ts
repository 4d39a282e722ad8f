import type { AnnotationId } from '../../core/model/ids.ts';
import { shortQuote } from '../short-quote.ts';
import { checkOwner } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Removes marks of mine; they stay in the file as removed, so that a merge learns of it. */
export function removeAnnotations(context: Context, ids: readonly AnnotationId[]): void {
  const { annotations, documents, projects } = context;
  const distinct = [...new Set(ids)];
  inTransaction(context, () => {
    const me = projects.me();
    const rows = distinct.map((id) => annotations.row(id));
    for (const row of rows) checkOwner(row.person_id, me);
    const [first] = rows;
    if (first === undefined) return;
    const quote = shortQuote(documents.text(first.document_id), annotations.fragments(first.id));
    const what = rows.length === 1 ? quote : `${rows.length} marks`;
    runAction(context, `Remove ${what}`, ({ at }) => {
      for (const { id } of rows) annotations.bury(id, at);
    });
  });
}
