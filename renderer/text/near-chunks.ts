import type { TextBody } from './blocks.ts';
import type { DomOffsets } from './dom-offsets.ts';
import type { ChunkRange } from './painter.ts';

/**
 * Which chunks are near what the reader sees. A chunk is higher than a window, so those in sight and
 * one more on each side are within one window of it. They are laid out whether the engine would skip
 * them or not: what comes into sight next is ready, and measuring in them is exact.
 */
export class NearChunks {
  readonly #body: TextBody;
  readonly #places: DomOffsets;
  readonly #scroller: HTMLElement;
  #range: ChunkRange = { first: 0, last: -1 };

  constructor(body: TextBody, places: DomOffsets, scroller: HTMLElement) {
    this.#body = body;
    this.#places = places;
    this.#scroller = scroller;
  }

  get range(): ChunkRange {
    return this.#range;
  }

  /**
   * Looks where the reader is now; `true` if other chunks are near than before. `reach` chunks on
   * each side of those in sight count as near.
   */
  update(reach: 0 | 1): boolean {
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    return this.#set(reach, this.#places.chunkAtHeight(top), this.#places.chunkAtHeight(bottom));
  }

  /** Makes the chunks around this one near, as the reader is about to be taken there. */
  moveTo(chunk: number): boolean {
    return this.#set(1, chunk, chunk);
  }

  /** Starts over with another text. */
  reset(): void {
    this.#range = { first: 0, last: -1 };
  }

  #set(reach: number, firstSeen: number, lastSeen: number): boolean {
    const first = Math.max(0, firstSeen - reach);
    const last = Math.min(this.#body.chunkCount - 1, lastSeen + reach);
    const before = this.#range;
    if (first === before.first && last === before.last) return false;
    this.#range = { first, last };
    // All marks off before any is set: chunks that were near share their sections with chunks that are.
    for (let chunk = before.first; chunk <= before.last; chunk += 1) this.#mark(chunk, false);
    for (let chunk = first; chunk <= last; chunk += 1) {
      this.#body.fill(chunk);
      this.#mark(chunk, true);
    }
    return true;
  }

  #mark(chunk: number, isNear: boolean): void {
    this.#body.chunkElement(chunk)?.classList.toggle('near', isNear);
    this.#body.sectionElement(chunk)?.classList.toggle('near', isNear);
  }
}
