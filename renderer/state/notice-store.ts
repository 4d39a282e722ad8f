import { AppError } from '../../core/errors.ts';
import { Store } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'positive' | 'negative';
  readonly sentence: string;
}

interface Snapshot {
  /** Shown as toasts until they are dismissed or their time is over. */
  readonly notices: readonly Notice[];
  /** The last result of an action, for the one polite live region. */
  readonly announcement: string;
}

/** What the program tells the reader: toasts, and one polite live region. */
export class NoticeStore extends Store<Snapshot> {
  #nextId = 1;

  constructor() {
    super({ notices: [], announcement: '' });
  }

  /** Says it to screen readers only. */
  announce(sentence: string): void {
    this.set({ announcement: sentence });
  }

  /** Shows it as a toast, which is announced too. */
  show(tone: Notice['tone'], sentence: string): void {
    const notice = { id: this.#nextId, tone, sentence };
    this.#nextId += 1;
    const others = this.snapshot.notices.filter((shown) => shown.sentence !== sentence);
    this.set({ notices: [...others, notice], announcement: sentence });
  }

  dismiss(id: number): void {
    this.set({ notices: this.snapshot.notices.filter((notice) => notice.id !== id) });
  }

  /** Shows the sentence of a failure; one without a sentence is a defect, told as such. */
  showError(error: unknown): void {
    const sentence =
      error instanceof AppError
        ? error.message
        : 'Something went wrong inside the program; your saved work is safe. Try again, or restart Glossator.';
    this.show('negative', sentence);
  }
}
