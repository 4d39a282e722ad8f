import type { DocumentMeta, DocumentStatus } from '../../core/model/document.ts';
import type { DocumentId, PersonId } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';
import type { Texts } from '../texts.ts';
import type { DocumentRow, StatusRow } from './document-rows.ts';
import { SELECT_DOCUMENT, headColumns, metaFromRow, statusFromRow } from './document-rows.ts';
import { found } from './found.ts';

/** A document's columns as they are inserted. */
export type DocumentInsert = Omit<DocumentRow, 'id' | 'sha256'> & {
  title_key: string;
  outlet_key: string;
};

/** What an edit of a document may change; its text stays. */
export type DocumentHead = Pick<DocumentMeta, 'id' | 'title' | 'language' | 'direction' | 'source'>;

/** Documents one by one, their texts and what people said of them. */
export type Documents = ReturnType<typeof createDocumentRepository>;

export function createDocumentRepository(db: Sqlite, texts: Texts) {
  const count = db.prepare<[], number>('SELECT count(*) FROM document').pluck();
  const one = db.prepare<[DocumentId], DocumentRow>(`${SELECT_DOCUMENT} WHERE d.id = ?`);
  const textId = db
    .prepare<[DocumentId], number>('SELECT text_id FROM document WHERE id = ?')
    .pluck();
  const status = db.prepare<[DocumentId, PersonId], StatusRow>(
    'SELECT status, is_flagged, note FROM document_status WHERE document_id = ? AND person_id = ?',
  );
  const byUuid = db.prepare<[string], DocumentId>('SELECT id FROM document WHERE uuid = ?').pluck();
  const byHashes = db.prepare<[string], { sha256: string; id: DocumentId }>(
    `SELECT t.sha256, min(d.id) AS id FROM document_text AS t JOIN document AS d ON d.text_id = t.id
     WHERE t.sha256 IN (SELECT value FROM json_each(?)) GROUP BY t.id`,
  );
  const insertText = db.prepare(
    `INSERT INTO document_text (sha256, text, added_by) VALUES (@sha256, @text, @addedBy)
     ON CONFLICT (sha256) DO NOTHING`,
  );
  const textIdByHash = db
    .prepare<[string], number>('SELECT id FROM document_text WHERE sha256 = ?')
    .pluck();
  const insert = db
    .prepare<[DocumentInsert], DocumentId>(
      `INSERT INTO document
         (uuid, title, title_key, language, direction, text_id, length, outlet, outlet_key, author,
          date, url, section, genre, extra, group_key, created_at)
       VALUES
         (@uuid, @title, @title_key, @language, @direction, @text_id, @length, @outlet, @outlet_key,
          @author, @date, @url, @section, @genre, @extra, @group_key, @created_at)
       RETURNING id`,
    )
    .pluck();
  const addToSearch = db.prepare<[DocumentId, DocumentId]>(
    `INSERT INTO document_search (rowid, title, text)
     SELECT id, title, text FROM document_content WHERE id BETWEEN ? AND ?`,
  );
  const update = db.prepare(
    `UPDATE document SET title = @title, title_key = @title_key, language = @language,
       direction = @direction, outlet = @outlet, outlet_key = @outlet_key, author = @author,
       date = @date, url = @url, section = @section, genre = @genre
     WHERE id = @id`,
  );
  const putStatus = db.prepare(
    `INSERT INTO document_status (document_id, person_id, status, is_flagged, note)
     VALUES (@documentId, @personId, @status, @isFlagged, @note)
     ON CONFLICT (document_id, person_id)
     DO UPDATE SET status = excluded.status, is_flagged = excluded.is_flagged, note = excluded.note`,
  );
  const removeStatuses = db.prepare<[DocumentId]>(
    'DELETE FROM document_status WHERE document_id = ?',
  );
  const remove = db.prepare<[DocumentId]>('DELETE FROM document WHERE id = ?');

  const row = (id: DocumentId) => found(one.get(id), 'document');

  return {
    count: () => count.get() ?? 0,
    row,
    has: (id: DocumentId): boolean => textId.get(id) !== undefined,
    meta: (id: DocumentId): DocumentMeta => metaFromRow(row(id)),
    text: (id: DocumentId): string => texts.get(found(textId.get(id), 'document')),
    statusOf: (id: DocumentId, person: PersonId): DocumentStatus =>
      statusFromRow(status.get(id, person)),
    findByUuid: (uuid: string): DocumentId | null => byUuid.get(uuid) ?? null,
    findByHash: (hashes: readonly string[]): Map<string, DocumentId> =>
      new Map(byHashes.all(JSON.stringify(hashes)).map(({ sha256, id }) => [sha256, id])),
    /** The row of this text, added if it is new. */
    addText(text: { sha256: string; text: string; addedBy: number }): number {
      insertText.run(text);
      return found(textIdByHash.get(text.sha256), 'document');
    },
    insert: (document: DocumentInsert): DocumentId => found(insert.get(document), 'document'),
    /** Makes documents of an open import findable, which their insertion leaves to this. */
    addToSearch(first: DocumentId, last: DocumentId): void {
      addToSearch.run(first, last);
    },
    updateHead({ id, title, language, direction, source }: DocumentHead): DocumentMeta {
      update.run({ id, language, direction, ...headColumns(title, source) });
      return metaFromRow(row(id));
    },
    putStatus(id: DocumentId, person: PersonId, said: DocumentStatus): DocumentStatus {
      const { status: word, isFlagged, note } = said;
      putStatus.run({
        documentId: id,
        personId: person,
        status: word,
        isFlagged: isFlagged ? 1 : 0,
        note,
      });
      return statusFromRow(status.get(id, person));
    },
    /** Its annotations must be gone already. */
    remove(id: DocumentId): void {
      removeStatuses.run(id);
      remove.run(id);
    },
  };
}
