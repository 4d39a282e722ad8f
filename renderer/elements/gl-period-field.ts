import '@spectrum-web-components/menu/sp-menu-item.js';
import '@spectrum-web-components/picker/sp-picker.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { DatePrecision, PeriodValue } from '../../core/model/attribute.ts';
import { PeriodEditedEvent } from '../events.ts';
import { fieldStyles } from '../styles/fields.ts';
import { sharedStyles } from '../styles/shared.ts';
import { PRECISION_NAMES } from '../wording/attributes.ts';
import { formatDate, periodAround } from '../wording/dates.ts';
import './gl-options.ts';

const STATES = [
  { value: 'date', name: 'Date or period' },
  { value: 'none', name: 'No date stated' },
] as const;

/**
 * A date or period with its precision, or "no date stated", which is not the
 * same as "not coded". A day of the period is enough: the precision says where
 * it begins and ends. Fires `period-edited`.
 */
@customElement('gl-period-field')
export class GlPeriodField extends LitElement {
  static override styles = [
    sharedStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .date {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr);
        gap: 6px;
        align-items: center;
      }
      sp-picker {
        inline-size: 100%;
        min-inline-size: 0;
      }
      .to {
        grid-column: 2;
      }
      .to-label {
        justify-self: end;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
      .range {
        margin: 0;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
    `,
  ];
  /** The name of the attribute. */
  @property({ attribute: false }) label = '';
  /** The period, 'none' where the text gives no date, `undefined` while it is not coded. */
  @property({ attribute: false }) value: PeriodValue | 'none' | undefined;
  /** The wording the period is taken from, where none was typed. */
  @property({ attribute: false }) wording = '';
  /** Whether a date is being entered that is not whole yet. */
  @state() private _isEntering = false;
  @state() private _precision: DatePrecision = 'day';

  override focus() {
    this.renderRoot.querySelector('gl-options')?.focus();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('value')) return;
    this._isEntering = false;
    if (typeof this.value === 'object') this._precision = this.value.precision;
  }

  protected override render() {
    const isDate = this._isEntering || typeof this.value === 'object';
    const shown = isDate ? 'date' : (this.value ?? null);
    return html`
      <gl-options
        .label=${this.label}
        .options=${STATES}
        .value=${typeof shown === 'string' ? shown : null}
        @option-chosen=${this._onStateChosen}
      ></gl-options>
      ${isDate ? this._renderDate() : nothing}
    `;
  }

  private _renderDate() {
    const period = typeof this.value === 'object' ? this.value : undefined;
    return html`<div class="date">
        <sp-picker
          size="s"
          label="Precision of ${this.label.toLowerCase()}"
          .value=${this._precision}
          @change=${this._onPrecisionChange}
        >
          ${Object.entries(PRECISION_NAMES).map(
            ([value, name]) => html`<sp-menu-item value=${value}>${name}</sp-menu-item>`,
          )}
        </sp-picker>
        ${this._renderInput('Date', period?.from ?? '', 'from', this._onFromChange)}
        ${
          this._precision === 'day' && period
            ? html`<span class="to-label">to</span>${this._renderInput(
                  'Last day',
                  period.to,
                  'to',
                  this._onToChange,
                )}`
            : nothing
        }
      </div>
      ${
        period && this._precision !== 'day'
          ? html`<p class="range">${formatDate(period.from)} – ${formatDate(period.to)}</p>`
          : nothing
      }`;
  }

  private _renderInput(
    name: string,
    value: string,
    part: string,
    onChange: (event: Event) => void,
  ) {
    return html`<span class="field ${part}"
      ><input
        type="date"
        max="9999-12-31"
        aria-label="${name} of ${this.label.toLowerCase()}"
        .value=${value}
        @change=${onChange}
    /></span>`;
  }

  private _fire(value: PeriodValue | 'none' | undefined) {
    this.dispatchEvent(new PeriodEditedEvent(value));
  }

  private _edit(date: string, precision: DatePrecision) {
    const text = typeof this.value === 'object' ? this.value.text : this.wording.slice(0, 200);
    this._fire({ ...periodAround(date, precision), precision, text });
  }

  private _onStateChosen(event: Event & { value: string | null }) {
    event.stopPropagation();
    this._isEntering = event.value === 'date';
    if (event.value === 'none') this._fire('none');
    else void this._showDate();
  }

  private async _showDate() {
    await this.updateComplete;
    this.renderRoot.querySelector('.date')?.scrollIntoView({ block: 'nearest' });
  }

  private _onPrecisionChange(event: Event) {
    const { value } = event.target as HTMLElement & { value: DatePrecision };
    this._precision = value;
    if (typeof this.value === 'object') this._edit(this.value.from, value);
  }

  private readonly _onFromChange = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (value !== '') this._edit(value, this._precision);
  };

  private readonly _onToChange = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (typeof this.value !== 'object' || value === '') return;
    const to = value < this.value.from ? this.value.from : value;
    this._fire({ ...this.value, to });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-period-field': GlPeriodField;
  }
}
