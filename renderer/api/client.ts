import type { Channel, RequestOf, ResponseOf } from '../../core/ipc/contract.ts';
import type { EventName, Events } from '../../core/ipc/events.ts';
import type { Result } from '../../core/ipc/result.ts';
import { AppError } from '../../core/errors.ts';

/**
 * Asks the main process. The answer is typed by the contract.
 * @throws AppError with the sentence to show.
 */
export async function request<K extends Channel>(
  channel: K,
  body: RequestOf<K>,
): Promise<ResponseOf<K>> {
  const result = (await window.bridge.invoke(channel, body)) as Result<ResponseOf<K>>;
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.message);
}

/** Listens to one kind of push; returns the function that stops it. */
export function subscribe<K extends EventName>(
  name: K,
  listener: (body: Events[K]) => void,
): () => void {
  return window.bridge.subscribe((event, body) => {
    if (event === name) listener(body as Events[K]);
  });
}
