import { sentenceAt } from '../../core/text/sentences.ts';
import { snapToWords } from '../../core/text/snap.ts';
import { MarkHoveredEvent } from '../events.ts';
import type { Actions } from './actions.ts';
import type { Click } from './pick.ts';
import { pick } from './pick.ts';
import type { SurfaceContext } from './surface-context.ts';

/** How long a sticky label waits after a double click whether a third click makes it a sentence, in milliseconds. */
const TRIPLE_CLICK = 300;

/**
 * The mouse in the text. Dragging and double clicks are the engine's own, so that they scroll,
 * follow lines and run both ways; on release the selection snaps to words.
 */
export class Pointer {
  readonly #surface: SurfaceContext;
  readonly #actions: Actions;
  readonly #onRelease: () => void;
  #isPressed = false;
  /** Where the caret was set by the press, once that is known and while a selection is dragged from it. */
  #anchor: number | undefined;
  #lastClick: Click | undefined;
  #hoverFrame = 0;
  /** Tags the word of a double click with the sticky label, unless a third click comes. */
  #tagWord: (() => void) | undefined;
  #stickyTimer = 0;

  /** `onRelease` is called when a selection made with the mouse is complete. */
  constructor(surface: SurfaceContext, actions: Actions, onRelease: () => void) {
    this.#surface = surface;
    this.#actions = actions;
    this.#onRelease = onRelease;
  }

  /** Whether the main button is held down in the text. */
  get isPressed(): boolean {
    return this.#isPressed;
  }

  connect(): void {
    const { root } = this.#surface.body;
    root.addEventListener('mousedown', this.#onDown);
    root.addEventListener('mousemove', this.#onMove);
    root.addEventListener('mouseleave', this.#onLeave);
    root.addEventListener('dragstart', prevent);
    document.addEventListener('mouseup', this.#onUp, true);
    document.addEventListener('selectionchange', this.#onSelectionChange);
  }

  disconnect(): void {
    const { root } = this.#surface.body;
    root.removeEventListener('mousedown', this.#onDown);
    root.removeEventListener('mousemove', this.#onMove);
    root.removeEventListener('mouseleave', this.#onLeave);
    root.removeEventListener('dragstart', prevent);
    document.removeEventListener('mouseup', this.#onUp, true);
    document.removeEventListener('selectionchange', this.#onSelectionChange);
    cancelAnimationFrame(this.#hoverFrame);
    this.#settleSticky(true);
  }

  /** Another text: nothing was clicked in it yet. */
  reset(): void {
    this.#lastClick = undefined;
    this.#settleSticky(true);
  }

  readonly #onDown = (event: MouseEvent) => {
    if (event.button !== 0) return;
    // Kept free for adding fragments to a mark.
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      return;
    }
    this.#settleSticky(event.detail >= 3);
    this.#isPressed = true;
    this.#anchor = undefined;
    if (event.detail >= 3) this.#selectSentence(event);
    // On selected text the engine would start to drag it away instead of selecting afresh.
    else if (event.detail === 1 && !event.shiftKey) this.#surface.selection.collapse();
  };

  readonly #onUp = (event: MouseEvent) => {
    if (event.button !== 0 || !this.#isPressed) return;
    this.#holdAnchor();
    this.#isPressed = false;
    const raw = this.#surface.selection.raw();
    if (raw) this.#finish(event);
    else this.#pick(event);
    this.#onRelease();
  };

  readonly #onMove = (event: MouseEvent) => {
    if (this.#isPressed) this.#anchor ??= this.#surface.selection.ends.anchor;
    if (event.buttons !== 0 || this.#hoverFrame !== 0) return;
    this.#hoverFrame = requestAnimationFrame(() => {
      this.#hoverFrame = 0;
      const unit = this.#surface.places.unitAt(event.clientX, event.clientY);
      const [id] = unit === undefined ? [] : this.#surface.marks.at(unit);
      this.#hover(id ?? null);
    });
  };

  readonly #onSelectionChange = () => this.#holdAnchor();

  readonly #onLeave = () => {
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = 0;
    this.#hover(null);
  };

  /**
   * Between pixels (on a scaled screen) Chromium sometimes takes the press and the drag for different
   * characters; then it loses the anchor, and only a caret follows the mouse.
   */
  #holdAnchor(): void {
    if (!this.#isPressed || this.#anchor === undefined) return;
    const { anchor, focus } = this.#surface.selection.ends;
    if (anchor === focus && focus !== this.#anchor)
      this.#surface.selection.set(this.#anchor, focus);
  }

  #hover(id: ReturnType<typeof pick>): void {
    if (id !== this.#surface.props.hoveredId) this.#surface.fire(new MarkHoveredEvent(id));
  }

  #selectSentence(event: MouseEvent): void {
    event.preventDefault();
    const { places, props, selection } = this.#surface;
    const unit = places.unitAt(event.clientX, event.clientY) ?? selection.caret;
    const sentence = sentenceAt(props.text, unit, props.language);
    if (sentence) selection.set(sentence.start, sentence.end);
  }

  /** Snaps what was dragged, and tags it where a label is sticky. */
  #finish(event: MouseEvent): void {
    const { props, selection } = this.#surface;
    const raw = selection.raw();
    const snapped =
      event.altKey || event.detail >= 3
        ? selection.span()
        : raw && snapToWords(props.text, raw, props.language);
    if (!snapped) {
      selection.collapse();
      return;
    }
    selection.select(snapped);
    const { stickyLabelId } = props;
    if (stickyLabelId === null) return;
    const tag = () => this.#actions.tag(stickyLabelId, snapped);
    if (event.detail !== 2) {
      tag();
      return;
    }
    this.#tagWord = tag;
    this.#stickyTimer = window.setTimeout(() => this.#settleSticky(false), TRIPLE_CLICK);
  }

  #settleSticky(isDropped: boolean): void {
    clearTimeout(this.#stickyTimer);
    const tagWord = this.#tagWord;
    this.#tagWord = undefined;
    if (!isDropped) tagWord?.();
  }

  #pick(event: MouseEvent): void {
    const { places, props, marks } = this.#surface;
    const at = { x: event.clientX, y: event.clientY };
    const unit = places.unitAt(at.x, at.y);
    const ids = unit === undefined ? [] : marks.at(unit);
    const picked = pick(ids, at, this.#lastClick, props.selectedId);
    this.#lastClick = { ...at, picked };
    if (picked !== null || props.selectedId !== null) this.#actions.pick(picked, ids);
  }
}

function prevent(event: Event): void {
  event.preventDefault();
}
