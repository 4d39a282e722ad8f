import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * The lines of a UTF-8 file without their LF, read piece by piece: as much memory as the longest line.
 * What follows the last LF is a line if it is not empty.
 */
export function* readLines(path: string): Generator<string> {
  const handle = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    /** The pieces of a line that is not finished yet. */
    let pending: Buffer[] = [];
    for (;;) {
      const length = readSync(handle, chunk, 0, CHUNK_BYTES, null);
      if (length === 0) break;
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at !== -1 && at < length;) {
        yield finish(pending, chunk.subarray(from, at));
        pending = [];
        from = at + 1;
        at = chunk.indexOf(LINE_FEED, from);
      }
      // A copy, since the chunk is filled again.
      if (from < length) pending.push(Buffer.from(chunk.subarray(from, length)));
    }
    if (pending.length > 0) yield finish(pending, Buffer.alloc(0));
  } finally {
    closeSync(handle);
  }
}

function finish(pending: readonly Buffer[], last: Buffer): string {
  const line = pending.length === 0 ? last : Buffer.concat([...pending, last]);
  return line.toString('utf8');
}
