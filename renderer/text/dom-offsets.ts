import { blockAt, chunkOfBlock } from '../../core/text/paragraphs.ts';
import { isBoundary } from '../../core/text/offsets.ts';
import type { TextBody } from './blocks.ts';

/** A place in the document tree, as selections and ranges want it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;

/** How far around the guessed line to look first, in lines. */
const GUESS_REACH = 1.5;

/**
 * Everything that turns places in the document tree and on the screen into offsets of the stored
 * text (UTF-16 units) and back. It measures characters by ranges instead of asking the engine for
 * the caret at a point: inside a shadow tree the oldest engine we run on does not answer that.
 */
export class DomOffsets {
  readonly #body: TextBody;
  readonly #range = document.createRange();

  constructor(body: TextBody) {
    this.#body = body;
  }

  /** Where this offset is in the tree. Its chunk is filled for it. */
  placeOf(offset: number): Place {
    const { blocks } = this.#body;
    const block = blockAt(blocks, Math.min(Math.max(0, offset), this.#body.text.length));
    const element = this.#body.blockElement(block);
    if (element === undefined) return { node: this.#body.root, offset: 0 };
    const child = element.firstChild;
    if (!(child instanceof Text)) return { node: element, offset: 0 };
    return {
      node: child,
      offset: Math.min(offset - (blocks.starts[block] ?? 0), child.length),
    };
  }

  /** The offset of a place in the tree, or `undefined` for a place outside the text. */
  offsetOf(node: Node, offset: number): number | undefined {
    const { blocks, root, chunksPerSection } = this.#body;
    if (node === root) return this.#body.chunkStart(offset * chunksPerSection);
    const section = this.#body.sectionOf(node);
    if (section !== undefined) return this.#body.chunkStart(section + offset);
    const chunk = this.#body.chunkOf(node);
    if (chunk !== undefined) return this.#offsetInChunk(chunk, offset);
    const element = node instanceof Text ? node.parentNode : node;
    const block = element === null ? undefined : this.#body.blockOf(element);
    if (block === undefined) return undefined;
    const start = blocks.starts[block] ?? 0;
    const end = blocks.ends[block] ?? 0;
    if (node instanceof Text) return Math.min(start + offset, end);
    return offset === 0 ? start : end;
  }

  /** The offset of the character drawn at this point of the window, or `undefined` where none is. */
  unitAt(x: number, y: number): number | undefined {
    const block = this.#blockAtHeight(y);
    const line = block && this.#textOf(block);
    if (block === undefined || line === undefined) return undefined;
    const found = this.#unitIn(line, x, y);
    return found === undefined ? undefined : (this.#body.blocks.starts[block.index] ?? 0) + found;
  }

  /** The place between two characters nearest to this point, also beside and between the lines. */
  nearestTo(x: number, y: number): number | undefined {
    const block = this.#blockAtHeight(y);
    if (block === undefined) return undefined;
    const start = this.#body.blocks.starts[block.index] ?? 0;
    const line = this.#textOf(block);
    if (line === undefined) return start;
    const [inX, inY] = this.#clamp(line, x, y);
    const unit = this.#unitIn(line, inX, inY);
    if (unit === undefined) return start;
    const box = this.#boxes(line.node, unit, unit + 1)[0];
    const isRightHalf = box !== undefined && inX > (box.left + box.right) / 2;
    const isBehind = isRightHalf !== RIGHT_TO_LEFT.test(line.node.data.charAt(unit));
    return start + (isBehind ? unit + 1 : unit);
  }

  /**
   * The box of the character at one end of a stretch of text, and on which side of it that end
   * lies. `undefined` where nothing is drawn, as for a line feed alone.
   */
  edgeBox(
    offset: number,
    edge: 'start' | 'end',
  ): { box: DOMRect; side: 'left' | 'right' } | undefined {
    const place = this.placeOf(edge === 'start' ? offset : offset - 1);
    if (!(place.node instanceof Text)) return undefined;
    const { node, offset: unit } = place;
    const box = this.#boxes(node, unit, Math.min(node.length, unit + 1)).at(-1);
    if (box === undefined) return undefined;
    const isRtl = RIGHT_TO_LEFT.test(node.data.charAt(unit));
    return { box, side: (edge === 'start') === isRtl ? 'right' : 'left' };
  }

  /** The box of the line the caret stands in there. */
  caretBox(offset: number): DOMRect | undefined {
    const { node, offset: unit } = this.placeOf(offset);
    if (node instanceof Text) {
      const at = Math.min(unit, node.length - 1);
      return this.#boxes(node, at, at + 1).at(-1);
    }
    return node instanceof HTMLElement ? node.getBoundingClientRect() : undefined;
  }

  /** The chunk that is drawn at this height of the window; above and below the text, the first and the last. */
  chunkAtHeight(y: number): number {
    const { sections, chunksPerSection, chunkCount } = this.#body;
    const section = firstBelow(sections.length, (at) => sections[at], y);
    const first = section * chunksPerSection;
    const count = Math.min(chunksPerSection, chunkCount - first);
    return first + firstBelow(count, (at) => this.#body.chunkElement(first + at), y);
  }

  /** The whole blocks drawn between two heights of the window, as offsets. */
  stretchBetween(top: number, bottom: number): readonly [from: number, to: number] {
    const { blocks, text } = this.#body;
    const first = this.#blockAtHeight(top);
    const last = this.#blockAtHeight(bottom);
    return [
      blocks.starts[first?.index ?? 0] ?? 0,
      (blocks.ends[last?.index ?? -1] ?? text.length) + 1,
    ];
  }

  /** What to paint for a stretch of text. */
  staticRange(start: number, end: number): StaticRange {
    const from = this.placeOf(start);
    const to = this.placeOf(end);
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  #offsetInChunk(chunk: number, child: number): number {
    const { blocks } = this.#body;
    const first = this.#body.firstBlock(chunk);
    const block = Math.min(first + child, this.#body.firstBlock(chunk + 1));
    if (block < blocks.starts.length && chunkOfBlock(blocks, block) === chunk) {
      return blocks.starts[block] ?? 0;
    }
    return blocks.ends[block - 1] ?? this.#body.text.length;
  }

  /** The block that is drawn at this height of the window; above and below the text, the first and the last. */
  #blockAtHeight(y: number): DrawnBlock | undefined {
    const body = this.#body;
    const chunk = this.chunkAtHeight(y);
    const element = body.chunkElement(chunk);
    if (element === undefined) return undefined;
    body.fill(chunk);
    const { children } = element;
    const child = firstBelow(children.length, (at) => children[at], y);
    const found = children[child];
    if (found === undefined) return undefined;
    return { index: body.firstBlock(chunk) + child, element: found };
  }

  #textOf({ element }: DrawnBlock): DrawnLine | undefined {
    const node = element.firstChild;
    return node instanceof Text ? { node, box: element.getBoundingClientRect() } : undefined;
  }

  /** Narrows down which character is drawn at the point, from a guess by its height. */
  #unitIn({ node, box }: DrawnLine, x: number, y: number): number | undefined {
    const { lineHeight } = this.#body.metrics;
    const lines = Math.max(1, Math.round(box.height / lineHeight));
    const perLine = node.length / lines;
    const guess = (Math.floor((y - box.top) / lineHeight) + 0.5) * perLine;
    let from = Math.max(0, Math.floor(guess - GUESS_REACH * perLine));
    let to = Math.min(node.length, Math.ceil(guess + GUESS_REACH * perLine));
    if (from >= to || !this.#covers(node, from, to, x, y)) {
      [from, to] = [0, node.length];
      if (!this.#covers(node, from, to, x, y)) return undefined;
    }
    while (to - from > 1) {
      let middle = (from + to) >>> 1;
      if (!isBoundary(node.data, middle)) middle += 1;
      if (middle >= to) break;
      if (this.#covers(node, from, middle, x, y)) to = middle;
      else from = middle;
    }
    return from;
  }

  /** Whether the point lies on these characters, or in the space between the lines that is theirs. */
  #covers(node: Text, from: number, to: number, x: number, y: number): boolean {
    const { lineHeight } = this.#body.metrics;
    return this.#boxes(node, from, to).some((box) => {
      const leading = Math.max(0, (lineHeight - box.height) / 2);
      const isInLine = y >= box.top - leading && y < box.bottom + leading;
      return isInLine && x >= box.left && x < box.right;
    });
  }

  /** The point moved onto the nearest line and between its ends. */
  #clamp({ node }: DrawnLine, x: number, y: number): readonly [x: number, y: number] {
    const boxes = this.#boxes(node, 0, node.length);
    const distance = (box: DOMRect) => Math.abs((box.top + box.bottom) / 2 - y);
    const nearest = Math.min(...boxes.map(distance));
    const line = boxes.filter((box) => distance(box) < nearest + 2);
    const left = Math.min(...line.map((box) => box.left));
    const right = Math.max(...line.map((box) => box.right));
    const [first] = line;
    if (first === undefined) return [x, y];
    return [Math.min(Math.max(x, left + 0.5), right - 0.5), (first.top + first.bottom) / 2];
  }

  #boxes(node: Text, from: number, to: number): DOMRect[] {
    this.#range.setStart(node, from);
    this.#range.setEnd(node, to);
    return [...this.#range.getClientRects()];
  }
}

interface DrawnBlock {
  readonly index: number;
  readonly element: Element;
}

interface DrawnLine {
  readonly node: Text;
  readonly box: DOMRect;
}

/** The first of these elements, which stand below each other, that reaches below `y`; else the last. */
function firstBelow(
  count: number,
  element: (at: number) => Element | undefined,
  y: number,
): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((element(middle)?.getBoundingClientRect().bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
