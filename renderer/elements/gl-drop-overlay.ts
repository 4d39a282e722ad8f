import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { icon } from '../styles/icons.ts';

/** What the window shows while files are dragged over it. */
@customElement('gl-drop-overlay')
export class GlDropOverlay extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: 0;
      z-index: 50;
      display: grid;
      place-items: center;
      padding: 16px;
      background: var(--gl-scrim);
      pointer-events: none;
    }
    .place {
      display: grid;
      gap: 8px;
      place-items: center;
      place-content: center;
      inline-size: min(560px, 100%);
      padding: 56px 40px;
      border: 2px dashed var(--gl-line-strong);
      border-radius: 20px;
      background: var(--gl-raised);
      box-shadow: var(--gl-shadow);
      color: var(--gl-ink-soft);
      text-align: center;
    }
    strong {
      color: var(--gl-ink);
      font: 600 var(--gl-size-xl) / 1.3 var(--gl-font-serif);
    }
  `;
  /** Why nothing can be dropped; '' if it can. */
  @property({ attribute: false }) refusal = '';

  protected override render() {
    return html`<div class="place">
      ${icon(this.refusal ? 'lock' : 'import', 40)}
      <strong>${this.refusal ? 'Nothing can be dropped here now' : 'Drop to import'}</strong>
      <span
        >${this.refusal || 'Text files and Markdown, or whole folders. You see what is in them before anything is imported.'}</span
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-drop-overlay': GlDropOverlay;
  }
}
