import type { Span } from '../../core/text/span.ts';
import { isSpan, span } from '../../core/text/span.ts';
import { trimSpan } from '../../core/text/snap.ts';
import type { TextBody } from './blocks.ts';
import type { DomOffsets } from './dom-offsets.ts';

/** Chromium's way to the selection inside a shadow tree, which the document does not show. */
interface SelectionRoot {
  getSelection?: () => Selection | null;
}

/** The two ends of a selection: `focus` is the one that moves. Offsets in UTF-16 units. */
export interface Ends {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * The native caret and selection as offsets. While the focus is elsewhere there is none in the text:
 * then the last one counts, and it comes back with the focus.
 */
export class TextSelection {
  readonly #body: TextBody;
  readonly #places: DomOffsets;
  #last: Ends = { anchor: 0, focus: 0 };

  constructor(body: TextBody, places: DomOffsets) {
    this.#body = body;
    this.#places = places;
  }

  get hasFocus(): boolean {
    const root = this.#body.root.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === this.#body.root;
  }

  /** Where both ends are now. */
  get ends(): Ends {
    if (this.hasFocus) this.#last = this.#read() ?? this.#last;
    return this.#last;
  }

  get caret(): number {
    return this.ends.focus;
  }

  /** What is selected without the blanks around it; `undefined` where only a caret stands or all is blank. */
  span(): Span | undefined {
    const raw = this.raw();
    return raw && trimSpan(this.#body.text, raw);
  }

  /** Exactly what is selected. */
  raw(): Span | undefined {
    const { anchor, focus } = this.ends;
    const [start, end] = anchor < focus ? [anchor, focus] : [focus, anchor];
    return isSpan(start, end) ? span(start, end) : undefined;
  }

  /** Moves both ends; without the focus, it is remembered for its return. */
  set(anchor: number, focus: number = anchor): void {
    this.#last = { anchor, focus };
    if (this.hasFocus) this.restore();
  }

  /** Selects a stretch, its moving end where it was before. */
  select({ start, end }: Span): void {
    const { anchor, focus } = this.ends;
    if (focus < anchor) this.set(end, start);
    else this.set(start, end);
  }

  /** Leaves a caret at the moving end. */
  collapse(): void {
    this.set(this.caret);
  }

  /** Puts the native selection where it was last. */
  restore(): void {
    const from = this.#places.placeOf(this.#last.anchor);
    const to = this.#places.placeOf(this.#last.focus);
    this.#native()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  #read(): Ends | undefined {
    const native = this.#native();
    if (!native?.anchorNode || !native.focusNode) return undefined;
    const anchor = this.#places.offsetOf(native.anchorNode, native.anchorOffset);
    const focus = this.#places.offsetOf(native.focusNode, native.focusOffset);
    return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
  }

  #native(): Selection | null {
    const root: Node & SelectionRoot = this.#body.root.getRootNode();
    return root.getSelection?.() ?? document.getSelection();
  }
}
