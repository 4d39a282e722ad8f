import path from 'node:path';

import type { default as ElectronLog } from 'electron-log/node';

/** What is worth keeping of a run. Never hand it titles, texts, notes or names. */
export interface Log {
  info(what: string): void;
  warn(what: string, error?: unknown): void;
  error(what: string, error?: unknown): void;
  /** Resolves when everything said so far is in the file. */
  readonly flush: () => Promise<void>;
}

type Level = 'info' | 'warn' | 'error';
type Entry = readonly [Level, string];

const FILE_NAME = 'glossator.log';
const LARGEST_FILE_BYTES = 1_000_000;

/** How long what is no error waits for the package to be loaded, in ms: the start comes first. */
const LOAD_DELAY_MS = 3_000;

/**
 * A log in `folder`: one file and the one before it, a megabyte each. The
 * package behind it is loaded when something went wrong, or when the start is over.
 */
export function createLog(folder: string): Log {
  let waiting: Entry[] = [];
  let logger: typeof ElectronLog | undefined;
  let timer: NodeJS.Timeout | undefined;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    try {
      logger ??= await loadLogger(folder);
    } catch {
      // Where even the log fails there is nobody left to tell.
      return;
    }
    for (const [level, text] of waiting) logger[level](text);
    waiting = [];
  };
  const add = (level: Level, text: string) => {
    waiting.push([level, text]);
    if (level === 'error' || logger !== undefined) void flush();
    else timer ??= setTimeout(() => void flush(), LOAD_DELAY_MS).unref();
  };
  const withError = (what: string, error: unknown) =>
    error === undefined ? what : `${what}: ${describeError(error)}`;
  return {
    info: (what) => add('info', what),
    warn: (what, error) => add('warn', withError(what, error)),
    error: (what, error) => add('error', withError(what, error)),
    flush,
  };
}

async function loadLogger(folder: string): Promise<typeof ElectronLog> {
  const { default: log } = await import('electron-log/node');
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => path.join(folder, FILE_NAME);
  log.transports.file.maxSize = LARGEST_FILE_BYTES;
  return log;
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
