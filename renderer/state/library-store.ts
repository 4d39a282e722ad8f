import type { DocumentId } from '../../core/model/ids.ts';
import type { LibraryQuery, LibraryRow } from '../../core/model/document.ts';
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

const FIRST_QUERY: LibraryQuery = {
  text: '',
  statuses: ['todo', 'in-progress', 'done'],
  onlyFlagged: false,
  sort: 'added',
  isDescending: false,
};

/** Rows kept before the oldest are let go. */
const ROWS_KEPT = 2000;

/** The library: which documents match, in which order, and the rows in view. */
export class LibraryStore extends Store<Snapshot> {
  readonly #asked = new Set<number>();
  #listings = 0;

  constructor() {
    super({
      query: FIRST_QUERY,
      ids: new Int32Array(0),
      total: 0,
      rows: new Map(),
      isLoaded: false,
    });
    subscribe('documents.changed', ({ ids }) => {
      void this.#refresh(ids);
    });
    subscribe('annotations.changed', ({ documentId }) => {
      void this.refreshRows(
        documentId === null ? ([...this.snapshot.rows.keys()] as DocumentId[]) : [documentId],
      );
    });
  }

  /** Lists again, for a project that was just opened. */
  async reload(): Promise<void> {
    this.#asked.clear();
    this.set({ rows: new Map() });
    await this.#list();
  }

  async setQuery(change: Partial<LibraryQuery>): Promise<void> {
    this.set({ query: { ...this.snapshot.query, ...change } });
    await this.#list();
  }

  /** Asks for the rows of these documents that are not here yet. */
  async ensureRows(ids: readonly DocumentId[]): Promise<void> {
    const missing = ids.filter((id) => !this.snapshot.rows.has(id) && !this.#asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#asked.add(id);
    const listing = this.#listings;
    const rows = await request('documents.rows', { ids: missing.slice(0, 1000) });
    for (const id of missing) this.#asked.delete(id);
    if (listing === this.#listings) this.#keep(rows);
  }

  /** Asks again for the rows of these documents where they are in view, such as after their marks changed. */
  async refreshRows(ids: readonly DocumentId[]): Promise<void> {
    const shown = ids.filter((id) => this.snapshot.rows.has(id));
    if (shown.length > 0) this.#keep(await request('documents.rows', { ids: shown }));
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

  async #refresh(ids: readonly DocumentId[] | null): Promise<void> {
    if (ids === null) {
      await this.reload();
      return;
    }
    await this.refreshRows(ids);
    await this.#list();
  }

  async #list(): Promise<void> {
    this.#listings += 1;
    const listing = this.#listings;
    const { ids, total } = await request('documents.list', this.snapshot.query);
    if (listing === this.#listings) this.set({ ids, total, isLoaded: true });
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
