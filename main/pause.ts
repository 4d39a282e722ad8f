import { setImmediate } from 'node:timers/promises';

/** Lets waiting events in, such as Ctrl-C, in the middle of long synchronous work. */
export async function pause(): Promise<void> {
  await setImmediate();
}
