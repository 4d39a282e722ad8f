import path from 'node:path';

import type { default as ElectronLog } from 'electron-log/node';

/** What is worth keeping of a run. Never hand it titles, texts, notes or names. */
export interface Log {
  info(what: string): void;
  warn(what: string, error?: unknown): void;
  error(what: string, error?: unknown): void;
}

type Level = keyof Log;
type Entry = readonly [Level, string];

const FILE_NAME = 'glossator.log';
const LARGEST_FILE_BYTES = 1_000_000;

/**
 * A log in `folder`: one file and the one before it, a megabyte each. The
 * package behind it is loaded at the first entry, and entries made until then wait.
 */
export function createLog(folder: string): Log {
  let waiting: Entry[] = [];
  let logger: typeof ElectronLog | undefined;

  const load = async () => {
    const { default: log } = await import('electron-log/node');
    log.transports.console.level = false;
    log.transports.file.resolvePathFn = () => path.join(folder, FILE_NAME);
    log.transports.file.maxSize = LARGEST_FILE_BYTES;
    logger = log;
    for (const [level, text] of waiting) log[level](text);
    waiting = [];
  };
  const add = (level: Level, text: string) => {
    if (logger !== undefined) {
      logger[level](text);
      return;
    }
    waiting.push([level, text]);
    // Where even the log fails there is nobody left to tell.
    if (waiting.length === 1) load().catch(() => undefined);
  };
  const withError = (what: string, error: unknown) =>
    error === undefined ? what : `${what}: ${describeError(error)}`;
  return {
    info: (what) => add('info', what),
    warn: (what, error) => add('warn', withError(what, error)),
    error: (what, error) => add('error', withError(what, error)),
  };
}

/**
 * An error as the log may hold it. Syntax errors quote what was parsed, which
 * may be a document, so of those only the place is kept.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? ` [${String(error.code)}]` : '';
  const words = error instanceof SyntaxError ? '' : ` ${message}`;
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  const origin = cause === undefined ? '' : `\n  because of ${describeError(cause)}`;
  return [`${name}${code}${words}`, ...frames].join('\n') + origin;
}
