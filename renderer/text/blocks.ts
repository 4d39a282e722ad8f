import type { TextBlocks } from '../../core/text/paragraphs.ts';
import { blockAt, chunkCount, chunkOfBlock, cutIntoBlocks } from '../../core/text/paragraphs.ts';

/** How many chunks are one section: a text of 5 MB then starts as some eighty elements, not as thousands. */
const SECTION = 16;

/** How long the main thread may be kept busy with filling far chunks, in milliseconds. */
const SLICE = 6;

/** How a text is laid out before it is: enough to guess how high a chunk will be. */
export interface Metrics {
  /** Characters in a full line. */
  readonly charactersPerLine: number;
  /** The height of a line, and what is between two paragraphs, in CSS pixels. */
  readonly lineHeight: number;
  readonly paragraphGap: number;
}

/**
 * The article as elements: sections, in them chunks, both of which the engine may skip while they are
 * far away, and in each chunk one paragraph with one plain text node for each block. Sections and
 * chunks start empty, but as high as they will probably be; those near the reader are filled at once,
 * the others while nothing else is to be done. Marks never change anything here.
 */
export class TextBody {
  readonly root: HTMLElement;
  text = '';
  blocks: TextBlocks = cutIntoBlocks('');
  metrics: Metrics = { charactersPerLine: 70, lineHeight: 36, paragraphGap: 12 };
  #sections: HTMLElement[] = [];
  /** The elements of the chunks whose sections are filled. */
  #chunks: (HTMLElement | undefined)[] = [];
  /** The first chunk of each section, and the number of each chunk. */
  #positions = new WeakMap<Node, number>();
  #filled = new Uint8Array(0);
  #nextToFill = 0;
  #idle: number | undefined;
  readonly #guard: MutationObserver;
  readonly #onRestored: () => void;

  /** `onRestored` is called when the text had to be put back, which takes the caret away. */
  constructor(root: HTMLElement, onRestored: () => void) {
    this.root = root;
    this.#onRestored = onRestored;
    // An input method may write into an editable region whatever is prevented: the text is put back.
    this.#guard = new MutationObserver((records) => this.#restore(records));
  }

  get chunkCount(): number {
    return chunkCount(this.blocks);
  }

  /** The sections from top to bottom; section `i` starts with chunk `i * chunksPerSection`. */
  get sections(): readonly HTMLElement[] {
    return this.#sections;
  }

  get chunksPerSection(): number {
    return SECTION;
  }

