import '@spectrum-web-components/button/sp-button.js';
import '@spectrum-web-components/toast/sp-toast.js';
import '../elements/gl-theme.ts';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { StoreController } from '../controllers/store-controller.ts';
import type { Notice } from '../state/notice-store.ts';

/** How long good news stays, in milliseconds. Failures stay until they are dismissed. */
const TIME = 7000;

/** The messages of the program, above the status line. Said to screen readers by the live region of the window. */
@customElement('gl-toasts')
export class GlToasts extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      /* Not the popover's own inset of 0, which would stretch a toast over the window. */
      inset-block: auto 40px;
      inset-inline: 0;
      z-index: 40;
      display: grid;
      gap: 8px;
      justify-items: center;
      inline-size: auto;
      block-size: auto;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      overflow: visible;
      pointer-events: none;
    }
    sp-toast {
      --mod-toast-background-color-default: #45413a;
      max-inline-size: min(640px, 100vw - 48px);
      pointer-events: auto;
    }
  `;
  private readonly _app = new StoreController(this, { watch: ({ notices }) => [notices] });

  override connectedCallback() {
    super.connectedCallback();
    // A popover stands above modal dialogs, where failures in them would else be hidden.
    this.popover = 'manual';
    this.showPopover();
  }

  protected override updated() {
    // Taken out with the last message before its update came round.
    if (!this.isConnected) return;
    this.hidePopover();
    this.showPopover();
  }

  protected override render() {
    const { notices } = this._app.stores.notices.snapshot;
    return html`<gl-theme>
      ${repeat(
        notices,
        ({ id }) => id,
        (notice) => this._renderNotice(notice),
      )}
    </gl-theme>`;
  }

  private _renderNotice({ id, tone, sentence, action }: Notice) {
    const { notices } = this._app.stores;
    const dismiss = () => notices.dismiss(id);
    return html`<sp-toast
      open
      variant=${tone === 'info' ? nothing : tone}
      timeout=${tone === 'negative' ? nothing : TIME}
      @close=${dismiss}
      >${sentence}${
        action
          ? html`<sp-button
              slot="action"
              static-color="white"
              variant="secondary"
              treatment="outline"
              @click=${() => {
                dismiss();
                action.run();
              }}
              >${action.label}</sp-button
            >`
          : nothing
      }</sp-toast
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-toasts': GlToasts;
  }
}
