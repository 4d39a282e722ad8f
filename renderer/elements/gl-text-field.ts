import '@spectrum-web-components/textfield/sp-textfield.js';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import { TextTypedEvent } from '../events.ts';
import { sharedStyles } from '../styles/shared.ts';

/**
 * A field for text that is saved while it is typed: it never puts a value over
 * what the writer is typing, unless it becomes the field of something else.
 * Fires `text-typed`.
 */
@customElement('gl-text-field')
export class GlTextField extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      sp-textfield {
        inline-size: 100%;
        min-inline-size: 0;
        --mod-textfield-border-width: 1px;
        --mod-textfield-corner-radius: 7px;
        --mod-textfield-placeholder-font-size: var(--gl-size-m);
        --mod-textfield-height: 26px;
        --mod-text-area-min-inline-size: 0;
        --mod-textfield-border-color: var(--gl-line-field);
        --mod-textfield-border-color-hover: var(--gl-line-strong);
        --mod-text-area-min-block-size: calc(var(--lines) * 19px + 7px);
      }
      sp-textfield.empty {
        --mod-textfield-text-color-default: var(--gl-ink-soft);
        --mod-textfield-text-color-hover: var(--gl-ink-soft);
        --mod-textfield-text-color-focus: var(--gl-ink-soft);
        --mod-textfield-text-color-focus-hover: var(--gl-ink-soft);
        --mod-textfield-text-color-keyboard-focus: var(--gl-ink-soft);
      }
    `,
  ];
  /** The name of the field. */
  @property({ attribute: false }) label = '';
  /** What the text belongs to; another key shows the new value at once. */
  @property({ attribute: false }) fieldKey = '';
  @property({ attribute: false }) value = '';
  @property({ attribute: false }) placeholder = '';
  /** Whether it grows with its text; else it takes no line breaks. */
  @property({ attribute: false }) isMultiline = false;
  /** How many lines are seen at least. */
  @property({ attribute: false }) lines = 1;
  @property({ attribute: false }) maxLength = 500;
  @query('sp-textfield') private readonly _field!: HTMLElement & { value: string };

  override focus() {
    this._field.focus();
  }

  /** Empties it, though it is being typed in. */
  clear() {
    this._field.value = '';
    this._markEmpty();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    const isTyping = this.matches(':focus-within') && !changed.has('fieldKey');
    if (!isTyping && this._field.value !== this.value) this._field.value = this.value;
    this._markEmpty();
  }

  protected override render() {
    return html`<sp-textfield
      style="--lines:${this.lines}"
      size="s"
      ?multiline=${this.isMultiline}
      ?grows=${this.isMultiline}
      label=${this.label}
      placeholder=${this.placeholder}
      maxlength=${this.maxLength}
      @input=${this._onInput}
    ></sp-textfield>`;
  }

  /** Spectrum gives a placeholder the colour of text that was typed. */
  private _markEmpty() {
    this._field.classList.toggle('empty', this._field.value === '');
  }

  private _onInput() {
    this._markEmpty();
    this.dispatchEvent(new TextTypedEvent(this._field.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-text-field': GlTextField;
  }
}
