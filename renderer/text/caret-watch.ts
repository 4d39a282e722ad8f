import type { AnnotationId } from '../../core/model/ids.ts';
import type { Span } from '../../core/text/span.ts';
import { equalSpans } from '../../core/text/span.ts';
import { AnnounceRequestedEvent, CaretMovedEvent, SelectionChangedEvent } from '../events.ts';
import { markSentence } from './mark-words.ts';
import type { SurfaceContext } from './surface-context.ts';

/**
 * Follows the native caret: tells the host where it is, at most once a frame, marks its line beside
 * the text, and says which marks it enters and leaves.
 */
export class CaretWatch {
  readonly #surface: SurfaceContext;
  readonly #lineMarker: HTMLElement;
  readonly #layer: HTMLElement;
  readonly #onSelection: (span: Span | undefined) => void;
  #frame = 0;
  #caret = 0;
  #span: Span | undefined;
  #inside: readonly AnnotationId[] = [];
  /** Whether the last move was by a key that only moves: what else moves the caret says what it does. */
  #isWalking = false;

  /** `onSelection` is called when other text is selected than before, or none. */
  constructor(
    surface: SurfaceContext,
    lineMarker: HTMLElement,
    layer: HTMLElement,
    onSelection: (span: Span | undefined) => void,
  ) {
    this.#surface = surface;
    this.#lineMarker = lineMarker;
    this.#layer = layer;
    this.#onSelection = onSelection;
  }

  connect(): void {
    const { root } = this.#surface.body;
    document.addEventListener('selectionchange', this.#onChange);
    root.addEventListener('keydown', this.#onKeyDown);
    root.addEventListener('mousedown', this.#onMouseDown);
    root.addEventListener('focus', this.#onFocus);
    root.addEventListener('blur', this.#onBlur);
  }

  disconnect(): void {
    const { root } = this.#surface.body;
    document.removeEventListener('selectionchange', this.#onChange);
    root.removeEventListener('keydown', this.#onKeyDown);
    root.removeEventListener('mousedown', this.#onMouseDown);
    root.removeEventListener('focus', this.#onFocus);
    root.removeEventListener('blur', this.#onBlur);
    cancelAnimationFrame(this.#frame);
  }

  /** Another document, whose caret stands here. */
  reset(caret: number): void {
    this.#caret = caret;
    this.#span = undefined;
    this.#inside = [];
  }

  /** Puts the line marker where the caret is drawn now. */
  place(): void {
    const { places, selection, body } = this.#surface;
    const isShown = selection.hasFocus;
    const box = isShown ? places.caretBox(selection.caret) : undefined;
    this.#lineMarker.hidden = box === undefined;
    if (!box) return;
    const { top } = this.#layer.getBoundingClientRect();
    const { lineHeight } = body.metrics;
    const lineTop = (box.top + box.bottom - lineHeight) / 2 - top;
    this.#lineMarker.style.transform = `translateY(${lineTop}px)`;
    this.#lineMarker.style.blockSize = `${lineHeight}px`;
  }

  readonly #onChange = () => {
    if (this.#frame !== 0 || !this.#surface.selection.hasFocus) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#tell();
    });
  };

  readonly #onKeyDown = ({ key }: KeyboardEvent) => {
    this.#isWalking = /^(?:Arrow|Page|Home|End|[sw]$)/i.test(key);
  };

  readonly #onMouseDown = () => {
    this.#isWalking = false;
  };

  readonly #onFocus = () => {
    // A click sets the caret itself, after this.
    this.#surface.selection.restore();
    this.place();
  };

  readonly #onBlur = () => {
    this.#lineMarker.hidden = true;
    this.#onSelection(undefined);
  };

  #tell(): void {
    const { selection } = this.#surface;
    if (!selection.hasFocus) return;
    const { caret } = selection;
    const span = selection.span();
    if (!isSame(span, this.#span)) {
      this.#span = span;
      this.#surface.fire(new SelectionChangedEvent(span ?? null));
      this.#onSelection(span);
    }
    if (caret === this.#caret) return;
    this.#caret = caret;
    this.#surface.fire(new CaretMovedEvent(caret));
    this.place();
    this.#announceCrossing(caret);
  }

  #announceCrossing(caret: number): void {
    const inside = this.#surface.marks.at(caret);
    const before = this.#inside;
    this.#inside = inside;
    if (!this.#isWalking) return;
    const words = [
      ...inside.filter((id) => !before.includes(id)).map((id) => this.#sentence(id)),
      ...before.filter((id) => !inside.includes(id)).map((id) => `end of ${this.#name(id)}`),
    ].filter((sentence) => sentence !== '');
    if (words.length > 0) this.#surface.fire(new AnnounceRequestedEvent(words.join('; ')));
  }

  #sentence(id: AnnotationId): string {
    const { marks, props } = this.#surface;
    const mark = marks.byId(id);
    return mark ? markSentence(mark, props.people, props.text, props.language) : '';
  }

  #name(id: AnnotationId): string {
    return this.#surface.marks.byId(id)?.label?.name ?? 'mark';
  }
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && equalSpans(a, b));
}
