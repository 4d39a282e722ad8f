import { AppError } from '../../core/errors.ts';
import type { Workspace } from '../../core/ipc/contract.ts';
import type { LibraryQuery } from '../../core/model/document.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import type { DocumentContent } from '../../core/model/project.ts';
import type { Store } from '../../db/store.ts';
import type { RememberedProject } from './program-state.ts';

/** The library as it is shown first. */
const WHOLE_LIBRARY: LibraryQuery = {
  text: '',
  statuses: [],
  onlyFlagged: false,
  sort: 'added',
  isDescending: false,
};

/** What the reader sees first: where they were, else the first document they have still to do. */
export function whereToRead(
  store: Store,
  remembered: RememberedProject | undefined,
): Pick<Workspace, 'document' | 'place'> {
  const last = remembered?.documentId ?? null;
  const document = last === null ? null : openIfThere(store, last);
  if (document !== null && remembered !== undefined) {
    return { document, place: { caret: Math.min(remembered.caret, document.text.length) } };
  }
  const next = store.documents.nextTodo(null, WHOLE_LIBRARY);
  return { document: next === null ? null : openIfThere(store, next), place: { caret: 0 } };
}

/** The document, or null where it was removed since. */
function openIfThere(store: Store, id: DocumentId): DocumentContent | null {
  try {
    return store.documents.open(id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
