import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Label } from '../../core/model/codebook.ts';
import type { LabelId } from '../../core/model/ids.ts';
import { LabelChosenEvent, SentenceRequestedEvent } from '../events.ts';
import { keyStyles, sharedStyles } from '../styles/shared.ts';

/**
 * The labels offered at a selection, with their keys. Fires `label-chosen` and
 * `sentence-requested`. The keys do the same faster, so it never takes the
 * focus: the selection it is about would go.
 */
@customElement('gl-tag-bar')
export class GlTagBar extends LitElement {
  static override styles = [
    sharedStyles,
    keyStyles,
    css`
      :host {
        display: flex;
        gap: 2px;
        padding: 4px;
        inline-size: max-content;
        flex-wrap: wrap;
        border-radius: var(--gl-radius);
        background: var(--gl-raised);
        box-shadow: var(--gl-shadow);
        font: var(--gl-size-s) / 1 var(--gl-font-sans);
        user-select: none;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        block-size: var(--gl-control);
        padding: 0 9px 0 5px;
        border: 0;
        border-radius: var(--gl-radius-s);
        background: none;
        color: var(--gl-ink);
        font: inherit;
        font-weight: 500;
        white-space: nowrap;
        cursor: pointer;
      }
      button:hover {
        background: var(--tint, var(--gl-hover));
      }
      .label kbd {
        border-color: transparent;
        background: var(--hue);
        color: var(--gl-page);
        font-weight: 600;
      }
      .sticky {
        box-shadow: inset 0 0 0 2px var(--hue);
      }
      .sentence {
        margin-inline-start: 5px;
        padding-inline-start: 9px;
        border-radius: 0 var(--gl-radius-s) var(--gl-radius-s) 0;
        border-inline-start: 1px solid var(--gl-line);
        color: var(--gl-ink-soft);
      }
      @media (forced-colors: active) {
        :host,
        .label kbd {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  /** The labels to offer, in the order of the codebook. */
  @property({ attribute: false }) labels: readonly Label[] = [];
  /** The label that every selection gets at once, if any. */
  @property({ attribute: false }) stickyLabelId: LabelId | null = null;
  /** Whether the selection is less than whole sentences. */
  @property({ attribute: false }) isSentenceOffered = false;

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'toolbar');
    this.setAttribute('aria-label', 'Mark the selection as');
    this.addEventListener('mousedown', keepFocus);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('mousedown', keepFocus);
  }

  protected override render() {
    return html`
      ${this.labels.map((label) => this._renderLabel(label))}
      ${
        this.isSentenceOffered
          ? html`<button
              class="sentence"
              tabindex="-1"
              title="Grow the selection to whole sentences. Shift with the key of a label does both."
              @click=${() => this.dispatchEvent(new SentenceRequestedEvent())}
            >
              Sentence
            </button>`
          : nothing
      }
    `;
  }

  private _renderLabel(label: Label) {
    const isSticky = label.id === this.stickyLabelId;
    return html`
      <button
        class=${isSticky ? 'label sticky' : 'label'}
        tabindex="-1"
        style="--hue:var(--gl-${label.hue});--tint:var(--gl-${label.hue}-tint)"
        title=${label.definition}
        @click=${() => this.dispatchEvent(new LabelChosenEvent(label.id))}
      >
        ${label.hotkey === '' ? nothing : html`<kbd>${label.hotkey.toUpperCase()}</kbd>`}
        ${label.name}
      </button>
    `;
  }
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-tag-bar': GlTagBar;
  }
}
