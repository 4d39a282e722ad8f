/** A growing list of 32-bit integers: several times quicker and smaller than an array of numbers. */
export class IntList {
  #values = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The value at `index`, or `undefined` outside of the list. A negative index counts from the end. */
  at(index: number): number | undefined {
    const place = index < 0 ? this.#length + index : index;
    return place < this.#length ? this.#values[place] : undefined;
  }

  /** Puts `value` in place of the last one. Needs a list that is not empty. */
  replaceLast(value: number): void {
    this.#values[this.#length - 1] = value;
  }

  /** A copy of exactly the length of the list. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
