import { LitElement, css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import { OverlayController } from '../controllers/overlay-controller.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';

/** Whose marks and which labels are shown: a button with their number, and the panel it opens. */
@customElement('gl-layers-button')
export class GlLayersButton extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: inline-flex;
      }
      .button {
        color: var(--gl-ink-soft);
      }
      .some {
        color: var(--gl-notice);
        font-weight: 600;
      }
    `,
  ];
  @query('button') private readonly _button!: HTMLButtonElement;
  private readonly _overlay = new OverlayController(this, () => import('./gl-layers-panel.ts'));
  private readonly _app = new StoreController(this, {
    watch: ({ layers, project }) => [layers, project],
    commands: { 'view.layers': () => this._toggleOthers() },
  });

  protected override render() {
    const hidden = this._hiddenCount;
    const label = hidden > 0 ? `Layers, ${hidden} hidden` : 'Layers: whose marks are shown';
    return html`<button
        class=${hidden > 0 ? 'button quiet some' : 'button quiet'}
        aria-label=${label}
        aria-haspopup="dialog"
        aria-expanded=${this._overlay.isOpen ? 'true' : 'false'}
        data-tip=${this._overlay.isOpen ? nothing : label}
        @pointerdown=${this._overlay.onPointerDown}
        @click=${this._overlay.onClick}
      >
        ${icon('layers')}${hidden > 0 ? `${hidden} hidden` : 'Layers'}
      </button>
      ${this._overlay.isLoaded ? this._renderPanel() : nothing}`;
  }

  private _renderPanel() {
    return html`<gl-theme>
      <sp-overlay
        type="auto"
        receives-focus="false"
        placement="bottom-end"
        .offset=${4}
        .triggerElement=${this._button}
        ?open=${this._overlay.isOpen}
        @sp-opened=${this._onOpened}
        @sp-closed=${this._overlay.onClosed}
      >
        <sp-popover role="dialog" aria-label="Layers">
          <gl-layers-panel></gl-layers-panel>
        </sp-popover>
      </sp-overlay>
    </gl-theme>`;
  }

  private _onOpened(event: Event) {
    event.stopPropagation();
    this.renderRoot.querySelector('gl-layers-panel')?.focus();
  }

  private get _hiddenCount() {
    const { hiddenLabels, hiddenPeople } = this._app.stores.layers.snapshot;
    return hiddenLabels.size + hiddenPeople.size;
  }

  /** Hides everybody else's marks, or shows them again. */
  private _toggleOthers() {
    const { layers, project, notices } = this._app.stores;
    const others = project.people.filter(({ id }) => id !== project.me).map(({ id }) => id);
    if (others.length === 0) {
      notices.show('info', 'Nobody else has marks in this project.');
      return;
    }
    layers.togglePeople(others);
    const isHidden = layers.snapshot.hiddenPeople.size > 0;
    notices.announce(
      isHidden ? 'Other people’s marks are hidden.' : 'Everybody’s marks are shown.',
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-layers-button': GlLayersButton;
  }
}
