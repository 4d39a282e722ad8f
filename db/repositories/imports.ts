import type { ActionId, DocumentId } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';

/** One document that an import brought. */
export interface ImportedRow {
  /** Its place in the change log. */
  seq: number;
  id: DocumentId;
  /** The row as it came, in JSON. */
  after: string;
  /** Whether someone has marked it or said how far they are with it. */
  is_worked_on: 0 | 1;
}

/** Reads what a running import brought, and takes out texts that only it needed. */
export type Imports = ReturnType<typeof createImportRepository>;

export function createImportRepository(db: Sqlite) {
  const page = db.prepare<{ importId: ActionId; after: number }, ImportedRow>(
    `SELECT c.seq, c.row_id AS id, c.after,
       EXISTS (SELECT 1 FROM annotation WHERE document_id = c.row_id)
         OR EXISTS (SELECT 1 FROM document_status WHERE document_id = c.row_id) AS is_worked_on
     FROM change AS c
     WHERE c.action_id = @importId AND c.seq > @after
       AND c.table_name = 'document' AND c.before IS NULL
     ORDER BY c.seq LIMIT 64`,
  );
  // The condition on table_name is that of the partial index `change_document`.
  const othersTexts = db.prepare<
    { importId: ActionId; after: number },
    { seq: number; text_id: number }
  >(
    `SELECT seq, coalesce(after, before) ->> 'text_id' AS text_id FROM change
     WHERE table_name = 'document' AND seq > @after AND action_id <> @importId ORDER BY seq`,
  );
  const first = db
    .prepare<[ActionId], number | null>('SELECT min(seq) FROM change WHERE action_id = ?')
    .pluck();
  const removeText = db.prepare<{ id: number; importId: ActionId }>(
    `DELETE FROM document_text WHERE id = @id AND added_by = @importId
       AND NOT EXISTS (SELECT 1 FROM document WHERE text_id = @id)`,
  );
  return {
    /** The next documents of the import after this place in the log. */
    page: (importId: ActionId, after: number): ImportedRow[] => page.all({ importId, after }),
    /** The place in the log just before the import's first change. */
    placeBefore: (importId: ActionId): number => (first.get(importId) ?? 1) - 1,
    /** Texts that other actions named after this place in the log: their undo may need them. */
    othersTexts: (importId: ActionId, after: number) => othersTexts.all({ importId, after }),
    /** Takes a text out if this import brought it and no document has it. */
    removeText: (id: number, importId: ActionId) => void removeText.run({ id, importId }),
  };
}
