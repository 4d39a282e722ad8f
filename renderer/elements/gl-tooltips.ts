import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import { keyStyles } from '../styles/shared.ts';

/** How long the pointer rests before a tooltip shows, in milliseconds. */
const REST = 500;
/** After one has shown, the next ones show at once for so long. */
const AFTERGLOW = 400;
/** Space to the control and to the edges of the window, in CSS pixels. */
const GAP = 6;

interface Tip {
  readonly text: string;
  readonly key: string;
  readonly anchor: DOMRect;
}

/**
 * The tooltips of the whole window: one element that shows what `data-tip` (and
 * `data-key`) says of the control under the pointer or in focus. The same words
 * are the control's accessible name, so this is hidden from screen readers.
 */
@customElement('gl-tooltips')
export class GlTooltips extends LitElement {
  static override styles = [
    keyStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 100;
        inline-size: auto;
        block-size: auto;
        margin: 0;
        padding: 0;
        border: 0;
        background: none;
        overflow: visible;
        pointer-events: none;
      }
      .tip {
        position: absolute;
        display: flex;
        align-items: center;
        gap: 8px;
        max-inline-size: 280px;
        padding: 5px 9px;
        border-radius: var(--gl-radius-s);
        background: var(--gl-ink);
        color: var(--gl-on-ink);
        font: 500 var(--gl-size-s) / 1.3 var(--gl-font-sans);
      }
      kbd {
        border: 0;
        padding: 0 5px;
        background: rgb(128 128 128 / 35%);
        color: inherit;
      }
      @media (forced-colors: active) {
        .tip {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  @state() private _tip: Tip | null = null;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _hiddenAt = 0;
  private _focused: EventTarget | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.ariaHidden = 'true';
    // A popover stands above modal dialogs too.
    this.popover = 'manual';
    document.addEventListener('pointerover', this._onPointerOver);
    document.addEventListener('keyup', this._onKeyUp);
    for (const type of HIDING) document.addEventListener(type, this._hide, true);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerover', this._onPointerOver);
    document.removeEventListener('keyup', this._onKeyUp);
    for (const type of HIDING) document.removeEventListener(type, this._hide, true);
    clearTimeout(this._timer);
  }

  protected override render() {
    if (!this._tip) return nothing;
    const { text, key } = this._tip;
    return html`<div class="tip">${text}${key ? html`<kbd>${key}</kbd>` : nothing}</div>`;
  }

  protected override updated() {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (!tip || !this._tip) {
      if (this.matches(':popover-open')) this.hidePopover();
      return;
    }
    if (!this.matches(':popover-open')) this.showPopover();
    const { anchor } = this._tip;
    const { offsetWidth: width, offsetHeight: height } = tip;
    const middle = anchor.left + anchor.width / 2 - width / 2;
    const left = Math.min(Math.max(middle, GAP), window.innerWidth - width - GAP);
    const isBelow = anchor.bottom + GAP + height < window.innerHeight;
    tip.style.left = `${left}px`;
    tip.style.top = `${isBelow ? anchor.bottom + GAP : anchor.top - GAP - height}px`;
  }

  private readonly _onPointerOver = (event: PointerEvent) => {
    const control = tipped(event);
    clearTimeout(this._timer);
    if (!control) {
      this._hide();
      return;
    }
    const wait = Date.now() - this._hiddenAt < AFTERGLOW || this._tip ? 0 : REST;
    this._timer = setTimeout(() => this._show(control), wait);
  };

  /** Focus events do not leave a shadow root the focus stays in, so the key that moved it is asked. */
  private readonly _onKeyUp = (event: KeyboardEvent) => {
    const control = tipped(event);
    const [focused] = event.composedPath();
    const isNew = focused !== this._focused;
    this._focused = focused;
    if (isNew && control && focused instanceof Element && focused.matches(':focus-visible')) {
      this._show(control);
    }
  };

  private readonly _hide = () => {
    clearTimeout(this._timer);
    if (!this._tip) return;
    this._tip = null;
    this._hiddenAt = Date.now();
  };

  private _show(control: HTMLElement) {
    const { tip = '', key = '' } = control.dataset;
    if (control.isConnected && tip) {
      this._tip = { text: tip, key, anchor: control.getBoundingClientRect() };
    }
  }
}

const HIDING = ['pointerdown', 'keydown', 'wheel'] as const;

function tipped(event: Event): HTMLElement | undefined {
  return event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && !!node.dataset.tip);
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-tooltips': GlTooltips;
  }
}
