import { ipcMain } from 'electron';

import { INVOKE_CHANNEL } from '../../core/ipc/bridge.ts';
import type { Result } from '../../core/ipc/result.ts';
import type { Sender } from './route.ts';

/** Answers one call of one sender. */
type Route = (sender: Sender, channel: unknown, body: unknown) => Promise<Result<unknown>>;

/** Starts listening, the only user of `ipcMain`; calls that come early wait until there is a route. */
export function startRouter(route: Promise<Route>): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, channel: unknown, body: unknown) =>
    (await route)(event, channel, body),
  );
}
