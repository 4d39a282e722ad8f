import { formatCount } from '../../core/text/count.ts';
import { findAll, type FindOptions, type Hits } from '../../core/text/find.ts';
import { span, type Span } from '../../core/text/span.ts';
import { Store } from './store.ts';

type Options = Required<Pick<FindOptions, 'matchCase' | 'wholeWord'>>;

interface Snapshot extends Options {
  readonly isOpen: boolean;
  readonly wanted: string;
  /** Start and end of each hit in UTF-16 units, ascending and apart. */
  readonly hits: Int32Array;
  /** Whether there are more hits than these. */
  readonly isTruncated: boolean;
  /** The current hit, from 0; -1 where there is none. */
  readonly current: number;
}

const NOTHING = { hits: new Int32Array(0), isTruncated: false, current: -1 } as const;

/** Find in the document: what is wanted, where it is, at which hit the reader stands. */
export class FindStore extends Store<Snapshot> {
  #text = '';
  #locale = '';
  #from = 0;

  constructor() {
    super({ isOpen: false, wanted: '', matchCase: false, wholeWord: false, ...NOTHING });
  }

  /** Another text is shown: the same search goes on in it, without moving the reader. */
  setText(text: string, locale: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#locale = locale;
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
    this.set({ isOpen: false, ...NOTHING });
    return hit;
  }

  /** `3/17`, `17` before the first step, `No hits`, '' while nothing is wanted. */
  get countInWords(): string {
    const { wanted, hits, current, isTruncated } = this.snapshot;
    if (wanted === '') return '';
    if (hits.length === 0) return 'No hits';
    const all = `${formatCount(hits.length / 2)}${isTruncated ? '+' : ''}`;
    return current === -1 ? all : `${formatCount(current + 1)}/${all}`;
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

  setOptions(options: Partial<Options>): void {
    this.set(options);
    this.#search();
  }

  /** Goes to the next (or previous) hit, round and round. */
  step(by: 1 | -1): void {
    const { hits, current } = this.snapshot;
    const count = hits.length / 2;
    if (count === 0) return;
    const next = current === -1 ? hitFrom(hits, this.#from) : (current + by + count) % count;
    this.#from = hits[next * 2] ?? 0;
    this.set({ current: next });
  }

  #search(current?: number): void {
    const { wanted, matchCase, wholeWord } = this.snapshot;
    const locale = this.#locale === '' ? {} : { locale: this.#locale };
    const found = findAll(this.#text, wanted, { matchCase, wholeWord, ...locale });
    const hits = pairs(found);
    this.set({ hits, isTruncated: found.truncated, current: current ?? hitFrom(hits, this.#from) });
  }
}

function pairs({ starts, ends }: Hits): Int32Array {
  const hits = new Int32Array(starts.length * 2);
  starts.forEach((start, index) => {
    hits[index * 2] = start;
    hits[index * 2 + 1] = ends[index] ?? start;
  });
  return hits;
}

/** The first hit that starts at or after `offset`, going round to the first; -1 if there are none. */
export function hitFrom(hits: Int32Array, offset: number): number {
  if (hits.length === 0) return -1;
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle * 2] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low * 2 < hits.length ? low : 0;
}
