import { AppError } from '../../core/errors.ts';
import type { ActionId } from '../../core/model/ids.ts';
import type { ActionRow } from '../repositories/actions.ts';
import type { ImportChoice, ImportOutcome, NewDocument } from '../store.ts';
import { addDocument, prepareDocument } from './add-document.ts';
import type { Context } from './context.ts';
import { inTransaction, startAction, underAction } from './run-action.ts';

/** Starts an import whose documents come in many transactions; until it is finished it counts as interrupted. */
export function beginImport(context: Context): ActionId {
  return inTransaction(context, () => {
    const start = { label: 'Import documents', state: 'open' } as const;
    return startAction(context, start, context.projects.me()).id;
  });
}

/** Adds these documents in one transaction. */
export function importBatch(
  context: Context,
  importId: ActionId,
  documents: readonly NewDocument[],
  choice: ImportChoice,
): ImportOutcome[] {
  const ready = documents.map(prepareDocument);
  return inTransaction(context, () => {
    const action = openImport(context, importId);
    const outcomes = underAction(context, importId, () =>
      ready.map((document) => addDocument(context, action, document, choice)),
    );
    const added = outcomes.filter(({ kind }) => kind === 'imported');
    const first = added[0];
    const last = added.at(-1);
    // In one transaction ids are given one after the other.
    if (first !== undefined && last !== undefined) {
      context.documents.addToSearch(first.id, last.id);
    }
    return outcomes;
  });
}

/** Makes what came in one step that can be undone. */
export function finishImport(context: Context, importId: ActionId): number {
  return inTransaction(context, () => {
    openImport(context, importId);
    const count = context.actions.countChanges(importId);
    const noun = count === 1 ? 'document' : 'documents';
    context.actions.setLabel(importId, `Import ${count} ${noun}`);
    context.actions.setState(importId, count === 0 ? 'dropped' : 'done');
    return count;
  });
}

/** The action of an import that goes on; 'cancelled' if it was ended meanwhile. */
export function openImport(context: Context, importId: ActionId): ActionRow {
  const action = context.actions.get(importId);
  if (action?.state === 'open') return action;
  throw new AppError('cancelled', 'This import has already ended; nothing more was added.');
}
