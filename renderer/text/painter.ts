import type { Label } from '../../core/model/codebook.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import type { LabelPieces } from '../../core/text/layout-segments.ts';
import { layoutSegments } from '../../core/text/layout-segments.ts';
import { countBelow } from '../../core/text/offsets.ts';
import type { TextBody } from './blocks.ts';
import type { DomOffsets } from './dom-offsets.ts';
import type { Spot, Stratum } from './highlight-sheet.ts';
import {
  highlightCss,
  SPOTS,
  spotName,
  spotPriority,
  stratumName,
  stratumPriority,
} from './highlight-sheet.ts';
import type { Marks } from './marks.ts';

/** Chunks from `first` to `last`, both included. */
export interface ChunkRange {
  readonly first: number;
  readonly last: number;
}

/** One highlight and which pieces of the text it paints. */
interface Layer {
  readonly highlight: Highlight;
  readonly pick: (pieces: readonly LabelPieces[]) => Int32Array;
}

/** What one layer paints in one chunk. */
interface Painted {
  readonly pieces: Int32Array;
  readonly ranges: readonly StaticRange[];
}

const NOTHING: Painted = { pieces: new Int32Array(0), ranges: [] };

/** Surfaces share the registry of their window, so each has names of its own. */
let surfaces = 0;

/**
 * The seam between marks and the screen: paints with the CSS Custom Highlight API, only in the
 * chunks near the reader, because every change costs as much as there are ranges registered. There
 * are a few highlights for all marks together, never one for each.
 */
export class Painter {
  readonly sheet = new CSSStyleSheet();
  readonly #prefix = `gl${(surfaces += 1)}`;
  readonly #body: TextBody;
  readonly #places: DomOffsets;
  readonly #spots = new Map(SPOTS.map((spot) => [spot, new Highlight()]));
  readonly #painted = new Map<number, readonly Painted[]>();
  #names = new Map<string, Highlight>();
  #layers: readonly Layer[] = [];
  #labels: readonly Label[] = [];

  constructor(body: TextBody, places: DomOffsets) {
    this.#body = body;
    this.#places = places;
  }

  /** Starts over with these labels, nothing painted. */
  setLabels(labels: readonly Label[]): void {
    this.release();
    this.#painted.clear();
    this.#names = new Map();
    this.#labels = labels;
    this.restyle();
    this.#layers = labels.flatMap((_, position) => [
      this.#layer('others', position, (all) => all[labels.length + position]?.covered),
      this.#layer('mine', position, (all) => all[position]?.covered),
      this.#layer('nested', position, (all) => all[position]?.nested),
    ]);
    for (const [spot, highlight] of this.#spots) {
      highlight.priority = spotPriority(spot, labels.length);
      this.#names.set(spotName(this.#prefix, spot), highlight);
    }
    this.register();
  }

  /** Writes the style sheet again, as for another colour scheme. */
  restyle(): void {
    const style = getComputedStyle(this.#body.root);
    const token = (name: string) => style.getPropertyValue(name);
    this.sheet.replaceSync(highlightCss(this.#prefix, this.#labels, token));
  }

  /** Puts the highlights on the screen of this window. */
  register(): void {
    for (const [name, highlight] of this.#names) CSS.highlights.set(name, highlight);
  }

  /** Takes the highlights off the screen; they keep what they paint. */
  release(): void {
    for (const name of this.#names.keys()) CSS.highlights.delete(name);
  }

  /** Forgets everything painted, as for another text. */
  clear(): void {
    for (const highlight of this.#names.values()) highlight.clear();
    this.#painted.clear();
  }

  /** Paints the marks of the near chunks; touches only chunks and layers in which something changed. */
  paintMarks(marks: Marks, near: ChunkRange): void {
    for (const chunk of this.#painted.keys()) {
      if (chunk >= near.first && chunk <= near.last) continue;
      // No pieces: what is painted there goes.
      this.#replace(chunk, []);
      this.#painted.delete(chunk);
    }
    for (let chunk = near.first; chunk <= near.last; chunk += 1) {
      const from = this.#body.chunkStart(chunk);
      const to = this.#body.chunkStart(chunk + 1);
      this.#replace(chunk, layoutSegments(marks.index, this.#labels.length * 2, from, to));
    }
  }

  /** Paints one mark as selected or hovered; `undefined` paints none. */
  paintMark(spot: Spot, fragments: Fragments | undefined, near: ChunkRange): void {
    const pairs = fragments?.flatMap(({ start, end }) => [start, end]) ?? [];
    this.paintSpot(spot, Int32Array.from(pairs), near);
  }

  /** Paints these stretches (start, end, start, end …; ascending, apart) in the near chunks. */
  paintSpot(spot: Spot, pairs: Int32Array, near: ChunkRange): void {
    const highlight = this.#spots.get(spot);
    if (highlight === undefined || (pairs.length === 0 && highlight.size === 0)) return;
    highlight.clear();
    const from = this.#body.chunkStart(near.first);
    const to = this.#body.chunkStart(near.last + 1);
    // The pair before the first offset in sight may reach into it.
    for (let at = Math.max(0, (countBelow(pairs, from) - 1) & ~1); at < pairs.length; at += 2) {
      const start = Math.max(from, pairs[at] ?? 0);
      const end = Math.min(to, pairs[at + 1] ?? 0);
      if (start >= to) break;
      if (start < end) highlight.add(this.#places.staticRange(start, end));
    }
  }

  #replace(chunk: number, pieces: readonly LabelPieces[]): void {
    const before = this.#painted.get(chunk);
    const after = this.#layers.map(({ highlight, pick }, at) =>
      this.#repaint(highlight, before?.[at] ?? NOTHING, pick(pieces)),
    );
    this.#painted.set(chunk, after);
  }

  #repaint(highlight: Highlight, before: Painted, pieces: Int32Array): Painted {
    if (isSame(before.pieces, pieces)) return before;
    for (const range of before.ranges) highlight.delete(range);
    const ranges: StaticRange[] = [];
    for (let at = 0; at < pieces.length; at += 2) {
      const range = this.#places.staticRange(pieces[at] ?? 0, pieces[at + 1] ?? 0);
      highlight.add(range);
      ranges.push(range);
    }
    return { pieces, ranges };
  }

  #layer(
    stratum: Stratum,
    position: number,
    pick: (pieces: readonly LabelPieces[]) => Int32Array | undefined,
  ): Layer {
    const highlight = new Highlight();
    highlight.priority = stratumPriority(stratum, position, this.#labels.length);
    this.#names.set(stratumName(this.#prefix, stratum, position), highlight);
    return { highlight, pick: (pieces) => pick(pieces) ?? NOTHING.pieces };
  }
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
