/** What kind of failure happened; the only thing code may branch on. */
export type ErrorCode =
  | 'not-found'
  | 'conflict'
  | 'invalid-input'
  | 'unsupported-format'
  | 'storage'
  | 'newer-database'
  | 'not-a-project'
  | 'damaged'
  | 'read-only'
  | 'locked'
  | 'cancelled';

/** A failure a person can be told about. Its message is the sentence they read. */
export class AppError extends Error {
  /** What kind of failure this is. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string, options: { readonly cause?: unknown } = {}) {
    super(sentence, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'AppError';
    this.code = code;
  }
}
