import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { WorkStatus } from '../../core/model/document.ts';

/** My status on a document by shape and colour: an empty ring, a half disc, a disc with a check. Decorative. */
@customElement('gl-status-icon')
export class GlStatusIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      color: var(--gl-line-strong);
    }
    :host([status='in-progress']) {
      color: var(--gl-notice);
    }
    :host([status='done']) {
      color: var(--gl-positive);
    }
    .check {
      stroke: var(--gl-page);
    }
    @media (forced-colors: active) {
      :host {
        color: currentcolor;
      }
    }
  `;
  /** The status to show. */
  @property({ reflect: true }) status: WorkStatus = 'todo';

  protected override render() {
    return html`<svg width="14" height="14" viewBox="0 0 14 14" fill="none" aria-hidden="true">
      <circle cx="7" cy="7" r="5.75" stroke="currentColor" stroke-width="1.5"></circle>
      ${this._renderInside()}
    </svg>`;
  }

  private _renderInside() {
    switch (this.status) {
      case 'todo':
        return svg``;
      case 'in-progress':
        return svg`<path d="M7 3.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor"></path>`;
      case 'done':
        return svg`<circle cx="7" cy="7" r="6.5" fill="currentColor"></circle>
          <path class="check" d="m4.2 7.2 2 2 3.6-4.2" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"></path>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-status-icon': GlStatusIcon;
  }
}
