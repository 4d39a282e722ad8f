import type { AnnotationId, DocumentId } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';
import type { Finding } from '../store.ts';

/** What each part of the full check is given. */
export interface CheckContext {
  readonly db: Sqlite;
  readonly report: (finding: Finding) => void;
  /** Called after each document or other step; throws 'cancelled' when the user wants so. */
  readonly advance: () => void;
}

/** A finding about the whole file. */
export function aboutFile(kind: Finding['kind'], sentence: string): Finding {
  return { kind, sentence, documentId: null, annotationId: null };
}

/** A finding about a document, or about one annotation in it. */
export function aboutDocument(
  kind: Finding['kind'],
  sentence: string,
  documentId: DocumentId,
  annotationId: AnnotationId | null = null,
): Finding {
  return { kind, sentence, documentId, annotationId };
}
