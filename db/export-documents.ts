import { assert } from '../core/assert.ts';
import { AppError } from '../core/errors.ts';
import type { Annotation, WireSpan } from '../core/model/annotation.ts';
import type { DocumentId, PersonId } from '../core/model/ids.ts';
import type { AnnotationRow } from './repositories/annotation-rows.ts';
import { parseAttributes } from './repositories/annotation-rows.ts';
import type { DocumentRow, StatusRow } from './repositories/document-rows.ts';
import { SELECT_DOCUMENT, metaFromRow, statusFromRow } from './repositories/document-rows.ts';
import type { Sqlite } from './sqlite.ts';
import { translateSqliteError } from './sqlite-errors.ts';
import type { ExportedDocument, JsonObject, PersonStatus } from './store.ts';

/** Documents whose rows are read at once; their texts are read one document at a time. */
const PAGE = 200;
/** Fragments read at once, unless one document has more. */
const MOST_FRAGMENTS = 10_000;

/** The columns of a fragment in the order of the query: as arrays they are read twice as fast as by name. */
type FragmentRow = [
  documentId: DocumentId,
  id: AnnotationRow['id'],
  uuid: AnnotationRow['uuid'],
  personId: PersonId,
  labelId: AnnotationRow['label_id'],
  attributes: string,
  certainty: AnnotationRow['certainty'],
  note: string,
  revision: number,
  createdAt: AnnotationRow['created_at'],
  updatedAt: AnnotationRow['updated_at'],
  start: number,
  end: number,
];
type StatusOfRow = StatusRow & { document_id: DocumentId; person_id: PersonId };
type Range = [first: DocumentId, last: DocumentId];

/** Gives all documents with their live annotations from one snapshot; memory is bounded by the largest document. */
export function createDocumentExport(db: Sqlite) {
  const page = db.prepare<[DocumentId, number], DocumentRow>(
    `${SELECT_DOCUMENT} WHERE d.id > ? ORDER BY d.id LIMIT ?`,
  );
  const total = db.prepare<[], number>('SELECT count(*) FROM document').pluck();
  const text = db.prepare<[number], string>('SELECT text FROM document_text WHERE id = ?').pluck();
  const counts = db
    .prepare<Range, [DocumentId, number]>(
      `SELECT a.document_id, count(*)
       FROM annotation AS a CROSS JOIN annotation_span AS s ON s.annotation_id = a.id
       WHERE a.document_id BETWEEN ? AND ? AND a.deleted_at IS NULL GROUP BY a.document_id`,
    )
    .raw();
  const fragments = db
    .prepare<Range, FragmentRow>(
      `SELECT a.document_id, a.id, a.uuid, a.person_id, a.label_id, a.attributes, a.certainty,
         a.note, a.revision, a.created_at, a.updated_at, s.start_offset, s.end_offset
       FROM annotation AS a CROSS JOIN annotation_span AS s ON s.annotation_id = a.id
       WHERE a.document_id BETWEEN ? AND ? AND a.deleted_at IS NULL`,
    )
    .raw();
  const statuses = db.prepare<Range, StatusOfRow>(
    `SELECT document_id, person_id, status, is_flagged, note FROM document_status
     WHERE document_id BETWEEN ? AND ?`,
  );

  /** The documents of one group with what belongs to them. */
  function* readGroup(
    rows: readonly DocumentRow[],
    people: readonly PersonId[],
  ): Generator<ExportedDocument, void, void> {
    const range = rangeOf(rows);
    const annotations = toAnnotations(fragments.all(...range), people);
    const found = statuses.all(...range);
    for (const row of rows) {
      yield {
        meta: metaFromRow(row),
        text: text.get(row.text_id) ?? '',
        extra: JSON.parse(row.extra) as JsonObject,
        groupKey: row.group_key,
        statuses: toStatuses(
          found.filter((status) => status.document_id === row.id),
          people,
        ),
        annotations: (annotations.get(row.id) ?? []).sort(compareAnnotations),
      };
    }
  }

  return function* exportDocuments(
    personIds: readonly PersonId[],
  ): Generator<ExportedDocument, void, void> {
    assert(!db.inTransaction, 'An export does not run inside an operation or another export.');
    const people = [...new Set(personIds)];
    // One read transaction: what others write meanwhile is not seen.
    db.exec('BEGIN');
    try {
      let missing = total.get() ?? 0;
      let rows = page.all(0 as DocumentId, PAGE);
      while (rows.length > 0) {
        missing -= rows.length;
        const sizes = new Map(counts.all(...rangeOf(rows)));
        for (const group of inGroups(rows, sizes)) yield* readGroup(group, people);
        rows = page.all(rangeOf(rows)[1], PAGE);
      }
      if (missing !== 0) throw withoutTexts(missing);
    } catch (error) {
      throw translateSqliteError(error);
    } finally {
      if (db.open) db.exec('COMMIT');
    }
  };
}

