import type { Annotation } from '../../core/model/annotation.ts';
import { shortQuote } from '../short-quote.ts';
import type { Operations } from '../store.ts';
import { newUuid } from '../uuid.ts';
import { checkFragments } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Marks these fragments with a label, as mine. */
export function createAnnotation(
  context: Context,
  input: Parameters<Operations['createAnnotation']>[0],
): Annotation {
  const { annotations, codebooks, documents } = context;
  return inTransaction(context, () => {
    const label = codebooks.label(input.labelId);
    const text = documents.text(input.documentId);
    const fragments = checkFragments(text, input.fragments);
    return runAction(context, `Tag ${shortQuote(text, fragments)} as ${label.name}`, (action) => {
      const id = annotations.insert(
        {
          uuid: newUuid(),
          document_id: input.documentId,
          person_id: action.me,
          label_id: input.labelId,
          attributes: '{}',
          certainty: 'sure',
          note: '',
          created_at: action.at,
          updated_at: action.at,
        },
        fragments,
      );
      return annotations.get(id);
    });
  });
}
