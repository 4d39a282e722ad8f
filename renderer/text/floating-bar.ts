import { sentenceAt } from '../../core/text/sentences.ts';
import type { Span } from '../../core/text/span.ts';
import { containsSpan, hull } from '../../core/text/span.ts';
import type { GlTagBar } from '../elements/gl-tag-bar.ts';
import type { Actions } from './actions.ts';
import type { Box } from './bar-place.ts';
import { placeBar } from './bar-place.ts';
import type { SurfaceContext } from './surface-context.ts';

/** How long a selection made with keys must rest before the bar comes, in milliseconds. */
const REST = 350;

/** Brings the labels to the selection, and takes them away again. */
export class FloatingBar {
  readonly #surface: SurfaceContext;
  readonly #actions: Actions;
  readonly #bar: GlTagBar;
  readonly #layer: HTMLElement;
  #timer = 0;

  constructor(surface: SurfaceContext, actions: Actions, bar: GlTagBar, layer: HTMLElement) {
    this.#surface = surface;
    this.#actions = actions;
    this.#bar = bar;
    this.#layer = layer;
  }

  connect(): void {
    this.#bar.addEventListener('label-chosen', ({ labelId }) => {
      const span = this.#surface.selection.span();
      this.hide();
      if (span) this.#actions.tag(labelId, span);
    });
    this.#bar.addEventListener('sentence-requested', () => {
      this.#actions.selectSentences();
      this.showNow();
    });
  }

  disconnect(): void {
    clearTimeout(this.#timer);
  }

  /** Shows the bar when the selection has come to rest. */
  showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.showNow(), REST);
  }

  showNow(): void {
    clearTimeout(this.#timer);
    const { props, selection } = this.#surface;
    const span = selection.span();
    if (!span || props.isReadOnly || props.labels.length === 0 || !selection.hasFocus) {
      this.hide();
      return;
    }
    this.#bar.labels = props.labels;
    this.#bar.stickyLabelId = props.stickyLabelId;
    this.#bar.isSentenceOffered = this.#isPartOfSentence(span);
    this.#bar.hidden = false;
    void this.#bar.updateComplete.then(() => this.#place(span));
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#bar.hidden = true;
  }

  #isPartOfSentence(span: Span): boolean {
    const { text, language } = this.#surface.props;
    const first = sentenceAt(text, span.start, language);
    const last = sentenceAt(text, span.end - 1, language);
    if (!first || !last) return false;
    return !containsSpan(span, hull(first, last));
  }

  #place({ start, end }: Span): void {
    const { places, scroller, selection } = this.#surface;
    const first = places.edgeBox(start, 'start')?.box;
    const last = places.edgeBox(end, 'end')?.box;
    if (!first || !last) {
      this.hide();
      return;
    }
    // On one line the bar is centred over all of it, else over the line it stands at.
    const isOneLine = Math.abs(first.top - last.top) < first.height / 2;
    const whole: Box = {
      left: Math.min(first.left, last.left),
      right: Math.max(first.right, last.right),
      top: first.top,
      bottom: last.bottom,
    };
    const { anchor, focus } = selection.ends;
    const origin = this.#layer.getBoundingClientRect();
    const { left, top } = placeBar(
      isOneLine ? whole : first,
      isOneLine ? whole : last,
      isOneLine || focus < anchor ? 'above' : 'below',
      { width: this.#bar.offsetWidth, height: this.#bar.offsetHeight },
      viewOf(scroller),
    );
    this.#bar.style.transform = `translate(${left - origin.left}px, ${top - origin.top}px)`;
  }
}

/** What of the scrolling element shows text, in the window. */
function viewOf(scroller: HTMLElement): Box {
  const { left, top } = scroller.getBoundingClientRect();
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(window.innerWidth, left + scroller.clientWidth),
    bottom: Math.min(window.innerHeight, top + scroller.clientHeight),
  };
}
