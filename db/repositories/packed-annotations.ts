import { assert } from '../../core/assert.ts';
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

/** Keys are `start * KEY_BASE + index`: exact in a double for texts below 4 GB. */
const KEY_BASE = 2 ** 21;

/** By start, then longer first, then annotation id. */
function sorted(fragments: Int32Array): Int32Array {
  const count = fragments.length / PACKED_STRIDE;
  assert(count < KEY_BASE, 'A document has fewer than two million fragments.');
  // Typed arrays sort numbers many times quicker than a comparison function could.
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    keys[i] = (fragments[i * PACKED_STRIDE + PACKED_START] ?? 0) * KEY_BASE + i;
  }
  keys.sort();
  const out = new Int32Array(fragments.length);
  keys.forEach((key, to) => {
    copyFragment(fragments, key % KEY_BASE, out, to);
    // Those that start together are few and now stand together: each is moved up to its place.
    for (let at = to; at > 0 && comesBefore(out, at, at - 1); at -= 1) swap(out, at, at - 1);
  });
  return out;
}

/** Whether two fragments start together and the first of them is longer, or as long and older. */
function comesBefore(all: Int32Array, first: number, second: number): boolean {
  const a = first * PACKED_STRIDE;
  const b = second * PACKED_STRIDE;
  if (all[a + PACKED_START] !== all[b + PACKED_START]) return false;
  const longer = (all[a + PACKED_END] ?? 0) - (all[b + PACKED_END] ?? 0);
  return longer > 0 || (longer === 0 && (all[a + PACKED_ID] ?? 0) < (all[b + PACKED_ID] ?? 0));
}

function copyFragment(from: Int32Array, index: number, to: Int32Array, target: number): void {
  for (let field = 0; field < PACKED_STRIDE; field += 1) {
    to[target * PACKED_STRIDE + field] = from[index * PACKED_STRIDE + field] ?? 0;
  }
}

function swap(all: Int32Array, first: number, second: number): void {
  for (let field = 0; field < PACKED_STRIDE; field += 1) {
    const a = first * PACKED_STRIDE + field;
    const b = second * PACKED_STRIDE + field;
    const value = all[a] ?? 0;
    all[a] = all[b] ?? 0;
    all[b] = value;
  }
}
