import '@spectrum-web-components/menu/sp-menu-item.js';
import '@spectrum-web-components/picker/sp-picker.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Attribute, AttributeValue } from '../../core/model/attribute.ts';
import {
  AttributeEditedEvent,
  AttributeTypedEvent,
  type ChoicesEditedEvent,
  type OptionChosenEvent,
  type PeriodEditedEvent,
  type TextTypedEvent,
} from '../events.ts';
import { icon } from '../styles/icons.ts';
import { sharedStyles } from '../styles/shared.ts';
import './gl-choices.ts';
import './gl-options.ts';
import './gl-period-field.ts';
import './gl-text-field.ts';

/** More options than this do not stand side by side: they get a picker. */
const MOST_CHIPS = 7;

const YES_NO = [
  { value: 'yes', name: 'Yes' },
  { value: 'no', name: 'No' },
] as const;

/**
 * One typed attribute of a mark with its name and the control its type asks
 * for. An absent value is "not coded": no control ever shows a default.
 * Fires `attribute-edited`, and `attribute-typed` while text is typed.
 */
@customElement('gl-attribute-field')
export class GlAttributeField extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 5px;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 20px;
        color: var(--gl-ink-soft);
        font: 600 var(--gl-size-s) / 1.3 var(--gl-font-sans);
      }
      .missing {
        padding: 0 6px;
        border-radius: 8px;
        background: var(--gl-notice-tint);
        color: var(--gl-notice);
        font-size: var(--gl-size-xs);
      }
      .clear {
        display: grid;
        place-items: center;
        inline-size: 20px;
        block-size: 20px;
        margin-inline-start: auto;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
        opacity: 0;
      }
      :host(:hover) .clear,
      .clear:focus-visible {
        opacity: 1;
      }
      .clear:hover {
        background: var(--gl-hover);
        color: var(--gl-ink);
      }
      sp-picker {
        inline-size: 100%;
      }
    `,
  ];
  @property({ attribute: false }) attribute!: Attribute;
  /** The value; `undefined` while it is not coded. */
  @property({ attribute: false }) value: AttributeValue | undefined;
  /** Which mark it is an attribute of. */
  @property({ attribute: false }) owner = 0;
  /** Text that was typed and is not saved yet. */
  @property({ attribute: false }) draft: string | undefined;
  /** The quote of the mark, offered as the wording of a date. */
  @property({ attribute: false }) quote = '';

  override focus() {
    this.renderRoot
      .querySelector<HTMLElement>(
        'gl-options, gl-choices, gl-period-field, gl-text-field, sp-picker',
      )
      ?.focus();
  }

  protected override render() {
    const { name, definition, isRequired } = this.attribute;
    const isMissing = isRequired && this.value === undefined;
    return html`
      <div class="head">
        <span data-tip=${definition}>${name}</span>
        ${isMissing ? html`<span class="missing">not coded yet</span>` : nothing}
        ${this.value === undefined ? nothing : this._renderClear()}
      </div>
      ${this._renderControl()}
    `;
  }

  private _renderClear() {
    const label = `Not coded: take “${this.attribute.name}” back`;
    return html`<button
      class="clear"
      aria-label=${label}
      data-tip=${label}
      @click=${() => this._fire(undefined)}
    >
      ${icon('close', 10)}
    </button>`;
  }

  private _renderControl() {
    switch (this.attribute.type) {
      case 'choice':
        return this.attribute.options.length > MOST_CHIPS
          ? this._renderPicker()
          : this._renderChips();
      case 'choices':
        return this._renderChoices();
      case 'flag':
        return this._renderFlag();
      case 'text':
        return this._renderText();
      case 'date':
        return this._renderDate();
    }
  }

  private _renderChips() {
    const { name, options, isRequired } = this.attribute;
    return html`<gl-options
      .label=${name}
      .options=${options.map(({ key, ...option }) => ({ value: key, ...option }))}
      .value=${typeof this.value === 'string' ? this.value : null}
      .isRequired=${isRequired}
      .canClear=${true}
      @option-chosen=${this._onOptionChosen}
    ></gl-options>`;
  }

  private _renderPicker() {
    const { name, options } = this.attribute;
    return html`<sp-picker
      size="s"
      label="Not coded"
      aria-label=${name}
      .value=${typeof this.value === 'string' ? this.value : ''}
      @change=${this._onPickerChange}
    >
      ${options.map((option) => html`<sp-menu-item value=${option.key}>${option.name}</sp-menu-item>`)}
    </sp-picker>`;
  }

  private _renderChoices() {
    const { name, options } = this.attribute;
    return html`<gl-choices
      .label=${name}
      .options=${options}
      .values=${Array.isArray(this.value) ? this.value : []}
      @choices-edited=${this._onChoicesEdited}
    ></gl-choices>`;
  }

  private _renderFlag() {
    const values = { true: 'yes', false: 'no' } as const;
    return html`<gl-options
      .label=${this.attribute.name}
      .options=${YES_NO}
      .value=${typeof this.value === 'boolean' ? values[`${this.value}`] : null}
      .isRequired=${this.attribute.isRequired}
      .canClear=${true}
      @option-chosen=${this._onFlagChosen}
    ></gl-options>`;
  }

  private _renderText() {
    const saved = typeof this.value === 'string' ? this.value : '';
    return html`<gl-text-field
      .label=${this.attribute.name}
      .fieldKey=${`${this.owner} ${this.attribute.key}`}
      .isMultiline=${true}
      .maxLength=${10_000}
      .value=${this.draft ?? saved}
      @text-typed=${this._onTextTyped}
    ></gl-text-field>`;
  }

  private _renderDate() {
    const { value } = this;
    const isPeriod = typeof value === 'object' && !Array.isArray(value);
    return html`<gl-period-field
      .label=${this.attribute.name}
      .value=${isPeriod || value === 'none' ? value : undefined}
      .wording=${this.quote}
      @period-edited=${this._onPeriodEdited}
    ></gl-period-field>`;
  }

  private _fire(value: AttributeValue | undefined) {
    this.dispatchEvent(new AttributeEditedEvent(this.attribute.key, value));
  }

  private _onOptionChosen(event: OptionChosenEvent) {
    event.stopPropagation();
    this._fire(event.value ?? undefined);
  }

  private _onFlagChosen(event: OptionChosenEvent) {
    event.stopPropagation();
    this._fire(event.value === null ? undefined : event.value === 'yes');
  }

  private _onPickerChange(event: Event) {
    this._fire((event.target as HTMLElement & { value: string }).value);
  }

  private _onChoicesEdited({ values }: ChoicesEditedEvent) {
    this._fire(values.length > 0 ? [...values] : undefined);
  }

  private _onPeriodEdited({ value }: PeriodEditedEvent) {
    this._fire(value);
  }

  private _onTextTyped(event: TextTypedEvent) {
    event.stopPropagation();
    this.dispatchEvent(new AttributeTypedEvent(this.attribute.key, event.text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-attribute-field': GlAttributeField;
  }
}
