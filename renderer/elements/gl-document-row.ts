import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { WorkStatus } from '../../core/model/document.ts';
import { countOf } from '../../core/text/count.ts';
import { icon } from '../styles/icons.ts';
import { sharedStyles } from '../styles/shared.ts';
import type { CountPart } from './gl-count-bar.ts';
import './gl-count-bar.ts';
import './gl-status-icon.ts';

/** One document in the library: status, title, where it comes from, how many marks. */
@customElement('gl-document-row')
export class GlDocumentRow extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: 14px minmax(0, 1fr) auto;
        grid-template-rows: 19px 17px 16px;
        gap: 1px 8px;
        align-items: center;
        align-content: center;
        padding-inline: 8px;
      }
      .name {
        overflow: hidden;
        font-weight: 600;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .flag {
        color: var(--gl-negative);
      }
      .details,
      .counts {
        grid-column: 2 / -1;
        overflow: hidden;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
        line-height: 1.3;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .counts {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: var(--gl-size-xs);
        font-variant-numeric: tabular-nums;
      }
      gl-count-bar {
        inline-size: 56px;
      }
    `,
  ];
  /** The title; its own writing direction holds for it. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) status: WorkStatus = 'todo';
  @property({ attribute: false }) isFlagged = false;
  /** Outlet, date and length in words. */
  @property({ attribute: false }) details = '';
  /** Marks per label, in the codebook's order. */
  @property({ attribute: false }) parts: readonly CountPart[] = [];
  /** The same in words. */
  @property({ attribute: false }) partsInWords = '';

  protected override render() {
    return html`
      <gl-status-icon .status=${this.status}></gl-status-icon>
      <span class="name" dir="auto">${this.name}</span>
      ${this.isFlagged ? html`<span class="flag">${icon('flag', 13)}</span>` : html`<i></i>`}
      <span class="details">${this.details}</span>
      ${this._renderCounts()}
    `;
  }

  private _renderCounts() {
    const marks = this.parts.reduce((sum, { count }) => sum + count, 0);
    return html`<span class="counts" data-tip=${marks > 0 ? this.partsInWords : nothing}
      >${marks > 0 ? html`<gl-count-bar .parts=${this.parts}></gl-count-bar>` : nothing}${
        marks > 0 ? countOf(marks, 'mark') : 'No marks'
      }</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-document-row': GlDocumentRow;
  }
}
