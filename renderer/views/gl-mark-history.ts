import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import type { HistoryEntry } from '../../core/ipc/contract.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { sharedStyles } from '../styles/shared.ts';
import { formatMoment } from '../wording/dates.ts';

/** By whom and when the selected mark was made and last changed; every step on demand. */
@customElement('gl-mark-history')
export class GlMarkHistory extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
        line-height: 1.45;
      }
      summary {
        cursor: default;
      }
      ol {
        display: grid;
        gap: 8px;
        margin: 8px 0 0;
        padding: 0 0 0 12px;
        border-inline-start: 1px solid var(--gl-line);
        list-style: none;
      }
      b {
        display: block;
        color: var(--gl-ink);
        font-weight: 500;
        overflow-wrap: anywhere;
      }
    `,
  ];
  private readonly _app = new StoreController(this, {
    watch: ({ document, project }) => [document, project],
  });

  protected override render() {
    const { selected, selectedHistory } = this._app.stores.document.snapshot;
    if (!selected) return nothing;
    const name = this._app.stores.project.personName(selected.personId);
    const isChanged = selected.updatedAt !== selected.createdAt;
    const line = `${name}, ${formatMoment(isChanged ? selected.updatedAt : selected.createdAt)}`;
    return html`<details @toggle=${this._onToggle}>
      <summary>${isChanged ? 'Changed by' : 'Marked by'} ${line}</summary>
      <ol>
        ${selectedHistory.map((entry) => this._renderEntry(entry))}
      </ol>
    </details>`;
  }

  private _onToggle(event: Event) {
    const { open } = event.target as HTMLDetailsElement;
    const { document, notices } = this._app.stores;
    notices.attempt(document.wantHistory(open));
  }

  private _renderEntry({ at, personId, action, summary }: HistoryEntry) {
    return html`<li>
      <b>${summary || action}</b>${this._app.stores.project.personName(personId)},
      ${formatMoment(at)}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-mark-history': GlMarkHistory;
  }
}
