import type { AnnotationIndex } from './annotation-index.ts';
import { IntList } from './int-list.ts';

/** The pieces of text to paint for one label: flat lists start, end, start, end … in UTF-16 units, ascending, apart. */
export interface LabelPieces {
  /** Where at least one mark of the label lies. */
  readonly covered: Int32Array;
  /** Where two or more marks of the label lie; always within `covered`, to be painted over it. */
  readonly nested: Int32Array;
}

/**
 * The pieces to paint for the text in `[from, to)`, one entry for each of `labelCount` labels.
 * Marks of the same label that overlap or touch become one piece: they are painted by one highlight,
 * which could not show the border between them anyway.
 */
export function layoutSegments(
  index: AnnotationIndex,
  labelCount: number,
  from: number,
  to: number,
): LabelPieces[] {
  const layers = Array.from({ length: labelCount }, () => new LabelLayer(from, to));
  const { starts, ends, labels } = index.marks;
  index.visit(from, to, (entry) =>
    layers[labels[entry] ?? 0]?.add(starts[entry] ?? 0, ends[entry] ?? 0),
  );
  return layers.map((layer) => layer.pieces());
}

/** Collects the marks of one label, which must come sorted by start. */
class LabelLayer {
  readonly #from: number;
  readonly #to: number;
  readonly #covered = new IntList();
  readonly #nested = new IntList();
  /** The furthest end so far: what starts before it lies on an earlier mark up to there. */
  #reach = 0;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  add(start: number, end: number): void {
    this.#append(this.#covered, start, end);
    this.#append(this.#nested, start, Math.min(end, this.#reach));
    this.#reach = Math.max(this.#reach, end);
  }

  pieces(): LabelPieces {
    return { covered: this.#covered.toArray(), nested: this.#nested.toArray() };
  }

  #append(pieces: IntList, start: number, end: number): void {
    const first = Math.max(start, this.#from);
    const last = Math.min(end, this.#to);
    if (first >= last) return;
    const reached = pieces.at(-1);
    if (reached !== undefined && first <= reached) {
      pieces.replaceLast(Math.max(reached, last));
    } else {
      pieces.push(first);
      pieces.push(last);
    }
  }
}
