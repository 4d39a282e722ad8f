import type { Annotation, WireSpan } from '../../core/model/annotation.ts';
import type { AnnotationId, DocumentId, PersonId, Timestamp } from '../../core/model/ids.ts';
import type { Gloss } from '../../core/ipc/contract.ts';
import type { Sqlite } from '../sqlite.ts';
import type { AnnotationRow, SpanRow } from './annotation-rows.ts';
import { annotationFromRow, parseAttributes, spanFromRow } from './annotation-rows.ts';
import { found } from './found.ts';

/** What an update writes; the rest of the row stays. */
export type AnnotationUpdate = Pick<
  AnnotationRow,
  'id' | 'label_id' | 'attributes' | 'certainty' | 'note' | 'updated_at'
>;

type GlossRow = Pick<AnnotationRow, 'id' | 'attributes' | 'note' | 'certainty'>;

/** Annotations one by one, with their fragments. */
export type Annotations = ReturnType<typeof createAnnotationRepository>;

export function createAnnotationRepository(db: Sqlite) {
  const one = db.prepare<[AnnotationId], AnnotationRow>('SELECT * FROM annotation WHERE id = ?');
  const spans = db.prepare<[AnnotationId], SpanRow>(
    'SELECT start_offset, end_offset FROM annotation_span WHERE annotation_id = ? ORDER BY position',
  );
  const glosses = db.prepare<[string], GlossRow>(
    `SELECT id, attributes, note, certainty FROM annotation
     WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY id`,
  );
  const byUuid = db
    .prepare<[string], AnnotationId>('SELECT id FROM annotation WHERE uuid = ?')
    .pluck();
  const writing = createWriting(db);

  const live = (id: AnnotationId) => {
    const row = found(one.get(id), 'annotation');
    return found(row.deleted_at === null ? row : undefined, 'annotation');
  };
  const fragments = (id: AnnotationId) => spans.all(id).map(spanFromRow);

  return {
    ...writing,
    /** Throws 'not-found' for removed ones too. */
    row: live,
    fragments,
    isLive: (id: AnnotationId): boolean => one.get(id)?.deleted_at === null,
    get: (id: AnnotationId): Annotation => annotationFromRow(live(id), fragments(id)),
    glosses: (ids: readonly AnnotationId[]): Gloss[] =>
      glosses.all(JSON.stringify(ids)).map(glossFromRow),
    findByUuid: (uuid: string): AnnotationId | null => byUuid.get(uuid) ?? null,
  };
}

function createWriting(db: Sqlite) {
  const insert = db
    .prepare<[Omit<AnnotationRow, 'id' | 'revision' | 'deleted_at'>], AnnotationId>(
      `INSERT INTO annotation (uuid, document_id, person_id, label_id, attributes, certainty, note,
         revision, created_at, updated_at)
       VALUES (@uuid, @document_id, @person_id, @label_id, @attributes, @certainty, @note,
         1, @created_at, @updated_at)
       RETURNING id`,
    )
    .pluck();
  const update = db.prepare<[AnnotationUpdate]>(
    `UPDATE annotation SET label_id = @label_id, attributes = @attributes, certainty = @certainty,
       note = @note, revision = revision + 1, updated_at = @updated_at WHERE id = @id`,
  );
  const bury = db.prepare<{ id: AnnotationId; at: Timestamp }>(
    `UPDATE annotation SET deleted_at = @at, updated_at = @at, revision = revision + 1
     WHERE id = @id AND deleted_at IS NULL`,
  );
  const insertSpan = db.prepare<[AnnotationId, number, number, number]>(
    `INSERT INTO annotation_span (annotation_id, position, start_offset, end_offset)
     VALUES (?, ?, ?, ?)`,
  );
  const deleteSpans = db.prepare<[AnnotationId]>(
    'DELETE FROM annotation_span WHERE annotation_id = ?',
  );
  const eraseSpansOfDocument = db.prepare<[DocumentId]>(
    `DELETE FROM annotation_span
     WHERE annotation_id IN (SELECT id FROM annotation WHERE document_id = ?)`,
  );
  const eraseOfDocument = db.prepare<[DocumentId]>('DELETE FROM annotation WHERE document_id = ?');
  const eraseSpansOfTombstones = db.prepare<[DocumentId]>(
    `DELETE FROM annotation_span WHERE annotation_id IN
       (SELECT id FROM annotation WHERE document_id = ? AND deleted_at IS NOT NULL)`,
  );
  const eraseTombstones = db.prepare<[DocumentId]>(
    'DELETE FROM annotation WHERE document_id = ? AND deleted_at IS NOT NULL',
  );
  const eraseSpansOfPerson = db.prepare<[PersonId]>(
    `DELETE FROM annotation_span WHERE annotation_id IN
       (SELECT id FROM annotation WHERE person_id = ? AND deleted_at IS NOT NULL)`,
  );
  const eraseOfPerson = db.prepare<[PersonId]>(
    'DELETE FROM annotation WHERE person_id = ? AND deleted_at IS NOT NULL',
  );

  const hasAny = db
    .prepare<[DocumentId], 1>('SELECT 1 FROM annotation WHERE document_id = ? LIMIT 1')
    .pluck();
  const insertSpans = (id: AnnotationId, all: readonly WireSpan[]) => {
    all.forEach(({ start, end }, position) => void insertSpan.run(id, position, start, end));
  };

  return {
    insert(
      row: Omit<AnnotationRow, 'id' | 'revision' | 'deleted_at'>,
      all: readonly WireSpan[],
    ): AnnotationId {
      const id = found(insert.get(row), 'annotation');
      insertSpans(id, all);
      return id;
    },
    update: (row: AnnotationUpdate) => void update.run(row),
    replaceSpans(id: AnnotationId, all: readonly WireSpan[]): void {
      deleteSpans.run(id);
      insertSpans(id, all);
    },
    /** Marks it as removed; the row stays. */
    bury: (id: AnnotationId, at: Timestamp) => void bury.run({ id, at }),
    /** Takes the rows out, removed ones too, as happens only with their document. */
    eraseOfDocument(id: DocumentId): void {
      // Asking costs a hundredth of deleting nothing, which matters when thousands of documents go.
      if (hasAny.get(id) === undefined) return;
      eraseSpansOfDocument.run(id);
      eraseOfDocument.run(id);
    },
    /** Takes out what is left in a document that is taken out again; live annotations stay. */
    eraseTombstonesOfDocument(id: DocumentId): void {
      if (hasAny.get(id) === undefined) return;
      eraseSpansOfTombstones.run(id);
      eraseTombstones.run(id);
    },
    /** Takes out what is left of a person who is taken out again; live annotations stay. */
    eraseTombstonesOfPerson(id: PersonId): void {
      eraseSpansOfPerson.run(id);
      eraseOfPerson.run(id);
    },
  };
}

function glossFromRow(row: GlossRow): Gloss {
  const { id, attributes, note, certainty } = row;
  return { id, attributes: parseAttributes(attributes), note, certainty };
}
