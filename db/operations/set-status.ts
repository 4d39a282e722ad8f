import type { DocumentStatus, WorkStatus } from '../../core/model/document.ts';
import { WorkStatus as WorkStatusSchema } from '../../core/model/document.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { shortTitle } from '../short-quote.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

const WORDS: Readonly<Record<WorkStatus, string>> = {
  todo: 'to do',
  'in-progress': 'in progress',
  done: 'done',
};

/** Says how far I am with a document. */
export function setStatus(
  context: Context,
  input: { readonly id: DocumentId; readonly status: WorkStatus },
): DocumentStatus {
  const status = checked(WorkStatusSchema, input.status, 'The status');
  return inTransaction(context, () => {
    const me = context.projects.me();
    const { title } = context.documents.meta(input.id);
    const old = context.documents.statusOf(input.id, me);
    if (old.status === status) return old;
    return runAction(context, `Mark ${shortTitle(title)} as ${WORDS[status]}`, () =>
      context.documents.putStatus(input.id, me, { ...old, status }),
    );
  });
}
