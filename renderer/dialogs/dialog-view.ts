import { LitElement, css, html, nothing, type CSSResultGroup } from 'lit';
import { query } from 'lit/decorators.js';

import type { StoreController } from '../controllers/store-controller.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';

/**
 * The frame of every dialog: a native modal one, so that the focus stays
 * inside, Escape closes it and the focus goes back where it was. What is
 * marked `data-first` gets the focus, else the first control. A dialog that
 * uses Spectrum imports `gl-theme`; without it that element does nothing.
 */
export abstract class DialogView extends LitElement {
  static override styles: CSSResultGroup = [
    sharedStyles,
    buttonStyles,
    css`
      dialog {
        display: grid;
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
        inline-size: min(var(--gl-dialog-width, 480px), 100vw - 48px);
        max-inline-size: none;
        max-block-size: calc(100vh - 64px);
        margin: auto;
        padding: 0;
        border: 0;
        border-radius: 14px;
        background: var(--gl-raised);
        box-shadow: var(--gl-shadow);
        color: var(--gl-ink);
        overflow: hidden;
      }
      dialog::backdrop {
        background: rgb(30 26 18 / 38%);
      }
      header {
        display: flex;
        align-items: start;
        gap: 8px;
        padding: 18px 14px 6px 24px;
      }
      h2 {
        flex: 1;
        margin: 2px 0 0;
        font: 600 1.25rem / 1.25 var(--gl-font-serif);
      }
      .body {
        min-block-size: 0;
        padding: 8px 24px 20px;
        overflow: auto;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        justify-content: end;
        padding: 12px 24px 18px;
      }
      footer .button,
      .body .button:not(.icon) {
        block-size: 32px;
        padding-inline: 16px;
      }
      p {
        margin: 0;
        line-height: 1.5;
      }
      h3,
      .labelled > span {
        margin: 0;
        color: var(--gl-ink-soft);
        font: 600 var(--gl-size-s) / 1.3 var(--gl-font-sans);
      }
      .lead {
        margin-block-end: 16px;
        color: var(--gl-ink-soft);
      }
      .stack {
        display: grid;
        gap: 14px;
      }
      .labelled {
        display: grid;
        gap: 5px;
      }
      .gap {
        flex: 1;
      }
      .soft {
        color: var(--gl-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .alert {
        display: flex;
        gap: 8px;
        padding: 10px 12px;
        border-radius: var(--gl-radius);
        background: var(--gl-notice-tint);
        color: var(--gl-notice);
        line-height: 1.45;
      }
      .progress {
        display: grid;
        gap: 10px;
        padding-block: 8px;
      }
      progress {
        appearance: none;
        inline-size: 100%;
        block-size: 8px;
        border: 0;
        border-radius: 4px;
        overflow: hidden;
        background: var(--gl-chosen);
      }
      progress::-webkit-progress-bar {
        background: var(--gl-chosen);
      }
      progress::-webkit-progress-value {
        border-radius: 4px;
        background: var(--gl-accent);
      }
      .result {
        display: flex;
        gap: 12px;
        align-items: start;
        padding-block: 6px 8px;
        font-size: var(--gl-size-l);
      }
      .result svg {
        margin-block-start: 1px;
        color: var(--gl-positive);
      }
      .result.bad svg {
        color: var(--gl-negative);
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  protected abstract readonly _app: StoreController;
  @query('dialog') private readonly _dialog!: HTMLDialogElement;

  protected abstract get heading(): string;

  protected abstract renderBody(): unknown;

  /** The buttons below; `nothing` where there are none. */
  protected renderFooter(): unknown {
    return nothing;
  }

  /** Closes it; the focus goes back where it was. */
  protected readonly close = () => this._dialog.close();

  /** What happens once it is closed. */
  protected onClosed(): void {
    this._app.stores.dialogs.close();
  }

  protected override firstUpdated() {
    this._dialog.showModal();
    this.focusFirst();
  }

  /** Puts the focus where the reader goes on. */
  protected focusFirst() {
    const first = this.renderRoot.querySelector<HTMLElement>('[data-first]');
    if (first) void focusWhenReady(first);
  }

  protected override render() {
    const footer = this.renderFooter();
    return html`<gl-theme>
      <dialog aria-labelledby="heading" @close=${this.onClosed}>
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button
            class="button icon"
            aria-label="Close"
            data-tip="Close"
            data-key="Esc"
            @click=${this.close}
          >
            ${icon('close', 14)}
          </button>
        </header>
        <div class="body">${this.renderBody()}</div>
        ${footer === nothing ? nothing : html`<footer>${footer}</footer>`}
      </dialog>
    </gl-theme>`;
  }
}

/** A control made of parts can be focused only when it has been rendered. */
async function focusWhenReady(element: HTMLElement) {
  if (element.localName.includes('-')) await customElements.whenDefined(element.localName);
  if (element instanceof LitElement) await element.updateComplete;
  element.focus();
}
