import '../elements/gl-theme.ts';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import type { DocumentId } from '../../core/model/ids.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-text-field.ts';
import type { TextTypedEvent } from '../events.ts';
import { fieldStyles } from '../styles/fields.ts';
import { icon } from '../styles/icons.ts';
import { approximateWords } from '../wording/numbers.ts';
import { DialogView } from './dialog-view.ts';

/** The longest title taken from the first line, in UTF-16 units. */
const TITLE_LENGTH = 200;

/** Makes a document of pasted text. */
@customElement('gl-paste-dialog')
export class GlPasteDialog extends DialogView {
  static override styles = [
    DialogView.styles,
    fieldStyles,
    css`
      :host {
        --gl-dialog-width: 680px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 170px;
        gap: 14px;
      }
      textarea {
        inline-size: 100%;
        block-size: min(300px, 34vh);
        padding: 10px 12px;
        border: 1px solid var(--gl-line-strong);
        border-radius: var(--gl-radius);
        background: var(--gl-page);
        color: var(--gl-ink);
        font: var(--gl-size-l) / 1.5 var(--gl-font-serif);
        resize: none;
      }
      .field {
        block-size: 26px;
        border-radius: 7px;
      }
    `,
  ];
  @state() private _text = '';
  @state() private _isBusy = false;
  /** The document that has this text already. */
  @state() private _duplicateId: DocumentId | null = null;
  protected readonly _app = new StoreController(this, { watch: ({ project }) => [project] });
  private _title = '';
  private _outlet = '';
  private _date = '';

  protected override get heading() {
    return 'Paste text';
  }

  protected override renderBody() {
    return html`<div class="stack">
      <label class="labelled">
        <span>Text</span>
        <textarea
          data-first
          dir="auto"
          spellcheck="false"
          placeholder="Paste one article here"
          @input=${this._onTextInput}
        ></textarea>
      </label>
      ${this._renderTitle()} ${this._renderSource()}
      ${this._duplicateId === null ? nothing : this._renderDuplicate(this._duplicateId)}
    </div>`;
  }

  protected override renderFooter() {
    const isEmpty = this._text.trim() === '';
    return html`
      <span class="soft">${isEmpty ? nothing : approximateWords(this._text.length)}</span>
      <span class="gap"></span>
      <button class="button" @click=${this.close}>Cancel</button>
      <button
        class="button primary"
        ?disabled=${isEmpty || this._isBusy}
        @click=${() => this._import(false)}
      >
        Import
      </button>
    `;
  }

  private _renderSource() {
    return html`<div class="row">
      <label class="labelled"
        ><span>Outlet</span>
        <gl-text-field
          .label=${'Outlet'}
          .fieldKey=${'outlet'}
          @text-typed=${(event: TextTypedEvent) => (this._outlet = event.text)}
        ></gl-text-field>
      </label>
      <label class="labelled"
        ><span>Date</span>
        <span class="field"
          ><input type="date" max="9999-12-31" @change=${this._onDateChange}
        /></span>
      </label>
    </div>`;
  }

  private _renderTitle() {
    return html`<label class="labelled">
      <span>Title</span>
      <gl-text-field
        .label=${'Title'}
        .fieldKey=${'title'}
        .placeholder=${firstLine(this._text) || 'The first line of the text'}
        @text-typed=${(event: TextTypedEvent) => (this._title = event.text)}
      ></gl-text-field>
    </label>`;
  }

  private _renderDuplicate(id: DocumentId) {
    return html`<div class="alert" role="alert">
      ${icon('alert', 18)}
      <div class="stack">
        <p>This text is in the project already, so nothing was imported.</p>
        <div>
          <button class="button" @click=${() => this._show(id)}>Open that document</button>
          <button class="button quiet" @click=${() => this._import(true)}>Import it again</button>
        </div>
      </div>
    </div>`;
  }

  private _onDateChange(event: Event) {
    this._date = (event.target as HTMLInputElement).value;
  }

  private _onTextInput(event: Event) {
    this._text = (event.target as HTMLTextAreaElement).value;
    this._duplicateId = null;
  }

  private _import(withDuplicates: boolean) {
    this._app.stores.notices.attempt(this._run(withDuplicates));
  }

  private async _run(withDuplicates: boolean) {
    const { imports, project } = this._app.stores;
    this._isBusy = true;
    try {
      const { documentId, isDuplicate } = await imports.paste({
        title: this._title.trim() || firstLine(this._text) || 'Untitled',
        text: this._text,
        source: {
          outlet: this._outlet,
          author: '',
          date: this._date,
          url: '',
          section: '',
          genre: '',
        },
        withDuplicates,
      });
      if (isDuplicate && !withDuplicates) this._duplicateId = documentId;
      else {
        project.markSaved();
        this._show(documentId);
      }
    } finally {
      this._isBusy = false;
    }
  }

  private _show(id: DocumentId) {
    const { document, notices } = this._app.stores;
    this.close();
    notices.attempt(document.open(id));
  }
}

/** The first line with anything in it, as a title. */
function firstLine(text: string): string {
  const line = /\S.*/.exec(text.slice(0, 10_000))?.[0].trim() ?? '';
  return line.slice(0, TITLE_LENGTH);
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-paste-dialog': GlPasteDialog;
  }
}
