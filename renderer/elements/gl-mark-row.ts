import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { LabelHue } from '../../core/model/codebook.ts';
import { icon } from '../styles/icons.ts';
import { sharedStyles } from '../styles/shared.ts';
import './gl-label-sign.ts';

/** One mark in a list: its label, what it covers, whose it is. */
@customElement('gl-mark-row')
export class GlMarkRow extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-inline: 8px;
      }
      .quote {
        flex: 1;
        overflow: hidden;
        font: var(--gl-size-m) / 1.4 var(--gl-font-serif);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .note {
        color: var(--gl-ink-soft);
      }
      .dot {
        flex: none;
        inline-size: 8px;
        block-size: 8px;
        border-radius: 50%;
      }
    `,
  ];
  /** The label: its hue, its place in the codebook, its name. */
  @property({ attribute: false }) hue: LabelHue = 'grey';
  @property({ attribute: false }) index = 0;
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) quote = '';
  @property({ attribute: false }) person = '';
  @property({ attribute: false }) personHue: LabelHue = 'grey';
  @property({ attribute: false }) hasNote = false;

  protected override render() {
    return html`
      <gl-label-sign .hue=${this.hue} .index=${this.index}></gl-label-sign>
      <span class="visually-hidden">${this.label}:</span>
      <span class="quote" dir="auto">${this.quote}</span>
      ${this.hasNote ? html`<span class="note">${icon('note', 13)}</span>` : nothing}
      <span class="visually-hidden">${this.person}</span>
      <i
        class="dot"
        style="background:var(--gl-${this.personHue})"
        data-tip="${this.label} by ${this.person}"
      ></i>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-mark-row': GlMarkRow;
  }
}
