import '../elements/gl-theme.ts';
import { LitElement, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import { StoreController } from '../controllers/store-controller.ts';
import type { GlDialog } from '../elements/gl-dialog.ts';
import '../elements/gl-dialog.ts';
import '../elements/gl-text-field.ts';
import type { TextTypedEvent } from '../events.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { dialogStyles } from './dialog-styles.ts';

/** Flags the document with a note, or takes the flag away. */
@customElement('gl-flag-dialog')
export class GlFlagDialog extends LitElement {
  static override styles = [sharedStyles, buttonStyles, dialogStyles];
  @query('gl-dialog') private readonly _dialog!: GlDialog;
  private readonly _app = new StoreController(this, { watch: ({ document }) => [document] });
  private _note = '';

  override connectedCallback() {
    super.connectedCallback();
    this._note = this._app.stores.document.snapshot.content?.status.note ?? '';
  }

  protected override render() {
    const { content } = this._app.stores.document.snapshot;
    if (!content) return nothing;
    const { isFlagged } = content.status;
    return html`<gl-theme
      ><gl-dialog
        .heading=${isFlagged ? 'Flagged document' : 'Flag this document'}
        @dialog-closed=${() => this._app.stores.dialogs.close()}
      >
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
        ${
          isFlagged
            ? html`<button slot="footer" class="button quiet" @click=${() => this._save(false)}>
                  Remove flag</button
                ><span slot="footer" class="gap"></span>`
            : nothing
        }
        <button slot="footer" class="button" @click=${() => this._dialog.close()}>Cancel</button>
        <button slot="footer" class="button primary" @click=${() => this._save(true)}>
          ${isFlagged ? 'Save' : 'Flag'}
        </button>
      </gl-dialog></gl-theme
    >`;
  }

  private _save(isFlagged: boolean) {
    const { document, notices } = this._app.stores;
    notices.attempt(
      document
        .setFlag(isFlagged, isFlagged ? this._note.trim() : '')
        .then(() => notices.announce(isFlagged ? 'Flagged.' : 'The flag is removed.')),
    );
    this._dialog.close();
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
