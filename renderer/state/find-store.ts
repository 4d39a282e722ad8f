import { span, type Span } from '../../core/text/span.ts';
import { findHits, hitFrom, type FindOptions } from './find-hits.ts';
import { Store } from './store.ts';

interface Snapshot extends FindOptions {
  readonly isOpen: boolean;
  readonly wanted: string;
  /** Start and end of each hit in UTF-16 units. */
  readonly hits: Int32Array;
  /** The current hit, from 0; -1 where there is none. */
  readonly current: number;
}

const NO_HITS = new Int32Array(0);

/** Find in the document: what is wanted, where it is, at which hit the reader stands. */
export class FindStore extends Store<Snapshot> {
  #text = '';
  #from = 0;

  constructor() {
    super({
      isOpen: false,
      wanted: '',
      isCaseSensitive: false,
      isWholeWord: false,
      hits: NO_HITS,
      current: -1,
    });
  }

  /** Another text is shown: the same search goes on in it, without moving the reader. */
  setText(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#from = 0;
    if (this.snapshot.isOpen) this.#search(-1);
  }

  /** Opens it to search from `caret` on, for the selected words if there are some. */
  open(caret: number, wanted = ''): void {
    this.#from = caret;
    this.set({ isOpen: true, wanted: wanted || this.snapshot.wanted });
    this.#search();
  }

  /** Closes it and says where the current hit is, for the caret to go there. */
  close(): Span | null {
    const hit = this.currentHit;
    this.set({ isOpen: false, hits: NO_HITS, current: -1 });
    return hit;
  }

  get currentHit(): Span | null {
    const { hits, current } = this.snapshot;
    const [start, end] = [hits[current * 2], hits[current * 2 + 1]];
    return start === undefined || end === undefined ? null : span(start, end);
  }

  setWanted(wanted: string): void {
    this.set({ wanted });
    this.#search();
  }

  setOptions(options: Partial<FindOptions>): void {
    this.set(options);
    this.#search();
  }

  /** Goes to the next (or previous) hit, round and round. */
  step(by: 1 | -1): void {
    const { hits, current } = this.snapshot;
    const count = hits.length / 2;
    if (count === 0) return;
    const next = current === -1 ? hitFrom(hits, this.#from) : (current + by + count) % count;
    this.set({ current: next });
    this.#from = hits[next * 2] ?? 0;
  }

  #search(current?: number): void {
    const hits = findHits(this.#text, this.snapshot.wanted, this.snapshot);
    this.set({ hits, current: current ?? hitFrom(hits, this.#from) });
  }
}
