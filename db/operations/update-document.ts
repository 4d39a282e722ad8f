import * as v from 'valibot';

import type { DocumentMeta } from '../../core/model/document.ts';
import { DocumentSource, DocumentTitle, TextDirection } from '../../core/model/document.ts';
import type { DocumentHead } from '../repositories/documents.ts';
import { shortTitle } from '../short-quote.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Title, language, direction and source of a document; its text is never edited. */
export const Head = v.object({
  title: DocumentTitle,
  language: v.pipe(v.string(), v.trim(), v.maxLength(35)),
  direction: TextDirection,
  source: DocumentSource,
});

/** Writes title, language, direction and source. */
export function updateDocument(context: Context, input: DocumentHead): DocumentMeta {
  const head = checked(Head, input, 'The document');
  return inTransaction(context, () => {
    const { title } = context.documents.meta(input.id);
    return runAction(context, `Edit the details of ${shortTitle(title)}`, () =>
      context.documents.updateHead({ id: input.id, ...head }),
    );
  });
}
