import type { Certainty } from '../../core/model/annotation.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import {
  PACKED_END,
  PACKED_ID,
  PACKED_START,
  PACKED_STRIDE,
  packTraits,
} from '../../core/model/packed-annotations.ts';
import type { Sqlite } from '../sqlite.ts';

/** Read raw, since 10 000 objects with names cost more than the query. */
type FragmentRow = readonly [
  id: number,
  start: number,
  end: number,
  label: number,
  person: number,
  certainty: Certainty,
  hasNote: 0 | 1,
];

/** Gives all live fragments of a document as `core/model/packed-annotations.ts` says. */
export function createPackedAnnotations(db: Sqlite): (documentId: DocumentId) => Int32Array {
  // Unsorted: the fragments of one annotation come together, which tells their position and count,
  // and sorting numbers in JavaScript costs less than sorting rows in SQLite.
  const select = db
    .prepare<[DocumentId], FragmentRow>(
      `SELECT a.id, s.start_offset, s.end_offset, a.label_id, a.person_id, a.certainty, a.note <> ''
       FROM annotation AS a CROSS JOIN annotation_span AS s ON s.annotation_id = a.id
       WHERE a.document_id = ? AND a.deleted_at IS NULL`,
    )
    .raw();
  return (documentId) => sorted(packed(select.all(documentId)));
}

function packed(rows: readonly FragmentRow[]): Int32Array {
  const out = new Int32Array(rows.length * PACKED_STRIDE);
  let at = 0;
  let index = 0;
  let count = 0;
  rows.forEach((row, i) => {
    const [id, start, end, label, person, certainty, hasNote] = row;
    if (index === count) {
      index = 0;
      count = fragmentsFrom(rows, i);
    }
    out[at] = id;
    out[at + 1] = start;
    out[at + 2] = end;
    out[at + 3] = label;
    out[at + 4] = person;
    out[at + 5] = packTraits({ index, count, certainty, hasNote: hasNote === 1 });
    at += PACKED_STRIDE;
    index += 1;
  });
  return out;
}

/** How many rows from `first` on belong to the same annotation. */
function fragmentsFrom(rows: readonly FragmentRow[], first: number): number {
  const id = rows[first]?.[0];
  let next = first + 1;
  while (next < rows.length && rows[next]?.[0] === id) next += 1;
  return next - first;
}

/** By start, then longer first, then annotation id. */
function sorted(fragments: Int32Array): Int32Array {
  const at = (fragment: number, field: number) => fragments[fragment * PACKED_STRIDE + field] ?? 0;
  const order = Uint32Array.from({ length: fragments.length / PACKED_STRIDE }, (_, i) => i);
  order.sort(
    (a, b) =>
      at(a, PACKED_START) - at(b, PACKED_START) ||
      at(b, PACKED_END) - at(a, PACKED_END) ||
      at(a, PACKED_ID) - at(b, PACKED_ID),
  );
  const out = new Int32Array(fragments.length);
  order.forEach((from, to) => {
    const first = from * PACKED_STRIDE;
    out.set(fragments.subarray(first, first + PACKED_STRIDE), to * PACKED_STRIDE);
  });
  return out;
}
