import { LitElement, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import { StoreController } from '../controllers/store-controller.ts';
import type { GlDialog } from '../elements/gl-dialog.ts';
import '../elements/gl-dialog.ts';
import '../elements/gl-refusal.ts';
import type { OfferChosenEvent } from '../events.ts';

/** Says why another file could not be opened, over the project that stays open. */
@customElement('gl-refusal-dialog')
export class GlRefusalDialog extends LitElement {
  @query('gl-dialog') private readonly _dialog!: GlDialog;
  private readonly _app = new StoreController(this, { watch: ({ project }) => [project] });

  protected override render() {
    const { project } = this._app.stores;
    const { refusal } = project.snapshot;
    if (!refusal) return nothing;
    return html`<gl-dialog
      .heading=${'This file was not opened'}
      @dialog-closed=${() => project.dismissRefusal()}
    >
      <gl-refusal
        .sentence=${refusal.sentence}
        .offers=${refusal.offers}
        @offer-chosen=${({ offer }: OfferChosenEvent) =>
          this._app.stores.notices.attempt(project.acceptOffer(offer))}
        @refusal-dismissed=${() => this._dialog.close()}
      ></gl-refusal>
    </gl-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-refusal-dialog': GlRefusalDialog;
  }
}
