import { AppError } from '../../core/errors.ts';
import type { JobContext } from '../jobs/job.ts';
import { createProgress } from './progress.ts';

/** Exit codes: done; the work failed or found faults; wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command speaks to whoever called it: the result on stdout, everything else on stderr. */
export interface Terminal {
  /** The result, said once: for people, or with `--json` as the one value on stdout. */
  result(json: unknown, text: string): void;
  /** A sentence beside the result. */
  note(sentence: string): void;
  /** Shows how far a piece of work is. Ended by the next piece, note or result. */
  progress(title: string): (done: number, total: number | null) => void;
  /** Whether Ctrl-C was pressed. */
  readonly isCancelled: () => boolean;
  /** Why the command failed, in one sentence. */
  failure(error: unknown): void;
  /** Why the command was not understood. */
  misuse(sentence: string): void;
}

export interface TerminalOptions {
  readonly isJson: boolean;
  readonly isVerbose: boolean;
}

const DEFECT =
  'This did not work because of a fault in the program; run it with --verbose to see where.';

/** The terminal of this process. */
export function createTerminal({ isJson, isVerbose }: TerminalOptions): Terminal {
  const progress = createProgress(process.stderr);
  const cancel = listenForCancel(() => {
    progress.clear();
    process.stderr.write('Stopping; press Ctrl-C again to end at once.\n');
  });
  const toStderr = (line: string) => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  const toStdout = (text: string) => {
    progress.clear();
    process.stdout.write(`${text}\n`);
  };
  const fail = (code: string, sentence: string) => {
    toStderr(sentence);
    if (isJson) toStdout(JSON.stringify({ error: { code, message: sentence } }));
  };
  return {
    result: (json, text) => toStdout(isJson ? JSON.stringify(json) : text),
    note: toStderr,
    progress: (title) => progress.start(title),
    isCancelled: cancel,
    failure(error) {
      const isForeseen = error instanceof AppError;
      fail(isForeseen ? error.code : 'defect', isForeseen ? error.message : DEFECT);
      if (isVerbose) toStderr(describe(error));
    },
    misuse: (sentence) => fail('usage', sentence),
  };
}

/** What jobs need, in this very process. `store` is opened by the command, which closes it. */
export function contextFor(
  terminal: Terminal,
  store: JobContext['store'],
  title: string,
): JobContext {
  return { store, report: terminal.progress(title), isCancelled: terminal.isCancelled };
}

/** The first Ctrl-C asks, the second ends at once as if nothing had listened. */
function listenForCancel(onAsked: () => void): () => boolean {
  let isAsked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isAsked = true;
      onAsked();
    });
  }
  return () => isAsked;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nbecause of ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
