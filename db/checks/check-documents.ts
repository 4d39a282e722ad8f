import * as v from 'valibot';

import type { WireSpan } from '../../core/model/annotation.ts';
import { AttributeValues } from '../../core/model/attribute.ts';
import type { Label } from '../../core/model/codebook.ts';
import { checkAttributes } from '../../core/model/codebook.ts';
import type { DocumentId, LabelId } from '../../core/model/ids.ts';
import { isBoundary } from '../../core/text/offsets.ts';
import type { AnnotationRow, SpanRow } from '../repositories/annotation-rows.ts';
import { spanFromRow } from '../repositories/annotation-rows.ts';
import type { DocumentRow } from '../repositories/document-rows.ts';
import { SELECT_DOCUMENT } from '../repositories/document-rows.ts';
import { sortKey } from '../repositories/sort-key.ts';
import { hashText } from '../text-hash.ts';
import { createSearchCheck } from './check-search.ts';
import type { CheckContext } from './finding.ts';
import { aboutDocument } from './finding.ts';

type CheckedRow = Pick<AnnotationRow, 'id' | 'label_id' | 'attributes' | 'deleted_at'> & {
  [Column in keyof SpanRow]: SpanRow[Column] | null;
};

type KeyedRow = DocumentRow & { title_key: string; outlet_key: string; text: string };

/** Each document in turn: that its text is the one that was imported, and that every mark fits it and the codebook. */
export function checkDocuments(context: CheckContext, labels: ReadonlyMap<LabelId, Label>): void {
  const { db, advance } = context;
  const ids = db.prepare<[], DocumentId>('SELECT id FROM document ORDER BY id').pluck();
  const one = db.prepare<[DocumentId], KeyedRow>(
    `${SELECT_DOCUMENT.replace('SELECT', 'SELECT d.title_key, d.outlet_key, t.text,')} WHERE d.id = ?`,
  );
  // An annotation without fragments would be a row with neither start nor end.
  const annotations = db.prepare<[DocumentId], CheckedRow>(
    `SELECT a.id, a.label_id, a.attributes, a.deleted_at, s.start_offset, s.end_offset
     FROM annotation AS a LEFT JOIN annotation_span AS s ON s.annotation_id = a.id
     WHERE a.document_id = ? ORDER BY a.id, s.position`,
  );
  const checkSearch = createSearchCheck(context);
  for (const id of ids.all()) {
    const row = one.get(id);
    if (row !== undefined) {
      checkText(context, row);
      checkSearch(row);
      checkAnnotations(context, row, annotations.all(id), labels);
    }
    advance();
  }
}

function checkText({ report }: CheckContext, row: KeyedRow): void {
  const { id, title, text } = row;
  if (hashText(text) !== row.sha256) {
    report(aboutDocument('text', `The text of “${title}” is not the one that was imported.`, id));
  }
  if (text.length !== row.length) {
    const sentence = `“${title}” is said to have ${row.length} characters and has ${text.length}.`;
    report(aboutDocument('text', sentence, id));
  }
  if (sortKey(title) !== row.title_key || sortKey(row.outlet) !== row.outlet_key) {
    report(aboutDocument('structure', `“${title}” is not sorted by its title and outlet.`, id));
  }
}

function checkAnnotations(
  { report }: CheckContext,
  { id, title, text }: KeyedRow,
  rows: readonly CheckedRow[],
  labels: ReadonlyMap<LabelId, Label>,
): void {
  let last: CheckedRow | undefined;
  for (const row of rows) {
    const isNext = last?.id === row.id;
    const problem = fragmentProblem(text, row, isNext ? last : undefined);
    if (problem !== null) {
      report(aboutDocument('fragment', `A mark in “${title}” ${problem}.`, id, row.id));
    }
    if (!isNext && row.deleted_at === null) {
      for (const sentence of valueProblems(row, labels.get(row.label_id))) {
        report(aboutDocument('attribute', `A mark in “${title}”: ${sentence}`, id, row.id));
      }
    }
    last = row;
  }
}

function fragmentProblem(
  text: string,
  row: CheckedRow,
  previous: CheckedRow | undefined,
): string | null {
  const { start_offset, end_offset } = row;
  if (start_offset === null || end_offset === null) return 'covers nothing';
  const { start, end }: WireSpan = spanFromRow({ start_offset, end_offset });
  if (end > text.length) return `goes to ${end}, but the text ends at ${text.length}`;
  if (!isBoundary(text, start) || !isBoundary(text, end)) {
    return `from ${start} to ${end} cuts a character in two`;
  }
  if (previous !== undefined && start <= (previous.end_offset ?? 0)) {
    return `has a piece at ${start} that does not come after the one before it`;
  }
  return null;
}

/** Missing values are work to do, not faults. */
function valueProblems(row: CheckedRow, label: Label | undefined): string[] {
  const values = v.safeParse(AttributeValues, JSON.parse(row.attributes));
  if (label === undefined) return ['Its label is not in the codebook.'];
  if (!values.success) return ['Its attributes cannot be read.'];
  return checkAttributes(label, values.output)
    .filter(({ kind }) => kind !== 'missing')
    .map(({ sentence }) => sentence);
}
