import { LitElement, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import type { LibrarySort, WorkStatus } from '../../core/model/document.ts';
import { formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import type { MenuGroup } from '../elements/gl-menu-button.ts';
import '../elements/gl-menu-button.ts';
import '../elements/gl-status-icon.ts';
import type { MenuChosenEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { fieldStyles } from '../styles/fields.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { keyOf } from '../wording/keys.ts';
import { STATUSES, STATUS_NAMES } from '../wording/status.ts';
import './gl-document-list.ts';
import { libraryStyles } from './library-styles.ts';

const SORT_NAMES: Readonly<Record<LibrarySort, string>> = {
  added: 'Order of import',
  title: 'Title',
  outlet: 'Outlet',
  date: 'Date',
  length: 'Length',
};

/** The pane of documents: search, filters, order, and the list. */
@customElement('gl-library')
export class GlLibrary extends LitElement {
  static override styles = [sharedStyles, buttonStyles, fieldStyles, libraryStyles];
  @query('input') private readonly _search!: HTMLInputElement;
  @query('gl-document-list') private readonly _list!: HTMLElement;
  private readonly _app = new StoreController(this, {
    watch: ({ library, project }) => [library, project],
    commands: { 'document.filter': () => this._startFilter() },
  });

  /** Puts the focus into the list. */
  override focus() {
    this._list.focus();
  }

  protected override render() {
    const { query: wanted } = this._app.stores.library.snapshot;
    return html`
      <header>
        <div class="title">
          <h2>Documents</h2>
          <span class="count">${this._renderCount()}</span>
          ${this._renderSort()} ${this._app.stores.project.isEditable ? this._renderAdd() : nothing}
        </div>
        <label class="field search">
          ${icon('search', 15)}
          <input
            type="search"
            placeholder="Search titles and texts"
            aria-label="Search titles and texts"
            spellcheck="false"
            .value=${wanted.text}
            @input=${this._onSearchInput}
            @keydown=${this._onSearchKeyDown}
          />
          ${wanted.text === '' ? nothing : this._renderClear()}
        </label>
        <div class="chips" role="group" aria-label="Show">
          ${STATUSES.map((status) => this._renderStatusChip(status))} ${this._renderFlagChip()}
        </div>
      </header>
      <gl-document-list></gl-document-list>
    `;
  }

  private _renderCount() {
    const { ids, total, isLoaded } = this._app.stores.library.snapshot;
    if (!isLoaded) return nothing;
    return ids.length === total
      ? formatCount(total)
      : `${formatCount(ids.length)} of ${formatCount(total)}`;
  }

  private _renderSort() {
    const { sort, isDescending } = this._app.stores.library.snapshot.query;
    const label = `Sorted by ${SORT_NAMES[sort].toLowerCase()}, ${isDescending ? 'descending' : 'ascending'}`;
    return html`<gl-menu-button
      .label=${label}
      .isIcon=${true}
      .placement=${'bottom-end'}
      .groups=${this._sortMenu}
      @menu-chosen=${this._onSortChosen}
      >${icon(isDescending ? 'descending' : 'ascending', 16)}</gl-menu-button
    >`;
  }

  private get _sortMenu(): readonly MenuGroup[] {
    const { sort, isDescending } = this._app.stores.library.snapshot.query;
    const sorts = Object.entries(SORT_NAMES).map(([value, label]) => ({
      value,
      label,
      isChosen: value === sort,
    }));
    return [
      { heading: 'Sort by', entries: sorts },
      {
        heading: 'Order',
        entries: [
          { value: 'ascending', label: 'Ascending', isChosen: !isDescending },
          { value: 'descending', label: 'Descending', isChosen: isDescending },
        ],
      },
    ];
  }

  private _renderAdd() {
    return html`<gl-menu-button
      .label=${'Add documents'}
      .isIcon=${true}
      .placement=${'bottom-end'}
      .groups=${ADD_MENU}
      @menu-chosen=${this._onAddChosen}
      >${icon('add', 16)}</gl-menu-button
    >`;
  }

  private _renderClear() {
    return html`<button
      class="clear"
      aria-label="Clear the search"
      data-tip="Clear the search"
      @click=${this._onClear}
    >
      ${icon('close', 11)}
    </button>`;
  }

  private _renderStatusChip(status: WorkStatus) {
    const { statuses } = this._app.stores.library.snapshot.query;
    const isShown = statuses.includes(status);
    return html`<button
      class="button chip"
      aria-label=${STATUS_NAMES[status]}
      aria-pressed=${isShown ? 'true' : 'false'}
      data-tip="${isShown ? 'Hide' : 'Show'} documents ${STATUS_WORDS[status]}"
      @click=${() => this._toggleStatus(status)}
    >
      <gl-status-icon .status=${status}></gl-status-icon><span>${STATUS_NAMES[status]}</span>
    </button>`;
  }

  private _renderFlagChip() {
    const { onlyFlagged } = this._app.stores.library.snapshot.query;
    return html`<button
      class="button chip flag"
      aria-label="Only flagged"
      aria-pressed=${onlyFlagged ? 'true' : 'false'}
      data-tip="Only flagged"
      @click=${() => this._change({ onlyFlagged: !onlyFlagged })}
    >
      ${icon('flag', 14)}
    </button>`;
  }

  private _toggleStatus(status: WorkStatus) {
    const { statuses } = this._app.stores.library.snapshot.query;
    const next = STATUSES.filter((each) => statuses.includes(each) !== (each === status));
    // Without any status nothing could match: the last one to go brings the others.
    this._change({ statuses: next.length > 0 ? next : STATUSES.filter((each) => each !== status) });
  }

  private _change(change: Parameters<typeof this._app.stores.library.setQuery>[0]) {
    const { library, notices } = this._app.stores;
    notices.attempt(library.setQuery(change));
  }

  private _startFilter() {
    this._app.stores.layout.change({ isLibraryShown: true });
    void this.updateComplete.then(() => {
      this._search.focus();
      this._search.select();
    });
  }

  private _onSearchInput() {
    this._change({ text: this._search.value });
  }

  private _onSearchKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'Enter') this._list.focus();
    else if (event.key === 'Escape' && this._search.value !== '') this._change({ text: '' });
    else return;
    event.preventDefault();
  }

  private _onClear() {
    this._change({ text: '' });
    this._search.focus();
  }

  private _onSortChosen({ value }: MenuChosenEvent) {
    if (value === 'ascending' || value === 'descending') {
      this._change({ isDescending: value === 'descending' });
      return;
    }
    const sort = (Object.keys(SORT_NAMES) as LibrarySort[]).find((name) => name === value);
    if (sort) this._change({ sort });
  }

  private _onAddChosen({ value }: MenuChosenEvent) {
    const command = ADD_COMMANDS.find((id) => id === value);
    if (command) this._app.stores.commands.run(command);
  }
}

const STATUS_WORDS: Readonly<Record<WorkStatus, string>> = {
  todo: 'to do',
  'in-progress': 'in progress',
  done: 'that are done',
};

const ADD_COMMANDS = ['import.files', 'import.folder', 'import.paste'] as const;

const ADD_MENU: readonly MenuGroup[] = [
  {
    heading: '',
    entries: [
      { value: 'import.files', label: 'Import files…', key: keyOf('import.files') },
      { value: 'import.folder', label: 'Import a folder…' },
      { value: 'import.paste', label: 'Paste text…', key: keyOf('import.paste') },
    ],
  },
];

declare global {
  interface HTMLElementTagNameMap {
    'gl-library': GlLibrary;
  }
}
