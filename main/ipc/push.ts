import type { WebContents } from 'electron';

import { EVENT_CHANNEL } from '../../core/ipc/bridge.ts';
import type { EventName, Events } from '../../core/ipc/events.ts';

/** Tells one window what changed; called after commit only. */
export type Push = <K extends EventName>(name: K, body: Events[K]) => void;

/** The only sender of events to a window. A window that is gone is told nothing. */
export function createPush(contents: WebContents): Push {
  return (name, body) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, body);
  };
}
