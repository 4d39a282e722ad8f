import { LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { PaneResizedEvent } from '../events.ts';

/** How far an arrow key moves it, in CSS pixels. */
const STEP = 16;

/**
 * The edge of a pane: drag it, move it with the arrow keys, double click or
 * press Enter for the usual width. Fires `pane-resized`.
 */
@customElement('gl-splitter')
export class GlSplitter extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      z-index: 2;
      inline-size: 9px;
      margin-inline: -4px;
      cursor: col-resize;
      touch-action: none;
    }
    :host::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 4px;
      inline-size: 1px;
      background: var(--gl-line);
    }
    :host(:hover)::after,
    :host(:focus-visible)::after {
      inset-inline-start: 3px;
      inline-size: 3px;
      background: var(--gl-focus);
    }
    :host(:focus-visible) {
      outline: none;
    }
    @media (forced-colors: active) {
      :host::after {
        background: CanvasText;
      }
      :host(:hover)::after,
      :host(:focus-visible)::after {
        background: Highlight;
      }
    }
  `;
  /** On which side of the window the pane is. */
  @property({ attribute: false }) side: 'left' | 'right' = 'left';
  /** Width of the pane now, and how narrow and wide it may be, in CSS pixels. */
  @property({ attribute: false }) width = 0;
  @property({ attribute: false }) min = 0;
  @property({ attribute: false }) max = 0;
  private _grip = 0;

  constructor() {
    super();
    this.addEventListener('pointerdown', (event) => this._onPointerDown(event));
    this.addEventListener('pointermove', (event) => this._onPointerMove(event));
    this.addEventListener('keydown', (event) => this._onKeyDown(event));
    this.addEventListener('dblclick', () => this.dispatchEvent(new PaneResizedEvent(null)));
  }

  override connectedCallback() {
    super.connectedCallback();
    this.role = 'separator';
    this.tabIndex = 0;
    this.ariaOrientation = 'vertical';
  }

  protected override updated() {
    this.ariaValueNow = String(Math.round(this.width));
    this.ariaValueMin = String(this.min);
    this.ariaValueMax = String(this.max);
  }

  private _onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    this.setPointerCapture(event.pointerId);
    this._grip = this._widthAt(event) - this.width;
  }

  private _onPointerMove(event: PointerEvent) {
    if (this.hasPointerCapture(event.pointerId)) this._resize(this._widthAt(event) - this._grip);
  }

  private _onKeyDown(event: KeyboardEvent) {
    const outwards = this.side === 'left' ? 'ArrowRight' : 'ArrowLeft';
    const inwards = this.side === 'left' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === outwards) this._resize(this.width + STEP);
    else if (event.key === inwards) this._resize(this.width - STEP);
    else if (event.key === 'Home') this._resize(this.min);
    else if (event.key === 'End') this._resize(this.max);
    else if (event.key === 'Enter') this.dispatchEvent(new PaneResizedEvent(null));
    else return;
    event.preventDefault();
  }

  private _widthAt(event: PointerEvent) {
    return this.side === 'left' ? event.clientX : window.innerWidth - event.clientX;
  }

  private _resize(width: number) {
    const fitting = Math.round(Math.min(Math.max(width, this.min), this.max));
    if (fitting !== this.width) this.dispatchEvent(new PaneResizedEvent(fitting));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-splitter': GlSplitter;
  }
}
