import { readFileSync } from 'node:fs';

/** Where a window was, in screen pixels. */
export interface WindowPlace {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/**
 * Where a window was last time, from the state file. Read here by hand, since the
 * schemas that check the whole file are loaded only once the window is on its way.
 */
export function readWindowPlace(stateFile: string): WindowPlace | null {
  try {
    const state: unknown = JSON.parse(readFileSync(stateFile, 'utf8'));
    if (!isObject(state) || !isObject(state.window)) return null;
    const { x, y, width, height, isMaximized } = state.window;
    if (!Number.isFinite(width) || !Number.isFinite(height)) return null;
    return {
      x: Number.isFinite(x) ? Number(x) : undefined,
      y: Number.isFinite(y) ? Number(y) : undefined,
      width: Number(width),
      height: Number(height),
      isMaximized: isMaximized === true,
    };
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
