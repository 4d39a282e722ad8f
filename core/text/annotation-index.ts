import { assert } from '../assert.ts';
import {
  PACKED_END,
  PACKED_ID,
  PACKED_LABEL,
  PACKED_START,
  PACKED_STRIDE,
} from '../model/packed-annotations.ts';
import { IntList } from './int-list.ts';
import { countBelow } from './offsets.ts';

/**
 * The fragments of many annotations as columns, one entry a fragment, sorted by start, then longer
 * first. Offsets in UTF-16 units.
 */
export interface MarkColumns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The annotation of each fragment. */
  readonly ids: Int32Array;
  /** The label of each fragment, as its position in the list of labels, from 0. */
  readonly labels: Int32Array;
}

/** The columns of a packed array. `labelIndex` says the position of a label, from its id. */
export function columnsOf(
  packed: Int32Array,
  labelIndex: (labelId: number) => number,
): MarkColumns {
  const count = Math.floor(packed.length / PACKED_STRIDE);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const ids = new Int32Array(count);
  const labels = new Int32Array(count);
  for (let entry = 0; entry < count; entry += 1) {
    const row = entry * PACKED_STRIDE;
    starts[entry] = packed[row + PACKED_START] ?? 0;
    ends[entry] = packed[row + PACKED_END] ?? 0;
    ids[entry] = packed[row + PACKED_ID] ?? 0;
    labels[entry] = labelIndex(packed[row + PACKED_LABEL] ?? 0);
  }
  return { starts, ends, ids, labels };
}

/**
 * Finds the annotations at a place in O(log n + hits). An implicit interval tree: the middle entry
 * of every range is its root, and `#reach` holds the furthest end below each root.
 */
export class AnnotationIndex {
  readonly marks: MarkColumns;
  readonly #reach: Int32Array;
  #reading: ReadingOrder | undefined;

  constructor(marks: MarkColumns) {
    this.marks = marks;
    this.#reach = new Int32Array(marks.starts.length);
    this.#build(0, marks.starts.length);
  }

  /** The number of annotations. */
  get size(): number {
    return this.#readingOrder().entries.length;
  }

  /** The annotations that cover the unit at `offset`, the smallest fragment first, later starts first among equals. */
  at(offset: number): number[] {
    const entries: number[] = [];
    this.visit(offset, offset + 1, (entry) => entries.push(entry));
    const length = (entry: number) => this.#end(entry) - this.#start(entry);
    return entries
      .sort((a, b) => length(a) - length(b) || this.#start(b) - this.#start(a) || b - a)
      .map((entry) => this.#id(entry));
  }

  /** The annotations with a fragment that shares a unit with `[from, to)`, in reading order, each once. */
  inRange(from: number, to: number): number[] {
    const ids = new Set<number>();
    this.visit(from, to, (entry) => ids.add(this.#id(entry)));
    return [...ids];
  }

  /** Calls `visitor` with each entry that shares a unit with `[from, to)`, in reading order. */
  visit(from: number, to: number, visitor: (entry: number) => void): void {
    if (from < to) this.#visit(0, this.marks.starts.length, from, to, visitor);
  }

  /** The first annotation in reading order that starts at or after `offset`. */
  next(offset: number): number | undefined {
    const { starts, entries } = this.#readingOrder();
    return this.#idAt(entries[countBelow(starts, offset)]);
  }

  /** The last annotation in reading order that starts before `offset`. */
  previous(offset: number): number | undefined {
    const { starts, entries } = this.#readingOrder();
    return this.#idAt(entries[countBelow(starts, offset) - 1]);
  }

  /** The annotation after this one in reading order; it also steps through those that start together. */
  after(id: number): number | undefined {
    return this.#neighbour(id, 1);
  }

  /** The annotation before this one in reading order. */
  before(id: number): number | undefined {
    return this.#neighbour(id, -1);
  }

  #neighbour(id: number, step: 1 | -1): number | undefined {
    const { entries, ranks } = this.#readingOrder();
    const rank = ranks.get(id);
    return rank === undefined ? undefined : this.#idAt(entries[rank + step]);
  }

  #build(low: number, high: number): number {
    if (low >= high) return 0;
    const root = (low + high) >>> 1;
    const reach = Math.max(this.#end(root), this.#build(low, root), this.#build(root + 1, high));
    this.#reach[root] = reach;
    assert(
      root === 0 || this.#start(root - 1) <= this.#start(root),
      'The fragments to index must be sorted by their start.',
    );
    return reach;
  }

  #visit(low: number, high: number, from: number, to: number, visitor: (entry: number) => void) {
    if (low >= high) return;
    const root = (low + high) >>> 1;
    if ((this.#reach[root] ?? 0) <= from) return;
    this.#visit(low, root, from, to, visitor);
    if (this.#start(root) >= to) return;
    if (this.#end(root) > from) visitor(root);
    this.#visit(root + 1, high, from, to, visitor);
  }

  /** Built when first asked for: hit tests and painting do without it. */
  #readingOrder(): ReadingOrder {
    this.#reading ??= readingOrder(this.marks);
    return this.#reading;
  }

  #start(entry: number): number {
    return this.marks.starts[entry] ?? 0;
  }

  #end(entry: number): number {
    return this.marks.ends[entry] ?? 0;
  }

  #id(entry: number): number {
    return this.marks.ids[entry] ?? 0;
  }

  #idAt(entry: number | undefined): number | undefined {
    return entry === undefined ? undefined : this.#id(entry);
  }
}

/** Every annotation once, at its first fragment. */
interface ReadingOrder {
  /** The entry of each first fragment, in reading order. */
  readonly entries: Int32Array;
  /** The start of each first fragment, ascending. */
  readonly starts: Int32Array;
  /** The position of each annotation in `entries`. */
  readonly ranks: ReadonlyMap<number, number>;
}

function readingOrder({ starts, ids }: MarkColumns): ReadingOrder {
  const ranks = new Map<number, number>();
  const entries = new IntList();
  const firstStarts = new IntList();
  for (let entry = 0; entry < ids.length; entry += 1) {
    const id = ids[entry] ?? 0;
    if (ranks.has(id)) continue;
    ranks.set(id, entries.length);
    entries.push(entry);
    firstStarts.push(starts[entry] ?? 0);
  }
  return { entries: entries.toArray(), starts: firstStarts.toArray(), ranks };
}
