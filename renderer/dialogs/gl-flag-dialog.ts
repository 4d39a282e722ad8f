import '../elements/gl-theme.ts';
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-text-field.ts';
import type { TextTypedEvent } from '../events.ts';
import { DialogView } from './dialog-view.ts';

/** Flags the document with a note, or takes the flag away. */
@customElement('gl-flag-dialog')
export class GlFlagDialog extends DialogView {
  protected readonly _app = new StoreController(this, { watch: ({ document }) => [document] });
  private _note = '';

  override connectedCallback() {
    super.connectedCallback();
    this._note = this._app.stores.document.snapshot.content?.status.note ?? '';
  }

  protected override get heading() {
    return this._isFlagged ? 'Flagged document' : 'Flag this document';
  }

  protected override renderBody() {
    return html`
      <p class="lead">A flag marks a document to come back to. Only you set yours.</p>
      <label class="labelled">
        <span>Note</span>
        <gl-text-field
          data-first
          .label=${'Note'}
          .fieldKey=${'flag'}
          .isMultiline=${true}
          .lines=${3}
          .maxLength=${10_000}
          .placeholder=${'What is to be looked at again?'}
          .value=${this._note}
          @text-typed=${(event: TextTypedEvent) => (this._note = event.text)}
          @keydown=${this._onKeyDown}
        ></gl-text-field>
      </label>
    `;
  }

  protected override renderFooter() {
    return html`
      ${
        this._isFlagged
          ? html`<button class="button quiet" @click=${() => this._save(false)}>Remove flag</button>
              <span class="gap"></span>`
          : nothing
      }
      <button class="button" @click=${this.close}>Cancel</button>
      <button class="button primary" @click=${() => this._save(true)}>
        ${this._isFlagged ? 'Save' : 'Flag'}
      </button>
    `;
  }

  private get _isFlagged() {
    return this._app.stores.document.snapshot.content?.status.isFlagged ?? false;
  }

  private _save(isFlagged: boolean) {
    const { document, notices } = this._app.stores;
    notices.attempt(
      document
        .setFlag(isFlagged, isFlagged ? this._note.trim() : '')
        .then(() => notices.announce(isFlagged ? 'Flagged.' : 'The flag is removed.')),
    );
    this.close();
  }

  private _onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this._save(true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-flag-dialog': GlFlagDialog;
  }
}
