import { AppError } from '../../core/errors.ts';
import { Store } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'positive' | 'negative';
  readonly sentence: string;
  /** One thing that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
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
    // The same words again would be no change to a screen reader: a blank makes them one.
    const isRepeated = sentence === this.snapshot.announcement;
    this.set({ announcement: isRepeated ? `${sentence}\u00a0` : sentence });
  }

  /** Shows it as a toast, which is announced too. */
  show(tone: Notice['tone'], sentence: string, action?: Notice['action']): void {
    const notice = { id: this.#nextId, tone, sentence, ...(action && { action }) };
    this.#nextId += 1;
    const others = this.snapshot.notices.filter((shown) => shown.sentence !== sentence);
    this.set({ notices: [...others, notice] });
    this.announce(sentence);
  }

  dismiss(id: number): void {
    this.set({ notices: this.snapshot.notices.filter((notice) => notice.id !== id) });
  }

  /** Shows the sentence of a failure; one without a sentence is a defect, told as such. */
  showError(error: unknown): void {
    if (error instanceof AppError && error.code === 'cancelled') return;
    const sentence =
      error instanceof AppError
        ? error.message
        : 'Something went wrong inside the program; your saved work is safe. Try again, or restart Glossator.';
    this.show('negative', sentence);
  }

  /** Lets an action of the reader run; shows its sentence if it fails. */
  attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.showError(error));
  }
}
