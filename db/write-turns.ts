import type { WriteTurnsOptions } from './store.ts';

/** Longest wait for one writer, in ms; after that the database's own lock decides. */
const LONGEST_WAIT = 2000;

/**
 * Lets the window's Store write before a job's. SQLite's own lock is not fair: a job that starts the
 * next transaction at once would keep a waiting edit out for seconds, since waiters only look now and then.
 */
export interface WriteTurns {
  /** Called before a transaction begins; a 'last' writer waits here while a 'first' one wants to write. */
  enter(): void;
  /** Called after it ended, however it ended. */
  leave(): void;
}

/** The memory both sides share: how many 'first' writers are writing or waiting. */
export function createTurns(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

const NO_TURNS: WriteTurns = { enter: () => undefined, leave: () => undefined };

/** This Store's side of the turns; without options it writes as it likes. */
export function takeTurns(options: WriteTurnsOptions | undefined): WriteTurns {
  if (options === undefined) return NO_TURNS;
  const wanting = new Int32Array(options.shared);
  if (options.as === 'first') {
    return {
      enter: () => void Atomics.add(wanting, 0, 1),
      leave: () => {
        Atomics.sub(wanting, 0, 1);
        Atomics.notify(wanting, 0);
      },
    };
  }
  return {
    enter: () => {
      const until = Date.now() + LONGEST_WAIT;
      for (let count = Atomics.load(wanting, 0); count > 0; count = Atomics.load(wanting, 0)) {
        const left = until - Date.now();
        if (left <= 0) return;
        Atomics.wait(wanting, 0, count, left);
      }
    },
    leave: () => undefined,
  };
}
