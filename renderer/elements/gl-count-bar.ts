import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { LabelHue } from '../../core/model/codebook.ts';

/** One stretch of the bar. */
export interface CountPart {
  readonly hue: LabelHue;
  readonly count: number;
}

/**
 * How many marks of each label, as one small bar of stretches in the labels'
 * order. Decorative: whoever shows it says the numbers in words.
 */
@customElement('gl-count-bar')
export class GlCountBar extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      gap: 1px;
      block-size: 4px;
      border-radius: 2px;
      overflow: hidden;
    }
    i {
      min-inline-size: 3px;
    }
    @media (forced-colors: active) {
      i {
        background: CanvasText !important;
      }
    }
  `;
  /** The stretches; those without marks are left out. */
  @property({ attribute: false }) parts: readonly CountPart[] = [];

  protected override render() {
    return this.parts
      .filter(({ count }) => count > 0)
      .map(({ hue, count }) => html`<i style="flex:${count};background:var(--gl-${hue})"></i>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-count-bar': GlCountBar;
  }
}
