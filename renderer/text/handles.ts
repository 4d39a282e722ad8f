import type { Fragments } from '../../core/text/fragments.ts';
import type { Actions } from './actions.ts';
import type { Mark } from './marks.ts';
import type { FragmentEdge } from './resize.ts';
import { dragged } from './resize.ts';
import type { SurfaceContext } from './surface-context.ts';

/** How near to the edge of the view dragging scrolls, and by how much a frame, in CSS pixels. */
const SCROLL_ZONE = 32;
const SCROLL_STEP = 12;

/** How long what was dragged stays painted while the host has not answered, in milliseconds. */
const PATIENCE = 2000;

/** A drag that is going on. */
interface Drag {
  readonly mark: Mark;
  readonly at: FragmentEdge;
  readonly handle: HTMLElement;
  wished: Fragments;
  x: number;
  y: number;
  isExact: boolean;
}

/**
 * Two handles at the ends of every fragment of the selected mark, laid over the text so that nothing
 * in it moves. What is dragged is painted at once and wished for on release.
 */
export class Handles {
  readonly #surface: SurfaceContext;
  readonly #actions: Actions;
  readonly #layer: HTMLElement;
  #handles: { readonly element: HTMLElement; readonly at: FragmentEdge }[] = [];
  #drag: Drag | undefined;
  #shown: Fragments | undefined;
  #scrollFrame = 0;
  #patience = 0;

  constructor(surface: SurfaceContext, actions: Actions, layer: HTMLElement) {
    this.#surface = surface;
    this.#actions = actions;
    this.#layer = layer;
  }

  /** Shows handles at the selected mark, if it may be edited. Ends the preview of what the host has answered. */
  update(): void {
    if (this.#drag && this.#actions.editable?.id === this.#drag.mark.id) return;
    this.#endPreview();
    this.#release();
    this.#shown = this.#actions.editable?.fragments;
    this.#build();
    this.place();
  }

  /** Puts the handles where their ends are drawn now. */
  place(): void {
    if (this.#handles.length === 0) return;
    const origin = this.#layer.getBoundingClientRect();
    for (const { element, at } of this.#handles) {
      const fragment = this.#shown?.[at.index];
      const drawn = fragment && this.#surface.places.edgeBox(fragment[at.edge], at.edge);
      element.hidden = drawn === undefined;
      if (!drawn) continue;
      const { box, side } = drawn;
      element.style.transform = `translate(${box[side] - origin.left}px, ${box.top - origin.top}px)`;
      element.style.blockSize = `${box.height}px`;
      element.classList.toggle('left', side === 'left');
    }
  }

  disconnect(): void {
    clearTimeout(this.#patience);
    this.#release();
  }

  /** Drops what is being dragged. */
  #cancel(): void {
    if (!this.#drag) return;
    this.#release();
    this.update();
  }

  #release(): void {
    cancelAnimationFrame(this.#scrollFrame);
    document.removeEventListener('keydown', this.#onKeyDown, true);
    this.#drag = undefined;
  }

  /** Wherever the focus is: dragging does not take it. */
  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  };

  #build(): void {
    const wanted = (this.#shown ?? []).flatMap((_, index) => [
      { index, edge: 'start' } as const,
      { index, edge: 'end' } as const,
    ]);
    while (this.#handles.length > wanted.length) this.#handles.pop()?.element.remove();
    this.#handles = wanted.map((at, position) => ({
      at,
      element: this.#handles[position]?.element ?? this.#create(position),
    }));
  }

  #create(position: number): HTMLElement {
    const element = document.createElement('div');
    element.className = 'handle';
    // Keys do the same for those who see no handle.
    element.ariaHidden = 'true';
    element.addEventListener('pointerdown', (event) => this.#start(event, element, position));
    element.addEventListener('pointermove', (event) => this.#move(event));
    element.addEventListener('pointerup', () => this.#finish());
    element.addEventListener('pointercancel', () => this.#cancel());
    this.#layer.append(element);
    return element;
  }

  #start(event: PointerEvent, handle: HTMLElement, position: number): void {
    const mark = this.#actions.editable;
    const at = this.#handles[position]?.at;
    if (event.button !== 0 || !mark || !at) return;
    // The focus and the caret stay where they are.
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const { clientX: x, clientY: y, altKey: isExact } = event;
    this.#drag = { mark, at, handle, wished: mark.fragments, x, y, isExact };
    handle.classList.add('dragged');
    document.addEventListener('keydown', this.#onKeyDown, true);
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    drag.isExact = event.altKey;
    this.#follow(drag);
    this.#scrollWhileAtEdge();
  }

  #follow(drag: Drag): void {
    const { places, props } = this.#surface;
    const offset = places.nearestTo(drag.x, drag.y);
    if (offset === undefined) return;
    const { mark, at, isExact } = drag;
    drag.wished = dragged(props.text, mark.fragments, at, offset, isExact, props.language);
    this.#shown = drag.wished;
    this.#surface.preview(drag.wished);
    this.place();
  }

  #finish(): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#release();
    drag.handle.classList.remove('dragged');
    if (drag.wished === drag.mark.fragments) {
      this.update();
      return;
    }
    this.#actions.resize(drag.mark.id, drag.wished);
    // Until the answer is handed down the end stays where it was let go of; a refusal takes it back.
    this.#patience = window.setTimeout(() => this.update(), PATIENCE);
  }

  #endPreview(): void {
    clearTimeout(this.#patience);
    for (const { element } of this.#handles) element.classList.remove('dragged');
    this.#surface.preview(undefined);
  }

  #scrollWhileAtEdge(): void {
    cancelAnimationFrame(this.#scrollFrame);
    this.#scrollFrame = requestAnimationFrame(() => {
      const drag = this.#drag;
      const { scroller } = this.#surface;
      const { top, bottom } = scroller.getBoundingClientRect();
      if (!drag || (drag.y > top + SCROLL_ZONE && drag.y < bottom - SCROLL_ZONE)) return;
      scroller.scrollTop += drag.y <= top + SCROLL_ZONE ? -SCROLL_STEP : SCROLL_STEP;
      this.#follow(drag);
      this.#scrollWhileAtEdge();
    });
  }
}
