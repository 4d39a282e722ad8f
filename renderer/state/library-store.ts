import type { LibraryQuery, LibraryRow } from '../../core/model/document.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { request, subscribe } from '../api/client.ts';
import { Store } from './store.ts';

interface Snapshot {
  readonly query: LibraryQuery;
  /** The documents that match, in the chosen order. */
  readonly ids: Int32Array;
  /** How many documents the project has. */
  readonly total: number;
  /** Rows that were needed so far; the list asks for the ones it shows. */
  readonly rows: ReadonlyMap<number, LibraryRow>;
  readonly isLoaded: boolean;
}

export const FIRST_QUERY: LibraryQuery = {
  text: '',
  statuses: ['todo', 'in-progress', 'done'],
  onlyFlagged: false,
  sort: 'added',
  isDescending: false,
};

/** Rows kept before the oldest are let go. */
const ROWS_KEPT = 2000;

/** The most rows one request may ask for. */
const MOST_AT_ONCE = 1000;

/** The library: which documents match, in which order, and the rows in view. */
export class LibraryStore extends Store<Snapshot> {
  readonly #asked = new Set<number>();
  #inView: readonly DocumentId[] = [];
  #isListing = false;
  #isListStale = false;
  #generation = 0;

  constructor() {
    super({
      query: FIRST_QUERY,
      ids: new Int32Array(0),
      total: 0,
      rows: new Map(),
      isLoaded: false,
    });
    subscribe('documents.changed', ({ ids }) => void this.#refresh(ids));
    subscribe('annotations.changed', ({ documentId }) => {
      void this.refreshRows(documentId === null ? this.#inView : [documentId]);
    });
  }

  /** Lists afresh, for a project that was just opened. */
  async start(): Promise<void> {
    this.#generation += 1;
    this.#asked.clear();
    this.#inView = [];
    this.set({
      query: FIRST_QUERY,
      ids: new Int32Array(0),
      total: 0,
      rows: new Map(),
      isLoaded: false,
    });
    await this.#list();
  }

  async setQuery(change: Partial<LibraryQuery>): Promise<void> {
    this.set({ query: { ...this.snapshot.query, ...change } });
    await this.#list();
  }

  /** Whether the query leaves anything out. */
  get isFiltered(): boolean {
    const { text, statuses, onlyFlagged } = this.snapshot.query;
    return text.trim() !== '' || onlyFlagged || statuses.length < FIRST_QUERY.statuses.length;
  }

  async clearFilter(): Promise<void> {
    const { text, statuses, onlyFlagged } = FIRST_QUERY;
    await this.setQuery({ text, statuses, onlyFlagged });
  }

  /** These rows are in view: asks for those that are not here yet. */
  async ensureRows(ids: readonly DocumentId[]): Promise<void> {
    this.#inView = ids.slice(0, MOST_AT_ONCE);
    const { rows } = this.snapshot;
    const missing = this.#inView.filter((id) => !rows.has(id) && !this.#asked.has(id));
    if (missing.length > 0) await this.#fetch(missing);
  }

  /** Asks again for the rows of these documents where they are known, such as after their marks changed. */
  async refreshRows(ids: readonly DocumentId[]): Promise<void> {
    const shown = ids.filter((id) => this.snapshot.rows.has(id)).slice(0, MOST_AT_ONCE);
    if (shown.length > 0) await this.#fetch(shown);
  }

  /** The document after (or before) this one in the list as it stands, if there is one. */
  neighbour(id: DocumentId | null, step: 1 | -1): DocumentId | undefined {
    const { ids } = this.snapshot;
    const at = id === null ? -1 : ids.indexOf(id);
    return (at === -1 ? ids[0] : ids[at + step]) as DocumentId | undefined;
  }

  async nextTodo(after: DocumentId | null): Promise<DocumentId | null> {
    return request('documents.nextTodo', { after, query: this.snapshot.query });
  }

  async remove(ids: readonly DocumentId[]): Promise<void> {
    await request('documents.remove', { ids: [...ids] });
  }

  async #refresh(ids: readonly DocumentId[] | null): Promise<void> {
    if (ids === null) {
      // Too many to name: what is not in view is forgotten, what is is asked for again.
      const kept = new Set<number>(this.#inView);
      const rows = [...this.snapshot.rows].filter(([id]) => kept.has(id));
      this.set({ rows: new Map(rows) });
    }
    await Promise.all([this.refreshRows(ids ?? this.#inView), this.#list()]);
  }

  /** One request at a time, and once more if the query changed meanwhile: typing never piles up. */
  async #list(): Promise<void> {
    this.#isListStale = true;
    if (this.#isListing) return;
    this.#isListing = true;
    try {
      while (this.#isListStale) {
        this.#isListStale = false;
        const generation = this.#generation;
        const { ids, total } = await request('documents.list', this.snapshot.query);
        if (generation === this.#generation) this.set({ ids, total, isLoaded: true });
      }
    } finally {
      this.#isListing = false;
    }
  }

  async #fetch(ids: readonly DocumentId[]): Promise<void> {
    const generation = this.#generation;
    for (const id of ids) this.#asked.add(id);
    try {
      const rows = await request('documents.rows', { ids: [...ids] });
      if (generation === this.#generation) this.#keep(rows);
    } finally {
      for (const id of ids) this.#asked.delete(id);
    }
  }

  #keep(rows: readonly LibraryRow[]): void {
    const kept = new Map(this.snapshot.rows);
    for (const row of rows) {
      kept.delete(row.id);
      kept.set(row.id, row);
    }
    for (const id of kept.keys()) {
      if (kept.size <= ROWS_KEPT) break;
      kept.delete(id);
    }
    this.set({ rows: kept });
  }
}
