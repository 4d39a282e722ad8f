import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { ImportItem } from '../../core/model/import.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { sharedStyles } from '../styles/shared.ts';
import { approximateWords } from '../wording/numbers.ts';

const ICONS: Readonly<Record<ImportItem['state'], IconName>> = {
  ready: 'check',
  duplicate: 'info',
  rejected: 'alert',
};

/** One file of an import before it runs: what will become of it, and why. */
@customElement('gl-import-row')
export class GlImportRow extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        gap: 1px 8px;
        align-content: center;
        padding-inline: 8px;
      }
      .ready {
        color: var(--gl-positive);
      }
      .duplicate {
        color: var(--gl-ink-soft);
      }
      .rejected {
        color: var(--gl-negative);
      }
      .sign {
        grid-row: 1 / 3;
      }
      .name,
      .detail {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: 600;
      }
      .detail {
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
      .unsure {
        color: var(--gl-notice);
        font-weight: 600;
      }
    `,
  ];
  @property({ attribute: false }) item!: ImportItem;

  protected override render() {
    const { state, name } = this.item;
    return html`<span class="sign ${state}">${icon(ICONS[state], 16)}</span>
      <span class="name">${name}</span>
      <span class="detail">${this._renderDetail()}</span>`;
  }

  private _renderDetail() {
    const { sentence, encoding, length } = this.item;
    if (sentence !== null) return sentence;
    if (encoding && !encoding.isCertain) {
      return html`<span class="unsure">${encoding.encoding}?</span> Check the preview`;
    }
    return approximateWords(length);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-import-row': GlImportRow;
  }
}
