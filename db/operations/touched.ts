import type { AnnotationId, DocumentId } from '../../core/model/ids.ts';
import type { ChangeRow } from '../repositories/actions.ts';
import { parseLogged } from '../repositories/logged-tables.ts';
import type { ReversalOutcome } from '../store.ts';
import type { Context } from './context.ts';

/** From this many on they are not named one by one. */
const TOO_MANY = 1000;

/** Gathers what the changes of one action touched. */
export interface TouchedRows {
  add(change: ChangeRow): void;
  /** Asked inside the transaction, when all is done: what is there now is named. */
  outcome(context: Context): Omit<ReversalOutcome, 'action'>;
}

export function createTouchedRows(): TouchedRows {
  const documents = new Set<DocumentId>();
  const annotationsOf = new Set<DocumentId>();
  const annotations = new Set<AnnotationId>();
  let project = false;

  const addSome = <T>(set: Set<T>, value: T) => {
    if (set.size <= TOO_MANY) set.add(value);
  };
  const named = <T>(set: ReadonlySet<T>) => (set.size > TOO_MANY ? null : [...set]);

  return {
    add({ table_name, row_id, before, after }) {
      if (table_name === 'document' || table_name === 'document_status') {
        addSome(documents, row_id as DocumentId);
      } else if (table_name === 'annotation') {
        addSome(annotations, row_id as AnnotationId);
        addSome(annotationsOf, parseLogged(after ?? before ?? '{}').document_id as DocumentId);
      } else if (table_name !== 'annotation_span') {
        // A change of fragments always comes with a change of its annotation's row.
        project = true;
      }
    },
    outcome(context) {
      const all = new Set([...documents, ...annotationsOf]);
      const [documentId = null] = all.size === 1 ? all : [];
      const [annotationId = null] = annotations.size === 1 ? annotations : [];
      return {
        documentId: documentId !== null && context.documents.has(documentId) ? documentId : null,
        annotationId:
          annotationId !== null && context.annotations.isLive(annotationId) ? annotationId : null,
        touched: { documents: named(documents), annotationsOf: named(annotationsOf), project },
      };
    },
  };
}