  /** Replaces all elements by those of another text. */
  show(text: string, metrics: Metrics): void {
    this.text = text;
    this.metrics = metrics;
    this.blocks = cutIntoBlocks(text);
    const { chunkCount: count } = this;
    this.#chunks = new Array<undefined>(count);
    this.#filled = new Uint8Array(count);
    this.#nextToFill = 0;
    this.#positions = new WeakMap();
    this.#sections = Array.from({ length: Math.ceil(count / SECTION) }, (_, section) => {
      const first = section * SECTION;
      const last = Math.min(count, first + SECTION);
      return this.#placeholder('section', first, first, last);
    });
    this.#whileUnguarded(() => this.root.replaceChildren(...this.#sections));
  }

  /** The element of a chunk; the chunks of its section are made for it. */
  chunkElement(chunk: number): HTMLElement | undefined {
    if (chunk < 0 || chunk >= this.chunkCount) return undefined;
    const element = this.#chunks[chunk];
    if (element !== undefined) return element;
    this.#fillSection(Math.floor(chunk / SECTION));
    return this.#chunks[chunk];
  }

  sectionElement(chunk: number): HTMLElement | undefined {
    return this.#sections[Math.floor(chunk / SECTION)];
  }

  /** The element of a block; its chunk is filled for it. */
  blockElement(block: number): HTMLElement | undefined {
    const chunk = chunkOfBlock(this.blocks, block);
    this.fill(chunk);
    const child = this.chunkElement(chunk)?.children[block - this.firstBlock(chunk)];
    return child instanceof HTMLElement ? child : undefined;
  }

  /** The chunk that holds this offset. */
  chunkAt(offset: number): number {
    return chunkOfBlock(this.blocks, blockAt(this.blocks, offset));
  }

  /** The number of the first block of a chunk. */
  firstBlock(chunk: number): number {
    return this.blocks.firstBlocks[chunk] ?? 0;
  }

  /** The offset at which a chunk starts; for the chunk after the last, the end of the text. */
  chunkStart(chunk: number): number {
    if (chunk >= this.chunkCount) return this.text.length;
    return this.blocks.starts[this.firstBlock(chunk)] ?? 0;
  }

  /** The chunk this element is, if it is one. */
  chunkOf(node: Node): number | undefined {
    const chunk = this.#positions.get(node);
    return chunk === undefined || node !== this.#chunks[chunk] ? undefined : chunk;
  }

  /** The first chunk of the section this element is, if it is one. */
  sectionOf(node: Node): number | undefined {
    const chunk = this.#positions.get(node);
    return chunk === undefined || node === this.#chunks[chunk] ? undefined : chunk;
  }

  /** The block this element is, if it is one. */
  blockOf(node: Node): number | undefined {
    const chunk = node.parentNode === null ? undefined : this.chunkOf(node.parentNode);
    if (chunk === undefined || node.parentNode === null) return undefined;
    const position = Array.prototype.indexOf.call(node.parentNode.children, node);
    return position === -1 ? undefined : this.firstBlock(chunk) + position;
  }

  fill(chunk: number): void {
    if (this.#filled[chunk] !== 0) return;
    const element = this.chunkElement(chunk);
    this.#filled[chunk] = 1;
    this.#whileUnguarded(() => element?.replaceChildren(...this.#paragraphs(chunk)));
  }

  fillAll(): void {
    for (let chunk = 0; chunk < this.chunkCount; chunk += 1) this.fill(chunk);
  }

  /** Fills what is still empty, a little at a time, while the main thread is idle. */
  fillWhenIdle(): void {
    this.cancelFilling();
    if (this.#nextToFill >= this.chunkCount) return;
    this.#idle = requestIdleCallback((deadline) => {
      const end = performance.now() + Math.min(SLICE, Math.max(1, deadline.timeRemaining()));
      while (this.#nextToFill < this.chunkCount && performance.now() < end) {
        this.fill(this.#nextToFill);
        this.#nextToFill += 1;
      }
      this.#idle = undefined;
      this.fillWhenIdle();
    });
  }

  cancelFilling(): void {
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    this.#idle = undefined;
  }

  watch(): void {
    this.#guard.observe(this.root, { childList: true, characterData: true, subtree: true });
  }

  unwatch(): void {
    this.#guard.disconnect();
    this.cancelFilling();
  }

  #fillSection(section: number): void {
    const first = section * SECTION;
    const last = Math.min(this.chunkCount, first + SECTION);
    const chunks: HTMLElement[] = [];
    for (let chunk = first; chunk < last; chunk += 1) {
      const element = this.#placeholder('chunk', chunk, chunk, chunk + 1);
      this.#chunks[chunk] = element;
      chunks.push(element);
    }
    this.#whileUnguarded(() => this.#sections[section]?.replaceChildren(...chunks));
  }

  /** An empty element as high as the chunks from `first` to before `last` will probably be. */
  #placeholder(kind: string, position: number, first: number, last: number): HTMLElement {
    const element = document.createElement('div');
    element.className = kind;
    const height = this.#guessedHeight(this.firstBlock(first), this.firstBlock(last));
    element.style.containIntrinsicBlockSize = `auto ${Math.round(height)}px`;
    this.#positions.set(element, position);
    return element;
  }

  #guessedHeight(from: number, to: number): number {
    const { starts, ends, continues } = this.blocks;
    const { charactersPerLine, lineHeight, paragraphGap } = this.metrics;
    let height = 0;
    for (let block = from; block < to; block += 1) {
      const length = (ends[block] ?? 0) - (starts[block] ?? 0);
      const gap = length === 0 || continues[block + 1] === 1 ? 0 : paragraphGap;
      height += Math.ceil(length / charactersPerLine) * lineHeight + gap;
      if (length === 0) height += paragraphGap;
    }
    return height;
  }

  #paragraphs(chunk: number): HTMLElement[] {
    const { starts, ends, continues } = this.blocks;
    const paragraphs: HTMLElement[] = [];
    for (let block = this.firstBlock(chunk); block < this.firstBlock(chunk + 1); block += 1) {
      const element = document.createElement('p');
      const [start, end] = [starts[block] ?? 0, ends[block] ?? 0];
      const content = this.text.slice(start, end);
      // A line without letters has no direction of its own: it goes as the document does.
      if (/\p{L}/u.test(content)) element.dir = 'auto';
      if (content === '') element.className = 'blank';
      else if (continues[block + 1] === 1) element.className = 'continued';
      element.append(content === '' ? document.createElement('br') : content);
      paragraphs.push(element);
    }
    return paragraphs;
  }

  /** Builds again what something else than this class has changed. */
  #restore(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    this.root.replaceChildren(...this.#sections);
    for (const { target } of records) {
      const chunk = this.#positionAround(target);
      if (chunk === undefined) continue;
      const first = Math.floor(chunk / SECTION) * SECTION;
      const chunks = this.#chunks.slice(first, first + SECTION);
      this.#sections[first / SECTION]?.replaceChildren(
        ...chunks.filter((element) => element !== undefined),
      );
      if (this.#filled[chunk] === 1)
        this.#chunks[chunk]?.replaceChildren(...this.#paragraphs(chunk));
    }
    this.#guard.takeRecords();
    this.#onRestored();
  }

  /** The chunk a node is in, or the first one of the section it is. */
  #positionAround(node: Node): number | undefined {
    for (let at: Node | null = node; at !== null && at !== this.root; at = at.parentNode) {
      const position = this.#positions.get(at);
      if (position !== undefined) return position;
    }
    return undefined;
  }

  #whileUnguarded(change: () => void): void {
    const foreign = this.#guard.takeRecords();
    change();
    this.#guard.takeRecords();
    this.#restore(foreign);
  }
}
