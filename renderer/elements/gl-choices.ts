import '@spectrum-web-components/checkbox/sp-checkbox.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { AttributeOption } from '../../core/model/attribute.ts';
import { ChoicesEditedEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';

/**
 * Any number of options out of a list that may be two-level: the chosen ones as
 * chips, the whole list on demand, under its groups. Fires `choices-edited`.
 */
@customElement('gl-choices')
export class GlChoices extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        min-block-size: 26px;
        padding: 2px 3px 2px 10px;
        border-radius: 13px;
        background: var(--gl-ink);
        color: var(--gl-on-ink);
        font: 600 var(--gl-size-s) / 1.3 var(--gl-font-sans);
      }
      .chip button {
        display: grid;
        place-items: center;
        inline-size: 20px;
        block-size: 20px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
      }
      .chip button:hover {
        background: rgb(128 128 128 / 40%);
      }
      .open {
        justify-self: start;
        block-size: 26px;
        padding-inline: 8px 10px;
        border: 1px dashed var(--gl-line-strong);
        border-radius: 13px;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
      .list {
        display: grid;
        gap: 2px;
        max-block-size: 300px;
        padding: 8px 10px;
        border: 1px solid var(--gl-line);
        border-radius: var(--gl-radius);
        background: var(--gl-raised);
        overflow: hidden auto;
      }
      fieldset {
        display: grid;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding-block: 6px 0;
        color: var(--gl-ink-soft);
        font: 600 var(--gl-size-xs) / 1.4 var(--gl-font-sans);
      }
    `,
  ];
  /** The name of the attribute. */
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) options: readonly AttributeOption[] = [];
  /** The keys of the chosen options, in the order of the list. */
  @property({ attribute: false }) values: readonly string[] = [];
  @state() private _isOpen = false;

  override focus() {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const chosen = this.options.filter(({ key }) => this.values.includes(key));
    return html`
      ${
        chosen.length > 0
          ? html`<div class="chosen">${chosen.map((option) => this._renderChip(option))}</div>`
          : nothing
      }
      <button
        class="button open"
        aria-expanded=${this._isOpen ? 'true' : 'false'}
        aria-label="${this._isOpen ? 'Close the list' : 'Choose'}: ${this.label}"
        @click=${() => (this._isOpen = !this._isOpen)}
      >
        ${icon(this._isOpen ? 'up' : 'add', 12)}${this._isOpen ? 'Close the list' : 'Choose'}
      </button>
      ${this._isOpen ? this._renderList() : nothing}
    `;
  }

  private _renderChip({ key, name }: AttributeOption) {
    return html`<span class="chip"
      >${name}<button aria-label="Take back: ${name}" @click=${() => this._toggle(key, false)}>
        ${icon('close', 9)}
      </button></span
    >`;
  }

  private _renderList() {
    const groups = [...new Set(this.options.map(({ group }) => group))];
    return html`<div class="list" role="group" aria-label=${this.label}>
      ${groups.map(
        (group) =>
          html`<fieldset>
            ${group === undefined ? nothing : html`<legend>${group}</legend>`}
            ${this.options
              .filter((option) => option.group === group)
              .map((option) => this._renderOption(option))}
          </fieldset>`,
      )}
    </div>`;
  }

  private _renderOption({ key, name, definition }: AttributeOption) {
    return html`<sp-checkbox
      size="s"
      .checked=${this.values.includes(key)}
      data-tip=${definition ?? nothing}
      @change=${(event: Event) => this._toggle(key, (event.target as HTMLInputElement).checked)}
      >${name}</sp-checkbox
    >`;
  }

  private _toggle(key: string, isChosen: boolean) {
    const wanted = this.options
      .map((option) => option.key)
      .filter((each) => (each === key ? isChosen : this.values.includes(each)));
    this.dispatchEvent(new ChoicesEditedEvent(wanted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-choices': GlChoices;
  }
}
