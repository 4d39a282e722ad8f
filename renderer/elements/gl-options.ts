import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { OptionChosenEvent } from '../events.ts';
import { sharedStyles } from '../styles/shared.ts';

/** One of a few options to choose from. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** What it means, as a tooltip. */
  readonly definition?: string;
  /** A sign before the name. */
  readonly sign?: unknown;
}

/**
 * A few options of which one holds, all in view: a radio group of chips. Arrow
 * keys choose, Delete takes the choice back where that is allowed.
 * Fires `option-chosen`.
 */
@customElement('gl-options')
export class GlOptions extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 26px;
        padding: 2px 9px;
        border: 1px solid var(--gl-line);
        border-radius: 13px;
        background: var(--gl-raised);
        color: var(--gl-ink);
        font: var(--gl-size-s) / 1.3 var(--gl-font-sans);
        text-align: start;
      }
      button:hover {
        border-color: var(--gl-line-strong);
      }
      button[aria-checked='true'] {
        border-color: var(--gl-ink);
        background: var(--gl-ink);
        color: var(--gl-on-ink);
        font-weight: 600;
      }
      @media (forced-colors: active) {
        button[aria-checked='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];
  /** The name of the group. */
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  /** The value that holds; `null` where none was chosen. */
  @property({ attribute: false }) value: string | null = null;
  /** Whether one must be chosen before work is done. */
  @property({ attribute: false }) isRequired = false;
  /** Whether the choice can be taken back. */
  @property({ attribute: false }) canClear = false;

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  protected override render() {
    return html`<div
      class="options"
      role="radiogroup"
      aria-label=${this.label}
      aria-required=${this.isRequired ? 'true' : 'false'}
      @keydown=${this._onKeyDown}
    >
      ${this.options.map((option, index) => this._renderOption(option, index))}
    </div>`;
  }

  private _renderOption({ value, name, definition, sign }: Option, index: number) {
    const isChosen = value === this.value;
    const hasChoice = this.options.some((option) => option.value === this.value);
    const isInTabOrder = isChosen || (!hasChoice && index === 0);
    return html`<button
      type="button"
      role="radio"
      aria-checked=${isChosen ? 'true' : 'false'}
      tabindex=${isInTabOrder ? 0 : -1}
      data-tip=${definition ?? nothing}
      @click=${() => this._choose(index)}
    >
      ${sign ?? nothing}${name}
    </button>`;
  }

  private _choose(index: number) {
    const option = this.options[index];
    if (option && option.value !== this.value) {
      this.dispatchEvent(new OptionChosenEvent(option.value));
    }
  }

  private _onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Delete' || event.key === 'Backspace') && this.canClear) {
      event.preventDefault();
      if (this.value !== null) this.dispatchEvent(new OptionChosenEvent(null));
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus();
    this._choose(next);
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

declare global {
  interface HTMLElementTagNameMap {
    'gl-options': GlOptions;
  }
}
