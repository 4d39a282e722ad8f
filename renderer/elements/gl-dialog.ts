import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import { DialogClosedEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';

/**
 * The frame of every dialog: a native modal one, so that the focus stays
 * inside, Escape closes it and the focus goes back where it was.
 * Fires `dialog-closed`. Slots: body, footer. Part: body.
 */
@customElement('gl-dialog')
export class GlDialog extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      dialog {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        inline-size: min(var(--gl-dialog-width, 480px), 100vw - 48px);
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
      footer[hidden] {
        display: none;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        justify-content: end;
        padding: 12px 24px 18px;
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  @property({ attribute: false }) heading = '';
  @state() private _hasFooter = false;
  @query('dialog') private readonly _dialog!: HTMLDialogElement;

  /** Closes it; the focus goes back where it was. */
  close() {
    this._dialog.close();
  }

  protected override firstUpdated() {
    this._dialog.showModal();
    // Whoever is to be used first says so; else it is the first control of the body.
    const first = this.querySelector<HTMLElement>('[data-first]');
    if (first) void focusWhenReady(first);
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @close=${this._onClose}>
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
      <div class="body" part="body"><slot></slot></div>
      <footer ?hidden=${!this._hasFooter}>
        <slot name="footer" @slotchange=${this._onFooterChange}></slot>
      </footer>
    </dialog>`;
  }

  private _onFooterChange(event: Event) {
    this._hasFooter = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  private _onClose() {
    this.dispatchEvent(new DialogClosedEvent());
  }
}

async function focusWhenReady(element: HTMLElement) {
  if (element.localName.includes('-')) await customElements.whenDefined(element.localName);
  if (element instanceof LitElement) await element.updateComplete;
  element.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-dialog': GlDialog;
  }
}
