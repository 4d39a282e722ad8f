import { shortTitle } from '../short-quote.ts';
import type { ImportChoice, ImportOutcome, NewDocument } from '../store.ts';
import { addDocument, prepareDocument } from './add-document.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Adds one document as one action. */
export function importDocument(
  context: Context,
  document: NewDocument,
  choice: ImportChoice,
): ImportOutcome {
  const ready = prepareDocument(document);
  return inTransaction(context, () =>
    runAction(context, `Import ${shortTitle(ready.input.title)}`, (action) =>
      addDocument(context, action, ready, choice),
    ),
  );
}
