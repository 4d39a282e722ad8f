import type { Result } from '../../core/ipc/result.ts';
import type { Log } from '../log.ts';
import { answerCall, refusal } from './answer.ts';
import type { Caller } from './answer.ts';

export interface RouterOptions {
  /** The only origin a page of ours may have. */
  readonly origin: string;
  /** The window of ours that shows these contents, if it is one. */
  readonly findCaller: (contentsId: number) => Caller | undefined;
  readonly log: Log;
}

/** A frame of a page; each is one object as long as it lives. */
interface Frame {
  readonly origin: string;
}

/** What the router needs to know of an event. */
export interface Sender {
  readonly sender: { readonly id: number; readonly mainFrame: Frame };
  /** Null once the frame is gone. */
  readonly senderFrame: Frame | null;
}

/** Answers one call: only the top page of a window of ours, from our own origin, is listened to. */
export async function route(
  { origin, findCaller, log }: RouterOptions,
  { sender, senderFrame }: Sender,
  channel: unknown,
  body: unknown,
): Promise<Result<unknown>> {
  const caller = findCaller(sender.id);
  const isOurs =
    senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === origin;
  if (caller === undefined || !isOurs) {
    log.warn('A call from a frame that is none of ours was refused');
    return refusal('invalid-input', 'This call did not come from the program; nothing was done.');
  }
  return answerCall(caller, channel, body, log);
}
