import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { LabelHue } from '../../core/model/codebook.ts';

/** Thickness of the underline strip per place in the codebook, as in the text, in CSS pixels. */
const STRIPS = [2, 3.5, 5] as const;

/** How a label looks in the text, small: its tint over its own underline strip. Decorative. */
@customElement('gl-label-sign')
export class GlLabelSign extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 14px;
      block-size: 14px;
      border-radius: 2px;
      background: var(--gl-raised);
      overflow: hidden;
    }
    i {
      flex: 1;
      border-block-end: 2px solid;
    }
    @media (forced-colors: active) {
      i {
        border-color: CanvasText !important;
      }
    }
  `;
  @property({ attribute: false }) hue: LabelHue = 'grey';
  /** Place of the label in the codebook, from 0. */
  @property({ attribute: false }) index = 0;

  protected override render() {
    const width = STRIPS[Math.min(this.index, STRIPS.length - 1)] ?? 2;
    const style = `background:var(--gl-${this.hue}-tint);border-color:var(--gl-${this.hue});border-block-end-width:${width}px`;
    return html`<i style=${style}></i>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-label-sign': GlLabelSign;
  }
}
