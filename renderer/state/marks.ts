import type { AnnotationId } from '../../core/model/ids.ts';
import {
  PACKED_END,
  PACKED_ID,
  PACKED_LABEL,
  PACKED_PERSON,
  PACKED_START,
  PACKED_STRIDE,
  PACKED_TRAITS,
  unpackTraits,
} from '../../core/model/packed-annotations.ts';

/** One mark in the list of a document, at the place of its first fragment. */
export interface MarkRow {
  readonly id: AnnotationId;
  readonly start: number;
  readonly end: number;
  readonly labelId: number;
  readonly personId: number;
  readonly hasNote: boolean;
  /** Whether more fragments follow. */
  readonly isSplit: boolean;
}

/** Whether this annotation is among the packed ones. */
export function hasMark(packed: Int32Array | undefined, id: AnnotationId): boolean {
  if (!packed) return false;
  for (let at = PACKED_ID; at < packed.length; at += PACKED_STRIDE) {
    if (packed[at] === id) return true;
  }
  return false;
}

/** Several panes ask for the same of every packed array, and none of those is ever changed in place. */
const known = new WeakMap<Int32Array, Int32Array>();

/** Where the first fragment of each mark is in the packed array, sorted by place. Not to be changed. */
export function firstFragments(packed: Int32Array): Int32Array {
  const places = known.get(packed) ?? findFirstFragments(packed);
  known.set(packed, places);
  return places;
}

function findFirstFragments(packed: Int32Array): Int32Array {
  const places = new Int32Array(packed.length / PACKED_STRIDE);
  let count = 0;
  for (let at = 0; at < packed.length; at += PACKED_STRIDE) {
    // The index of the fragment is the lowest byte of its traits.
    if (((packed[at + PACKED_TRAITS] ?? 0) & 0xff) !== 0) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

/** The row at this place of the packed array. */
export function markAt(packed: Int32Array, at: number): MarkRow {
  const traits = unpackTraits(packed[at + PACKED_TRAITS] ?? 0);
  return {
    id: (packed[at + PACKED_ID] ?? 0) as AnnotationId,
    start: packed[at + PACKED_START] ?? 0,
    end: packed[at + PACKED_END] ?? 0,
    labelId: packed[at + PACKED_LABEL] ?? 0,
    personId: packed[at + PACKED_PERSON] ?? 0,
    hasNote: traits.hasNote,
    isSplit: traits.count > 1,
  };
}

/**
 * The marks at the place of one of them, smallest first: those at the point
 * where it was picked or, if it was not picked in the text, those at its start.
 */
export function marksAround(
  packed: Int32Array,
  id: AnnotationId,
  idsAtPoint: readonly AnnotationId[],
): MarkRow[] {
  const places = firstFragments(packed);
  const place = places.find((at) => packed[at + PACKED_ID] === id);
  const start = place === undefined ? undefined : packed[place + PACKED_START];
  if (start === undefined) return [];
  const column = (at: number, offset: number) => packed[at + offset] ?? 0;
  // On the numbers as they are: thousands of rows would be made for the few that are here.
  const isHere = idsAtPoint.includes(id)
    ? (at: number) => idsAtPoint.some((other) => other === packed[at + PACKED_ID])
    : (at: number) => column(at, PACKED_START) <= start && start < column(at, PACKED_END);
  const rows = Array.from(places.filter(isHere), (at) => markAt(packed, at));
  return rows.sort((a, b) => a.end - a.start - (b.end - b.start) || a.id - b.id);
}

/** How many marks each label and each person has. */
export function countMarks(packed: Int32Array): {
  readonly byLabel: ReadonlyMap<number, number>;
  readonly byPerson: ReadonlyMap<number, number>;
} {
  const byLabel = new Map<number, number>();
  const byPerson = new Map<number, number>();
  for (const at of firstFragments(packed)) {
    const label = packed[at + PACKED_LABEL] ?? 0;
    const person = packed[at + PACKED_PERSON] ?? 0;
    byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
    byPerson.set(person, (byPerson.get(person) ?? 0) + 1);
  }
  return { byLabel, byPerson };
}
