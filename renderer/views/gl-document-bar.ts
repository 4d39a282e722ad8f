import { LitElement, css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import type { WorkStatus } from '../../core/model/document.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-status-icon.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { keyOf } from '../wording/keys.ts';
import { STATUSES, STATUS_NAMES, statusAfter } from '../wording/status.ts';
import './gl-find-bar.ts';
import './gl-layers-button.ts';

/**
 * The bar above the text: my status on the document and its flag, whose marks
 * are shown, and find. The find bar takes its place, so that nothing moves.
 */
@customElement('gl-document-bar')
export class GlDocumentBar extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        padding-inline: calc(12px + var(--gl-before, 0px)) calc(12px + var(--gl-after, 0px));
        border-block-end: 1px solid var(--gl-line);
      }
      gl-find-bar {
        flex: 1;
        min-inline-size: 0;
      }
      .status {
        display: flex;
        gap: 2px;
        padding: 2px;
        border-radius: var(--gl-radius);
        background: var(--gl-pane);
      }
      .status .button {
        block-size: 24px;
        padding-inline: 8px 9px;
        border-color: transparent;
        border-radius: 6px;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
      .status .button[aria-checked='true'] {
        background: var(--gl-raised);
        box-shadow:
          0 0 0 1px var(--gl-line),
          0 1px 2px rgb(40 35 25 / 8%);
        color: var(--gl-ink);
        font-weight: 600;
      }
      .gap {
        flex: 1;
      }
      @media (forced-colors: active) {
        .status .button[aria-checked='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
      .flag[aria-pressed='true'] {
        background: none;
        color: var(--gl-negative);
      }
    `,
  ];
  @query('gl-find-bar') private readonly _find!: HTMLElement | null;
  private readonly _app = new StoreController(this, {
    watch: ({ document, find, project }) => [document, find, project],
    commands: {
      'document.cycleStatus': () => this._cycleStatus(),
      'document.flag': () => this._openFlag(),
    },
  });

  focusFind() {
    void this.updateComplete.then(() => this._find?.focus());
  }

  protected override render() {
    const { find } = this._app.stores;
    if (find.snapshot.isOpen) return html`<gl-find-bar role="search"></gl-find-bar>`;
    return html`${this._renderStatus()} ${this._renderFlag()}<span class="gap"></span>
      <gl-layers-button></gl-layers-button>
      <button
        class="button icon"
        aria-label="Find in the document"
        data-tip="Find in the document"
        data-key=${keyOf('find.open')}
        @click=${() => this._app.stores.commands.run('find.open')}
      >
        ${icon('search')}
      </button>`;
  }

  private _renderStatus() {
    const { content } = this._app.stores.document.snapshot;
    return html`<div
      class="status"
      role="radiogroup"
      aria-label="My status on this document"
      @keydown=${this._onStatusKeyDown}
    >
      ${STATUSES.map((status) => this._renderStatusButton(status, content?.status.status))}
    </div>`;
  }

  private _renderStatusButton(status: WorkStatus, mine: WorkStatus | undefined) {
    const { isEditable, readOnlySentence } = this._app.stores.project;
    const isMine = status === mine;
    return html`<button
      class="button"
      role="radio"
      aria-checked=${isMine ? 'true' : 'false'}
      aria-disabled=${isEditable ? 'false' : 'true'}
      tabindex=${isMine ? 0 : -1}
      data-tip=${isEditable ? `Mark as ${STATUS_NAMES[status].toLowerCase()}` : readOnlySentence}
      data-key=${isEditable ? keyOf('document.cycleStatus') : nothing}
      @click=${() => this._setStatus(status)}
    >
      <gl-status-icon .status=${status}></gl-status-icon>${STATUS_NAMES[status]}
    </button>`;
  }

  private _renderFlag() {
    const { isEditable, readOnlySentence } = this._app.stores.project;
    const status = this._app.stores.document.snapshot.content?.status;
    const isFlagged = status?.isFlagged ?? false;
    const flagged = status?.note ? `Flagged: ${status.note}` : 'Flagged';
    const tip = isFlagged ? flagged : 'Flag this document';
    return html`<button
      class="button icon flag"
      aria-label=${tip}
      aria-pressed=${isFlagged ? 'true' : 'false'}
      aria-disabled=${isEditable ? 'false' : 'true'}
      aria-haspopup="dialog"
      data-tip=${isEditable || isFlagged ? tip : readOnlySentence}
      data-key=${keyOf('document.flag')}
      @click=${this._openFlag}
    >
      ${icon('flag')}
    </button>`;
  }

  private _setStatus(status: WorkStatus) {
    const { document, notices, project } = this._app.stores;
    if (!project.isEditable || status === document.snapshot.content?.status.status) return;
    notices.attempt(
      document
        .setStatus(status)
        .then(() => notices.announce(`Status: ${STATUS_NAMES[status].toLowerCase()}.`)),
    );
  }

  private _cycleStatus() {
    const { content } = this._app.stores.document.snapshot;
    if (content) this._setStatus(statusAfter(content.status.status));
  }

  private readonly _openFlag = () => {
    const { dialogs, project } = this._app.stores;
    if (project.isEditable) dialogs.open('flag');
  };

  private _onStatusKeyDown(event: KeyboardEvent) {
    const { content } = this._app.stores.document.snapshot;
    const step = STEPS[event.key];
    if (step === undefined || !content) return;
    event.preventDefault();
    const at = STATUSES.indexOf(content.status.status) + step + STATUSES.length;
    const next = STATUSES[at % STATUSES.length];
    if (next) this._setStatus(next);
    void this._focusMine(next);
  }

  private async _focusMine(status: WorkStatus | undefined) {
    await this.updateComplete;
    const index = STATUSES.findIndex((each) => each === status);
    this.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus();
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

declare global {
  interface HTMLElementTagNameMap {
    'gl-document-bar': GlDocumentBar;
  }
}
