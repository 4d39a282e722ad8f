/**
 * The two wire channels between window and main process. The preload knows
 * these and nothing else, so it never changes when a call is added.
 */
export const INVOKE_CHANNEL = 'glossator:invoke';
export const EVENT_CHANNEL = 'glossator:event';

/** What the preload puts on `window.bridge`. Payloads are checked by the router and typed by the contract. */
export interface Bridge {
  /** Asks the main process; the answer is a `Result` of `core/ipc/result.ts`. */
  invoke(channel: string, body: unknown): Promise<unknown>;
  /** Listens to pushes of the main process; returns the function that stops it. */
  subscribe(listener: (event: string, body: unknown) => void): () => void;
}
