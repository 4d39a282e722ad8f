import * as v from 'valibot';

import type { DocumentStatus } from '../../core/model/document.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { shortTitle } from '../short-quote.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

const Note = v.pipe(v.string(), v.maxLength(10_000));

/** Flags a document for myself, with a note. */
export function setFlag(
  context: Context,
  input: { readonly id: DocumentId; readonly isFlagged: boolean; readonly note: string },
): DocumentStatus {
  const note = checked(Note, input.note, 'The note');
  const { id, isFlagged } = input;
  return inTransaction(context, () => {
    const me = context.projects.me();
    const { title } = context.documents.meta(id);
    const old = context.documents.statusOf(id, me);
    if (old.isFlagged === isFlagged && old.note === note) return old;
    return runAction(context, `${verb(old, isFlagged)} ${shortTitle(title)}`, () =>
      context.documents.putStatus(id, me, { ...old, isFlagged, note }),
    );
  });
}

function verb(old: DocumentStatus, isFlagged: boolean): string {
  if (old.isFlagged === isFlagged) return 'Edit the note on';
  return isFlagged ? 'Flag' : 'Unflag';
}
