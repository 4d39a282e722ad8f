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
      }
    `,
  ];
  /** The name of the field. */
  @property({ attribute: false }) label = '';
  /** What the text belongs to; another key shows the new value at once. */
  @property({ attribute: false }) fieldKey = '';
  @property({ attribute: false }) value = '';
  @property({ attribute: false }) placeholder = '';
  /** How many lines are seen at least; it grows with the text. One line takes no line breaks. */
  @property({ attribute: false }) lines = 1;
  @property({ attribute: false }) isMultiline = false;
  @property({ attribute: false }) maxLength = 500;
  @query('sp-textfield') private readonly _field!: HTMLElement & { value: string };

  override focus() {
    this._field.focus();
  }

  /** Empties it, though it is being typed in. */
  clear() {
    this._field.value = '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    const isTyping = this.matches(':focus-within') && !changed.has('fieldKey');
    if (!isTyping && this._field.value !== this.value) this._field.value = this.value;
  }

  protected override render() {
    return html`<sp-textfield
      size="s"
      ?multiline=${this.isMultiline}
      ?grows=${this.isMultiline}
      rows=${this.lines}
      label=${this.label}
      placeholder=${this.placeholder}
      maxlength=${this.maxLength}
      @input=${this._onInput}
    ></sp-textfield>`;
  }

  private _onInput() {
    this.dispatchEvent(new TextTypedEvent(this._field.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-text-field': GlTextField;
  }
}
