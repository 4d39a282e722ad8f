import type { WireSpan } from '../../core/model/annotation.ts';
import type {
  ActionId,
  AnnotationId,
  DocumentId,
  PersonId,
  Timestamp,
} from '../../core/model/ids.ts';
import type { HistoryEntry } from '../../core/ipc/contract.ts';
import type { Sqlite } from '../sqlite.ts';
import type { AnnotationRow, SpanRow } from './annotation-rows.ts';
import { spanFromRow } from './annotation-rows.ts';
import type { AnnotationStep } from './annotation-summary.ts';
import { summarizeStep } from './annotation-summary.ts';
import type { Codebooks } from './codebook.ts';
import type { Documents } from './documents.ts';
import { found } from './found.ts';

interface StepRow {
  action_id: ActionId;
  at: Timestamp;
  person_id: PersonId;
  label: string;
  kind: 'do' | 'undo' | 'redo';
  table_name: 'annotation' | 'annotation_span';
  before: string | null;
  after: string | null;
}

const PREFIXES = { do: '', undo: 'Undo: ', redo: 'Redo: ' } as const;

/** Tells the life of an annotation from the change log, newest first; of removed ones too. */
export function createAnnotationHistory(
  db: Sqlite,
  codebooks: Codebooks,
  documents: Documents,
): (id: AnnotationId) => HistoryEntry[] {
  const documentOf = db
    .prepare<[AnnotationId], DocumentId>('SELECT document_id FROM annotation WHERE id = ?')
    .pluck();
  // The condition on table_name is that of the partial index `change_annotation`.
  const select = db.prepare<[AnnotationId], StepRow>(
    `SELECT a.id AS action_id, a.at, a.person_id, a.label, a.kind, c.table_name, c.before, c.after
     FROM change AS c JOIN action AS a ON a.id = c.action_id
     WHERE c.row_id = ? AND c.table_name IN ('annotation', 'annotation_span') ORDER BY c.seq`,
  );
  return (id) => {
    const text = documents.text(found(documentOf.get(id), 'annotation'));
    const codebook = codebooks.get();
    return groupByAction(select.all(id))
      .map((rows, at) => ({
        at: rows[0].at,
        personId: rows[0].person_id,
        action: PREFIXES[rows[0].kind] + rows[0].label,
        summary: summarizeStep({ ...stepOf(rows), isFirst: at === 0 }, codebook, text),
      }))
      .reverse();
  };
}

type Group = [StepRow, ...StepRow[]];

/** The rows are in order, so those of one action stand together. */
function groupByAction(rows: readonly StepRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0].action_id === row.action_id) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function stepOf(rows: Group): Omit<AnnotationStep, 'isFirst'> {
  const own = rows.filter((row) => row.table_name === 'annotation');
  const spans = rows.filter((row) => row.table_name === 'annotation_span');
  return {
    before: parseAnnotation(own[0]?.before),
    after: parseAnnotation(own.at(-1)?.after),
    spansBefore: spansOf(spans.map((row) => row.before)),
    spansAfter: spansOf(spans.map((row) => row.after)),
  };
}

/** Inverses are logged backwards, so the order of the rows is not that of the fragments. */
function spansOf(rows: readonly (string | null)[]): WireSpan[] {
  return rows
    .flatMap((row) => (row === null ? [] : spanFromRow(JSON.parse(row) as SpanRow)))
    .sort((a, b) => a.start - b.start);
}

/** A logged row of `annotation`; the triggers wrote it from the table's columns. */
function parseAnnotation(json: string | null | undefined): AnnotationRow | undefined {
  return json === null || json === undefined ? undefined : (JSON.parse(json) as AnnotationRow);
}
