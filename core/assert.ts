/** A broken invariant: a defect in the program, never something the user did. */
export class AssertionError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'AssertionError';
  }
}

/** Stops with `sentence` if an invariant of the program does not hold. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new AssertionError(sentence);
}

/** Ends a `switch` over a closed union: compiles only while every case is handled. */
export function unreachable(value: never): never {
  throw new AssertionError(`This case was not expected: ${JSON.stringify(value)}`);
}
