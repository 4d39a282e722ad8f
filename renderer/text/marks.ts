import type { Label } from '../../core/model/codebook.ts';
import type { AnnotationId, PersonId } from '../../core/model/ids.ts';
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
import type { MarkColumns } from '../../core/text/annotation-index.ts';
import { AnnotationIndex } from '../../core/text/annotation-index.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import { fragments } from '../../core/text/fragments.ts';
import { countBelow } from '../../core/text/offsets.ts';
import type { Span } from '../../core/text/span.ts';
import { span } from '../../core/text/span.ts';

/** What the surface knows of one mark. */
export interface Mark {
  readonly id: AnnotationId;
  readonly label: Label | undefined;
  readonly personId: PersonId;
  readonly fragments: Fragments;
  readonly hasNote: boolean;
}

/** Where a mark begins, and what the margin needs to name it. `position` is that of its label, or -1. */
export interface MarkStart {
  readonly id: AnnotationId;
  readonly start: number;
  readonly position: number;
  readonly personId: PersonId;
}

/**
 * The marks on the screen: who is where, in which order. Made anew from every packed array, so
 * making it must stay cheap: whatever only single marks need is looked up when it is asked for.
 */
export class Marks {
  /**
   * Finds marks by place. Its labels are layers: those of my marks first, by position of the label,
   * then as many again for everybody else's.
   */
  readonly index: AnnotationIndex;
  readonly #packed: Int32Array;
  readonly #labels: readonly Label[];
  readonly #me: PersonId | null;

  constructor(packed: Int32Array, labels: readonly Label[], me: PersonId | null) {
    this.#packed = packed;
    this.#labels = labels;
    this.#me = me;
    this.index = new AnnotationIndex(layerColumns(packed, labels, me));
  }

  /** The number of fragments of all marks. */
  get size(): number {
    return this.index.marks.ids.length;
  }

  /** The marks that cover the unit at `offset`, the smallest first. */
  at(offset: number): AnnotationId[] {
    return this.index.at(offset).map(toId);
  }

  /** The marks at a caret: those over the unit after it, else those that end there. */
  atCaret(offset: number): AnnotationId[] {
    const after = this.at(offset);
    return after.length > 0 || offset === 0 ? after : this.at(offset - 1);
  }

  /** The marks that begin in `[from, to)`, in reading order. */
  beginningIn(from: number, to: number): MarkStart[] {
    const { starts } = this.index.marks;
    const found: MarkStart[] = [];
    for (let entry = this.#firstFrom(from); (starts[entry] ?? to) < to; entry += 1) {
      const row = entry * PACKED_STRIDE;
      const traits = unpackTraits(this.#packed[row + PACKED_TRAITS] ?? 0);
      if (traits.index > 0) continue;
      const labelId = this.#packed[row + PACKED_LABEL];
      found.push({
        id: toId(this.#packed[row + PACKED_ID] ?? 0),
        start: starts[entry] ?? 0,
        position: this.#labels.findIndex((label) => label.id === labelId),
        personId: toPerson(this.#packed[row + PACKED_PERSON] ?? 0),
      });
    }
    return found;
  }

  byId(id: AnnotationId): Mark | undefined {
    const row = this.index.marks.ids.indexOf(id) * PACKED_STRIDE;
    if (row < 0) return undefined;
    const labelId = this.#packed[row + PACKED_LABEL];
    return {
      id,
      label: this.#labels.find((label) => label.id === labelId),
      personId: toPerson(this.#packed[row + PACKED_PERSON] ?? 0),
      fragments: fragments(this.#spansOf(id)),
      hasNote: unpackTraits(this.#packed[row + PACKED_TRAITS] ?? 0).hasNote,
    };
  }

  isMine(id: AnnotationId): boolean {
    const row = this.index.marks.ids.indexOf(id) * PACKED_STRIDE;
    return row >= 0 && this.#packed[row + PACKED_PERSON] === this.#me;
  }

  /** The mark after this one in reading order, else the first that starts at or after `offset`. */
  next(id: AnnotationId | null, offset: number): AnnotationId | undefined {
    const entry = id === null ? -1 : this.index.marks.ids.indexOf(id);
    return this.#walk(entry === -1 ? this.#firstFrom(offset) : entry + 1, 1);
  }

  /** The mark before this one in reading order, else the last that starts before `offset`. */
  previous(id: AnnotationId | null, offset: number): AnnotationId | undefined {
    const entry = id === null ? -1 : this.index.marks.ids.indexOf(id);
    return this.#walk(entry === -1 ? this.#firstFrom(offset) - 1 : entry - 1, -1);
  }

  /** The first fragment from this entry on that is also the first one of its mark. */
  #walk(from: number, step: 1 | -1): AnnotationId | undefined {
    for (let entry = from; entry >= 0 && entry < this.size; entry += step) {
      const traits = this.#packed[entry * PACKED_STRIDE + PACKED_TRAITS] ?? 0;
      if (unpackTraits(traits).index === 0) return toId(this.index.marks.ids[entry] ?? 0);
    }
    return undefined;
  }

  /** The first entry that starts at or after `offset`. */
  #firstFrom(offset: number): number {
    return countBelow(this.index.marks.starts, offset);
  }

  #spansOf(id: AnnotationId): Span[] {
    const { starts, ends, ids } = this.index.marks;
    const spans: Span[] = [];
    for (let entry = ids.indexOf(id); entry !== -1; entry = ids.indexOf(id, entry + 1)) {
      spans.push(span(starts[entry] ?? 0, ends[entry] ?? 0));
    }
    return spans;
  }
}

function layerColumns(
  packed: Int32Array,
  labels: readonly Label[],
  me: PersonId | null,
): MarkColumns {
  // Row ids are small: a list is found in faster than a map, fifty thousand times.
  const positions: (number | undefined)[] = [];
  for (const [position, label] of labels.entries()) positions[label.id] = position;
  const count = Math.floor(packed.length / PACKED_STRIDE);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const ids = new Int32Array(count);
  const layers = new Int32Array(count);
  for (let entry = 0; entry < count; entry += 1) {
    const row = entry * PACKED_STRIDE;
    starts[entry] = packed[row + PACKED_START] ?? 0;
    ends[entry] = packed[row + PACKED_END] ?? 0;
    ids[entry] = packed[row + PACKED_ID] ?? 0;
    const position = positions[packed[row + PACKED_LABEL] ?? 0] ?? -1;
    const isMine = packed[row + PACKED_PERSON] === me;
    layers[entry] = position === -1 || isMine ? position : position + labels.length;
  }
  return { starts, ends, ids, labels: layers };
}

/** The packed array carries plain numbers; every id in it is an annotation's. */
function toId(id: number): AnnotationId {
  return id as AnnotationId;
}

function toPerson(id: number): PersonId {
  return id as PersonId;
}
