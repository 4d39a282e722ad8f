import type { WriteStream } from 'node:tty';

import { formatCount } from '../../core/text/count.ts';

/** How far work is: a bar on a terminal, a line now and then elsewhere; nothing for work that is quick. */
export interface Progress {
  start(title: string): (done: number, total: number | null) => void;
  /** Makes room for a line of text. */
  clear(): void;
}

/** Work that takes less is not worth a word, in ms. */
const QUIET_MS = 500;
const BAR_INTERVAL_MS = 100;
const LINE_INTERVAL_MS = 5_000;
const BAR_WIDTH = 24;

type Stream = Pick<WriteStream, 'write' | 'isTTY' | 'columns'>;

export function createProgress(stream: Stream): Progress {
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write('\r\u001b[K');
    isShown = false;
  };
  return {
    clear,
    start(title) {
      const started = performance.now();
      const interval = stream.isTTY ? BAR_INTERVAL_MS : LINE_INTERVAL_MS;
      let next = started + (stream.isTTY ? QUIET_MS : LINE_INTERVAL_MS);
      return (done, total) => {
        const now = performance.now();
        if (now < next) return;
        next = now + interval;
        if (stream.isTTY) {
          stream.write(`\r${barLine(title, done, total).slice(0, stream.columns - 1)}\u001b[K`);
          isShown = true;
        } else {
          stream.write(`${title}: ${amount(done, total)}\n`);
        }
      };
    },
  };
}

function barLine(title: string, done: number, total: number | null): string {
  if (total === null || total === 0) return `${title}: ${amount(done, total)}`;
  const filled = Math.round((Math.min(done, total) / total) * BAR_WIDTH);
  return `${title} [${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${amount(done, total)}`;
}

function amount(done: number, total: number | null): string {
  return total === null ? formatCount(done) : `${formatCount(done)} of ${formatCount(total)}`;
}
