import { assert } from '../core/assert.ts';
import type { Annotation, WireSpan } from '../core/model/annotation.ts';
import type { DocumentId, PersonId } from '../core/model/ids.ts';
import type { AnnotationRow, SpanRow } from './repositories/annotation-rows.ts';
import { annotationFromRow, spanFromRow } from './repositories/annotation-rows.ts';
import type { DocumentRow, StatusRow } from './repositories/document-rows.ts';
import { SELECT_DOCUMENT, metaFromRow, statusFromRow } from './repositories/document-rows.ts';
import type { Sqlite } from './sqlite.ts';
import type { ExportedDocument, JsonObject, PersonStatus } from './store.ts';

/** Documents whose rows are read at once; their texts and annotations are read one document at a time. */
const PAGE = 200;

type FragmentRow = AnnotationRow & SpanRow;
type StatusOfRow = StatusRow & { person_id: PersonId };

/** Gives all documents with their live annotations from one snapshot; memory is bounded by the largest document. */
export function createDocumentExport(db: Sqlite) {
  const page = db.prepare<[DocumentId, number], DocumentRow>(
    `${SELECT_DOCUMENT} WHERE d.id > ? ORDER BY d.id LIMIT ?`,
  );
  const text = db.prepare<[number], string>('SELECT text FROM document_text WHERE id = ?').pluck();
  const fragments = db.prepare<[DocumentId], FragmentRow>(
    `SELECT a.*, s.start_offset, s.end_offset
     FROM annotation AS a CROSS JOIN annotation_span AS s ON s.annotation_id = a.id
     WHERE a.document_id = ? AND a.deleted_at IS NULL`,
  );
  const statuses = db.prepare<[DocumentId], StatusOfRow>(
    'SELECT person_id, status, is_flagged, note FROM document_status WHERE document_id = ?',
  );

  return function* exportDocuments(
    personIds: readonly PersonId[],
  ): Generator<ExportedDocument, void, void> {
    assert(!db.inTransaction, 'An export does not run inside an operation or another export.');
    const people = [...new Set(personIds)];
    // One read transaction: what others write meanwhile is not seen.
    db.exec('BEGIN');
    try {
      let rows = page.all(0 as DocumentId, PAGE);
      while (rows.length > 0) {
        let last = 0 as DocumentId;
        for (const row of rows) {
          last = row.id;
          yield {
            meta: metaFromRow(row),
            text: text.get(row.text_id) ?? '',
            extra: JSON.parse(row.extra) as JsonObject,
            groupKey: row.group_key,
            statuses: toStatuses(statuses.all(row.id), people),
            annotations: toAnnotations(fragments.all(row.id), people),
          };
        }
        rows = page.all(last, PAGE);
      }
    } finally {
      if (db.open) db.exec('COMMIT');
    }
  };
}

function toStatuses(rows: readonly StatusOfRow[], people: readonly PersonId[]): PersonStatus[] {
  return people.flatMap((personId) => {
    const row = rows.find(({ person_id }) => person_id === personId);
    return row === undefined ? [] : { personId, ...statusFromRow(row) };
  });
}

/** The fragments of one annotation come together and in order, as the index gives them. */
function toAnnotations(rows: readonly FragmentRow[], people: readonly PersonId[]): Annotation[] {
  const spansById = new Map<number, WireSpan[]>();
  const annotations: Annotation[] = [];
  for (const row of rows) {
    if (!people.includes(row.person_id)) continue;
    const spans = spansById.get(row.id);
    if (spans === undefined) {
      const own = [spanFromRow(row)];
      spansById.set(row.id, own);
      annotations.push(annotationFromRow(row, own));
    } else {
      spans.push(spanFromRow(row));
    }
  }
  return annotations.sort(compareAnnotations);
}

function compareAnnotations(a: Annotation, b: Annotation): number {
  const [first] = a.fragments;
  const [second] = b.fragments;
  if (first === undefined || second === undefined) return a.fragments.length - b.fragments.length;
  return first.start - second.start || second.end - first.end || (a.uuid < b.uuid ? -1 : 1);
}
