import '@spectrum-web-components/menu/sp-menu-item.js';
import '@spectrum-web-components/picker/sp-picker.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { OFFERED_ENCODINGS, type ImportItem } from '../../core/model/import.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { sharedStyles } from '../styles/shared.ts';
import { approximateWords, formatBytes } from '../wording/numbers.ts';

/** One file of an import closely: how it was read, how it begins, why it is left out. */
@customElement('gl-import-item')
export class GlImportItem extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr);
        gap: 8px;
        min-inline-size: 0;
        min-block-size: 0;
      }
      h3 {
        margin: 0;
        font: 600 var(--gl-size-l) / 1.3 var(--gl-font-serif);
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
      sp-picker {
        inline-size: 150px;
      }
      .encoding {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .unsure {
        flex-basis: 100%;
        margin: 0;
        color: var(--gl-notice);
        line-height: 1.4;
      }
      .text {
        margin: 0;
        padding: 12px 14px;
        border-radius: var(--gl-radius);
        background: var(--gl-pane);
        font: var(--gl-size-m) / 1.55 var(--gl-font-serif);
        white-space: pre-wrap;
        overflow: auto;
        overflow-wrap: anywhere;
      }
      .sentence {
        align-self: start;
        margin: 0;
        line-height: 1.5;
      }
    `,
  ];
  @property({ attribute: false }) item: ImportItem | undefined;
  private readonly _app = new StoreController(this, { watch: ({ imports }) => [imports] });

  protected override render() {
    const { item } = this;
    if (!item) return nothing;
    return html`<h3 dir="auto">${item.title || item.name}</h3>
      <div class="facts">
        <span>${formatBytes(item.bytes)}</span>
        ${item.length > 0 ? html`<span>${approximateWords(item.length)}</span>` : nothing}
        ${item.encoding ? this._renderEncoding(item, item.encoding) : nothing}
      </div>
      ${item.sentence === null ? nothing : html`<p class="sentence">${item.sentence}</p>`}
      ${
        item.preview === ''
          ? nothing
          : html`<p
              class="text"
              dir="auto"
              tabindex="0"
              aria-label="Beginning of the text"
              .textContent=${item.preview}
            ></p>`
      }`;
  }

  private _renderEncoding(item: ImportItem, { encoding, isCertain }: Encoding) {
    if (isCertain) return html`<span>${encoding.toUpperCase()}</span>`;
    const known: readonly string[] = OFFERED_ENCODINGS;
    const offered = known.includes(encoding) ? known : [encoding, ...known];
    return html`<span class="encoding"
        >Read as
        <sp-picker
          size="s"
          label="Encoding"
          .value=${encoding}
          @change=${(event: Event) => this._onEncodingChange(item, event)}
        >
          ${offered.map((name) => html`<sp-menu-item value=${name}>${name}</sp-menu-item>`)}
        </sp-picker></span
      >
      <p class="unsure">
        The file does not say how it is encoded. If letters look wrong below, choose another
        encoding.
      </p>`;
  }

  private _onEncodingChange({ index }: ImportItem, event: Event) {
    const { imports, notices } = this._app.stores;
    const { value } = event.target as HTMLElement & { value: string };
    notices.attempt(imports.setEncoding(index, value));
  }
}

type Encoding = NonNullable<ImportItem['encoding']>;

declare global {
  interface HTMLElementTagNameMap {
    'gl-import-item': GlImportItem;
  }
}
