import type { AnnotationId } from '../../core/model/ids.ts';

/** How long the writer pauses before what they wrote is saved, in milliseconds. */
const PAUSE = 800;

/**
 * Notes that were typed and are not saved yet. A draft is kept until the save
 * was confirmed, whatever is selected meanwhile, so that no word is lost.
 */
export class NoteDrafts {
  readonly #save: (id: AnnotationId, note: string) => Promise<void>;
  readonly #drafts = new Map<AnnotationId, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: (id: AnnotationId, note: string) => Promise<void>) {
    this.#save = save;
  }

  /** What was typed for this mark and is not saved yet. */
  of(id: AnnotationId): string | undefined {
    return this.#drafts.get(id);
  }

  edit(id: AnnotationId, note: string): void {
    this.#drafts.set(id, note);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves every draft now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    for (const [id, note] of [...this.#drafts]) {
      await this.#save(id, note);
      // More may have been typed while it was on its way.
      if (this.#drafts.get(id) === note) this.#drafts.delete(id);
    }
  }
}
