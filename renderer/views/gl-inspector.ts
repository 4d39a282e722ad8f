import '../elements/gl-theme.ts';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import { StoreController } from '../controllers/store-controller.ts';
import { TextRequestedEvent } from '../events.ts';
import { sharedStyles } from '../styles/shared.ts';
import './gl-document-panel.ts';
import './gl-mark-panel.ts';
import './gl-marks-list.ts';

/** The right pane: the selected mark or, with none, the document; below it the marks of the document. */
@customElement('gl-inspector')
export class GlInspector extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        overflow: hidden;
      }
      :host([hidden]) {
        display: none;
      }
      .panes {
        display: grid;
        grid-template: minmax(0, 1fr) minmax(auto, 35%) / minmax(0, 1fr);
        block-size: 100%;
      }
      gl-mark-panel,
      gl-document-panel {
        grid-area: 1 / 1;
        overflow: hidden auto;
      }
      /* Not taken away: to build the fields again costs far more than a mark does. */
      .away {
        visibility: hidden;
        content-visibility: hidden;
      }
    `,
  ];
  @query('gl-mark-panel:not(.away), gl-document-panel:not(.away)')
  private readonly _panel!: HTMLElement | null;
  private readonly _app = new StoreController(this, {
    watch: ({ document }) => [document],
    commands: { 'mark.edit': () => this._edit() },
  });

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this._onKeyDown);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this._onKeyDown);
  }

  override focus() {
    this._panel?.focus();
  }

  protected override render() {
    const { content, selectedId } = this._app.stores.document.snapshot;
    if (!content) return nothing;
    return html`<gl-theme>
      <div class="panes">
        <gl-document-panel class=${selectedId === null ? '' : 'away'}></gl-document-panel>
        <gl-mark-panel class=${selectedId === null ? 'away' : ''}></gl-mark-panel>
        <gl-marks-list></gl-marks-list>
      </div>
    </gl-theme>`;
  }

  private _edit() {
    this._app.stores.layout.change({ isInspectorShown: true });
    void this.updateComplete.then(() => this._panel?.focus());
  }

  private readonly _onKeyDown = (event: KeyboardEvent) => {
    // A list or a menu that is open takes its Escape first.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.dispatchEvent(new TextRequestedEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-inspector': GlInspector;
  }
}
