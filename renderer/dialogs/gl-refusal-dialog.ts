import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-refusal.ts';
import type { OfferChosenEvent } from '../events.ts';
import { DialogView } from './dialog-view.ts';

/** Says why another file could not be opened, over the project that stays open. */
@customElement('gl-refusal-dialog')
export class GlRefusalDialog extends DialogView {
  protected readonly _app = new StoreController(this, { watch: ({ project }) => [project] });

  protected override get heading() {
    return 'This file was not opened';
  }

  protected override renderBody() {
    const { project, notices } = this._app.stores;
    const { refusal } = project.snapshot;
    if (!refusal) return nothing;
    return html`<gl-refusal
      .sentence=${refusal.sentence}
      .offers=${refusal.offers}
      @offer-chosen=${({ offer }: OfferChosenEvent) => notices.attempt(project.acceptOffer(offer))}
      @refusal-dismissed=${this.close}
    ></gl-refusal>`;
  }

  protected override onClosed() {
    this._app.stores.project.dismissRefusal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-refusal-dialog': GlRefusalDialog;
  }
}
