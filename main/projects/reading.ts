import * as v from 'valibot';

import { AppError } from '../../core/errors.ts';
import type { Workspace } from '../../core/ipc/contract.ts';
import type { LibraryQuery, WorkStatus } from '../../core/model/document.ts';
import { DocumentId } from '../../core/model/ids.ts';
import type { DocumentContent } from '../../core/model/project.ts';
import type { Store } from '../../db/store.ts';
import type { RememberedProject } from './program-state.ts';

/** The library as it is shown first. */
const WHOLE_LIBRARY: Omit<LibraryQuery, 'statuses'> = {
  text: '',
  onlyFlagged: false,
  sort: 'added',
  isDescending: false,
};

/** Which documents a reader wants to see first. */
const BY_URGENCY: readonly WorkStatus[] = ['in-progress', 'todo', 'done'];

/** What the reader sees first: where they were, else the first document they have begun, have still to do, or have. */
export function whereToRead(
  store: Store,
  remembered: RememberedProject | undefined,
): Pick<Workspace, 'document' | 'place'> {
  const last = remembered?.documentId ?? null;
  const document = last === null ? null : openIfThere(store, last);
  if (document !== null && remembered !== undefined) {
    return { document, place: { caret: Math.min(remembered.caret, document.text.length) } };
  }
  const first = firstByUrgency(store);
  return { document: first === null ? null : openIfThere(store, first), place: { caret: 0 } };
}

function firstByUrgency(store: Store): DocumentId | null {
  for (const status of BY_URGENCY) {
    const { ids } = store.documents.list({ ...WHOLE_LIBRARY, statuses: [status] });
    if (ids[0] !== undefined) return v.parse(DocumentId, ids[0]);
  }
  return null;
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
