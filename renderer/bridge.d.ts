import type { Bridge } from '../core/ipc/bridge.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}