/** A damaged page can hide a text, and with it its document, without SQLite noticing. */
function withoutTexts(count: number): AppError {
  const what = count === 1 ? 'The text of one document' : `The texts of ${count} documents`;
  return new AppError(
    'damaged',
    `${what} cannot be read, because the project file is damaged. Open its last backup to go on working.`,
  );
}

function rangeOf(rows: readonly DocumentRow[]): Range {
  const first = rows[0];
  const last = rows.at(-1);
  assert(first !== undefined && last !== undefined, 'A page of documents is not empty.');
  return [first.id, last.id];
}

/** Neighbours that have few fragments together, so that a page of big documents is not read at once. */
function* inGroups(
  rows: readonly DocumentRow[],
  sizes: ReadonlyMap<DocumentId, number>,
): Generator<readonly DocumentRow[]> {
  let group: DocumentRow[] = [];
  let size = 0;
  for (const row of rows) {
    const own = sizes.get(row.id) ?? 0;
    if (group.length > 0 && size + own > MOST_FRAGMENTS) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(row);
    size += own;
  }
  yield group;
}

function toStatuses(rows: readonly StatusOfRow[], people: readonly PersonId[]): PersonStatus[] {
  if (rows.length === 0) return [];
  return people.flatMap((personId) => {
    const row = rows.find(({ person_id }) => person_id === personId);
    return row === undefined ? [] : { personId, ...statusFromRow(row) };
  });
}

/** The annotations by document. The fragments of one annotation come together and in order, as the index gives them. */
function toAnnotations(
  rows: readonly FragmentRow[],
  people: readonly PersonId[],
): Map<DocumentId, Annotation[]> {
  const byDocument = new Map<DocumentId, Annotation[]>();
  let lastId: AnnotationRow['id'] | undefined;
  let spans: WireSpan[] = [];
  for (const row of rows) {
    if (!people.includes(row[3])) continue;
    const fragment = { start: row[11], end: row[12] };
    if (row[1] === lastId) {
      spans.push(fragment);
      continue;
    }
    lastId = row[1];
    spans = [fragment];
    const own = byDocument.get(row[0]);
    const annotation = annotationFromFragmentRow(row, spans);
    if (own === undefined) byDocument.set(row[0], [annotation]);
    else own.push(annotation);
  }
  return byDocument;
}

function annotationFromFragmentRow(row: FragmentRow, fragments: WireSpan[]): Annotation {
  return {
    id: row[1],
    uuid: row[2],
    documentId: row[0],
    personId: row[3],
    labelId: row[4],
    fragments,
    attributes: parseAttributes(row[5]),
    certainty: row[6],
    note: row[7],
    revision: row[8],
    createdAt: row[9],
    updatedAt: row[10],
  };
}

function compareAnnotations(a: Annotation, b: Annotation): number {
  const [first] = a.fragments;
  const [second] = b.fragments;
  if (first === undefined || second === undefined) return a.fragments.length - b.fragments.length;
  return first.start - second.start || second.end - first.end || (a.uuid < b.uuid ? -1 : 1);
}
