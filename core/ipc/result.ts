import type { ErrorCode } from '../errors.ts';

/** The answer to a call as it crosses the wire: `Error` objects lose their class there. */
export type Result<T> = Ok<T> | Err;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err {
  readonly ok: false;
  readonly error: {
    readonly code: ErrorCode;
    /** One sentence for the user: what happened, what was kept, what to do. */
    readonly message: string;
  };
}
