import type { TextBody } from './blocks.ts';
import type { DomOffsets } from './dom-offsets.ts';
import type { NearChunks } from './near-chunks.ts';

/** How far below the upper edge of the view a place is put that the reader is taken to, as a share of its height. */
const LANDING = 0.3;

/** How many lines a place must keep from the edges of the view to be well in sight. */
const MARGIN_LINES = 1.5;

/** What of the text the reader sees, and taking them elsewhere. Always at once: nothing slides. */
export class View {
  readonly #scroller: HTMLElement;
  readonly #body: TextBody;
  readonly #places: DomOffsets;
  readonly #near: NearChunks;

  constructor(scroller: HTMLElement, body: TextBody, places: DomOffsets, near: NearChunks) {
    this.#scroller = scroller;
    this.#body = body;
    this.#places = places;
    this.#near = near;
  }

  /** Scrolls so that this offset is well in sight. At the beginning of the text, what is above it shows too. */
  goTo(offset: number): void {
    if (offset === 0) {
      this.#scroller.scrollTop = 0;
      return;
    }
    // The chunks around it are laid out first: from then on the place is exact, not estimated.
    this.#near.moveTo(this.#body.chunkAt(offset));
    const box = this.#places.caretBox(offset);
    if (!box) return;
    const { top, height } = this.#scroller.getBoundingClientRect();
    this.#scroller.scrollTop += box.top - top - height * LANDING;
  }

  /** Scrolls to this offset unless it is well in sight already. */
  show(offset: number): void {
    if (!this.#isInSight(offset)) this.goTo(offset);
  }

  #isInSight(offset: number): boolean {
    const chunk = this.#body.chunkAt(offset);
    const { first, last } = this.#near.range;
    if (chunk < first || chunk > last) return false;
    const box = this.#places.caretBox(offset);
    if (!box) return false;
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const margin = MARGIN_LINES * this.#body.metrics.lineHeight;
    return box.top >= top + margin && box.bottom <= bottom - margin;
  }
}
