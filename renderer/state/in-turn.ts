/** Runs pieces of work one after the other, so that each finds what the one before has left. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs it when all before it have ended, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
