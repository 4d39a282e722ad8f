import { contextBridge, ipcRenderer } from 'electron';

import { EVENT_CHANNEL, INVOKE_CHANNEL } from '../core/ipc/bridge.ts';
import type { Bridge } from '../core/ipc/bridge.ts';

const bridge: Bridge = {
  invoke: (channel, body): Promise<unknown> => ipcRenderer.invoke(INVOKE_CHANNEL, channel, body),
  subscribe(listener) {
    const onEvent = (_event: unknown, name: string, body: unknown) => listener(name, body);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => void ipcRenderer.off(EVENT_CHANNEL, onEvent);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
