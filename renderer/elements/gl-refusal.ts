import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { OpenOffer } from '../../core/ipc/contract.ts';
import { OfferChosenEvent, RefusalDismissedEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';

/** Why a file could not be opened and what can be done about it. Fires `offer-chosen`, `refusal-dismissed`. */
@customElement('gl-refusal')
export class GlRefusal extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        gap: 12px;
        padding: 14px 16px;
        border-radius: 12px;
        background: var(--gl-notice-tint);
        line-height: 1.5;
      }
      .sign {
        color: var(--gl-notice);
      }
      p {
        margin: 0 0 10px;
      }
      .offers {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];
  @property({ attribute: false }) sentence = '';
  @property({ attribute: false }) offers: readonly OpenOffer[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.role = 'alert';
  }

  protected override render() {
    return html`<span class="sign">${icon('alert', 20)}</span>
      <div>
        <p>${this.sentence}</p>
        <div class="offers">
          ${this.offers.map(
            (offer) =>
              html`<button
                class="button"
                @click=${() => this.dispatchEvent(new OfferChosenEvent(offer))}
              >
                ${offer.label}
              </button>`,
          )}
          <button
            class="button quiet"
            @click=${() => this.dispatchEvent(new RefusalDismissedEvent())}
          >
            Dismiss
          </button>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-refusal': GlRefusal;
  }
}
