/** How long the writer pauses before what they wrote is saved, in milliseconds. */
const PAUSE = 800;

interface Draft {
  readonly text: string;
  readonly save: (text: string) => Promise<void>;
}

/**
 * What was typed into fields and is not saved yet. A draft is kept until its
 * save was confirmed, whatever is shown meanwhile, so that no word is lost.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #onFailure: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** What was typed into this field and is not saved yet. */
  of(field: string): string | undefined {
    return this.#drafts.get(field)?.text;
  }

  /** Keeps what was typed into a field, to be saved after a pause. */
  edit(field: string, text: string, save: Draft['save']): void {
    this.#drafts.set(field, { text, save });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Forgets what was typed into a field, as when it is nothing that could be saved. */
  drop(field: string): void {
    this.#drafts.delete(field);
  }

  /** Saves every draft now; one that cannot be saved stays. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    for (const [field, draft] of [...this.#drafts]) {
      try {
        await draft.save(draft.text);
        // More may have been typed while it was on its way.
        if (this.#drafts.get(field) === draft) this.#drafts.delete(field);
      } catch (error) {
        this.#onFailure(error);
      }
    }
  }
}
