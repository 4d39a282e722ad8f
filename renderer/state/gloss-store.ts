import type { Gloss } from '../../core/ipc/contract.ts';
import type { AnnotationId } from '../../core/model/ids.ts';
import { request } from '../api/client.ts';
import { Store } from './store.ts';

interface Snapshot {
  readonly glosses: ReadonlyMap<AnnotationId, Gloss>;
}

/** The most marks one request may ask for. */
const MOST_AT_ONCE = 2000;

/** What the margin says about the marks in view; asked for as they come into view. */
export class GlossStore extends Store<Snapshot> {
  #asked = new Set<AnnotationId>();

  constructor() {
    super({ glosses: new Map() });
  }

  /** Forgets all, for another document or after changes from elsewhere. */
  clear(): void {
    this.#asked = new Set();
    this.set({ glosses: new Map() });
  }

  async need(ids: readonly AnnotationId[]): Promise<void> {
    const asked = this.#asked;
    const missing = ids.filter((id) => !asked.has(id)).slice(0, MOST_AT_ONCE);
    if (missing.length === 0) return;
    for (const id of missing) asked.add(id);
    const found = await request('annotations.glosses', { ids: missing });
    // Cleared meanwhile: these belong to what was shown before.
    if (asked !== this.#asked) return;
    this.#put(found);
  }

  /** Takes over what a write has answered. */
  put(gloss: Gloss): void {
    this.#asked.add(gloss.id);
    this.#put([gloss]);
  }

  #put(found: readonly Gloss[]): void {
    const glosses = new Map(this.snapshot.glosses);
    for (const { id, attributes, note, certainty } of found) {
      glosses.set(id, { id, attributes, note, certainty });
    }
    this.set({ glosses });
  }
}
