import { LitElement, css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import type { LibraryRow } from '../../core/model/document.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { countOf } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-document-row.ts';
import type { GlRowList, RowContent } from '../elements/gl-row-list.ts';
import '../elements/gl-row-list.ts';
import { TextRequestedEvent, type RowChosenEvent, type RowsShownEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { formatDate } from '../wording/dates.ts';
import { approximateWords } from '../wording/numbers.ts';
import { STATUS_NAMES } from '../wording/status.ts';

const ROW_HEIGHT = 68;

/** The documents that match, one row each; choosing one opens it. */
@customElement('gl-document-list')
export class GlDocumentList extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        min-block-size: 0;
      }
      .empty {
        display: grid;
        gap: 10px;
        justify-items: center;
        align-content: start;
        padding: 40px 20px;
        color: var(--gl-ink-soft);
        text-align: center;
      }
      .empty p {
        margin: 0 0 4px;
        line-height: 1.45;
      }
      strong {
        display: block;
        color: var(--gl-ink);
      }
    `,
  ];
  @query('gl-row-list') private readonly _list!: GlRowList | null;
  private readonly _app = new StoreController(this, {
    watch: ({ library, document, project }) => [library, document, project],
    commands: {
      'document.next': () => this._step(1),
      'document.previous': () => this._step(-1),
      'document.nextTodo': () => this._app.stores.notices.attempt(this._openNextTodo()),
    },
  });

  private _shown = { first: 0, end: 0 };

  override focus() {
    this._list?.focus();
  }

  protected override updated() {
    // Another order or filter brings other documents into the same rows.
    this._ensureRows();
  }

  protected override render() {
    const { ids, total, isLoaded } = this._app.stores.library.snapshot;
    if (!isLoaded) return nothing;
    if (total === 0) return this._renderEmpty();
    if (ids.length === 0) return this._renderNoMatch();
    const { openingId } = this._app.stores.document.snapshot;
    const shownId = openingId ?? this._app.stores.document.documentId;
    return html`<gl-row-list
      .count=${ids.length}
      .rowHeight=${ROW_HEIGHT}
      .label=${'Documents'}
      .chosen=${shownId === null ? -1 : ids.indexOf(shownId)}
      .renderRow=${(index: number) => this._renderRow(index)}
      @rows-shown=${this._onRowsShown}
      @row-chosen=${this._onRowChosen}
    ></gl-row-list>`;
  }

  /** What to do about it stands in the middle of the window. */
  private _renderEmpty() {
    return html`<div class="empty">
      ${icon('file', 24)}
      <p><strong>No documents yet</strong>They will be listed here.</p>
    </div>`;
  }

  private _renderNoMatch() {
    const { library, notices } = this._app.stores;
    return html`<div class="empty">
      <p><strong>No document matches.</strong></p>
      <button class="button" @click=${() => notices.attempt(library.clearFilter())}>
        Clear search and filters
      </button>
    </div>`;
  }

  private _renderRow(index: number): RowContent {
    const { ids, rows } = this._app.stores.library.snapshot;
    const row = rows.get(ids[index] ?? 0);
    if (!row) return { content: nothing, name: 'Document' };
    const source = [row.outlet, row.date && formatDate(row.date), approximateWords(row.length)];
    const details = source.filter((part) => part !== '').join(' · ');
    const parts = this._app.stores.project.labels.map(({ id, hue }) => ({
      hue,
      count: row.counts.find(({ labelId }) => labelId === id)?.count ?? 0,
    }));
    return {
      name: this._nameRow(row, details),
      content: html`<gl-document-row
        .name=${row.title}
        .status=${row.status.status}
        .isFlagged=${row.status.isFlagged}
        .details=${details}
        .parts=${parts}
        .partsInWords=${this._nameCounts(row.counts)}
      ></gl-document-row>`,
    };
  }

  /** What is seen comes first and in its order, so that a voice can ask for the row by it. */
  private _nameRow({ title, status, counts }: LibraryRow, details: string) {
    const marks = counts.reduce((sum, { count }) => sum + count, 0);
    const parts = marks > 0 ? `${countOf(marks, 'mark')}: ${this._nameCounts(counts)}` : 'No marks';
    const flag = status.isFlagged ? ', flagged' : '';
    return `${title}, ${details}, ${parts}, ${STATUS_NAMES[status.status].toLowerCase()}${flag}`;
  }

  private _nameCounts(counts: LibraryRow['counts']) {
    const { project } = this._app.stores;
    const parts = counts
      .filter(({ count }) => count > 0)
      .map(({ labelId, count }) => countOf(count, project.labelById(labelId)?.name ?? 'mark'));
    return parts.join(', ');
  }

  private _open(id: DocumentId) {
    const { document, notices } = this._app.stores;
    if (id !== document.documentId) notices.attempt(document.open(id));
  }

  /** Opens it and goes on in its text. */
  private async _read(id: DocumentId) {
    const { document } = this._app.stores;
    if (id !== document.documentId) await document.open(id);
    await this.updateComplete;
    if (document.documentId === id) this.dispatchEvent(new TextRequestedEvent());
  }

  private _step(by: 1 | -1) {
    const { document, library, notices } = this._app.stores;
    const { openingId } = document.snapshot;
    const next = library.neighbour(openingId ?? document.documentId, by);
    if (next) this._open(next);
    else notices.announce(by === 1 ? 'This is the last document.' : 'This is the first document.');
  }

  private async _openNextTodo() {
    const { document, library, notices } = this._app.stores;
    const from = document.documentId;
    const next = await library.nextTodo(from);
    // The reader may have gone elsewhere while it was looked for.
    if (document.documentId !== from) return;
    if (next === null || next === from)
      notices.show('positive', 'No other document is left to do.');
    else this._open(next);
  }

  private _onRowsShown({ first, end }: RowsShownEvent) {
    this._shown = { first, end };
    this._ensureRows();
  }

  private _ensureRows() {
    const { library, notices } = this._app.stores;
    const { first, end } = this._shown;
    const ids = [...library.snapshot.ids.subarray(first, end)] as DocumentId[];
    if (ids.length > 0) notices.attempt(library.ensureRows(ids));
  }

  private _onRowChosen({ index }: RowChosenEvent) {
    const id = this._app.stores.library.snapshot.ids[index];
    if (id !== undefined) this._app.stores.notices.attempt(this._read(id as DocumentId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-document-list': GlDocumentList;
  }
}
