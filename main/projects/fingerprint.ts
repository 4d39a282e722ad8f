import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Where SQLite's header counts the changes of a file. */
const CHANGE_COUNTER_AT = 24;
const CHANGE_COUNTER_BYTES = 4;

/**
 * What a project file looks like from outside: size, time of change and
 * SQLite's change counter. The same as when we closed it = nobody touched it since.
 * Null where a write-ahead log still waits beside it, or it cannot be read.
 */
export function fingerprintOf(projectPath: string): string | null {
  try {
    const log = statSync(`${projectPath}-wal`, { throwIfNoEntry: false });
    if (log !== undefined && log.size > 0) return null;
    const { size, mtimeMs } = statSync(projectPath);
    return `${size}:${mtimeMs}:${changeCounterOf(projectPath)}`;
  } catch {
    return null;
  }
}

function changeCounterOf(projectPath: string): number {
  const handle = openSync(projectPath, 'r');
  try {
    const counter = Buffer.alloc(CHANGE_COUNTER_BYTES);
    readSync(handle, counter, 0, CHANGE_COUNTER_BYTES, CHANGE_COUNTER_AT);
    return counter.readUInt32BE(0);
  } finally {
    closeSync(handle);
  }
}
