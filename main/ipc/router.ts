import { ipcMain } from 'electron';

import { INVOKE_CHANNEL } from '../../core/ipc/bridge.ts';
import { route } from './route.ts';
import type { RouterOptions } from './route.ts';

/** Starts answering calls; the only user of `ipcMain`. */
export function startRouter(options: RouterOptions): void {
  ipcMain.handle(INVOKE_CHANNEL, (event, channel: unknown, body: unknown) =>
    route(options, event, channel, body),
  );
}
