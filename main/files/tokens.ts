import { randomUUID } from 'node:crypto';

import { AppError } from '../../core/errors.ts';

/** What a token stands for. Paths stay in the main process. */
export interface KnownFile {
  readonly path: string;
  /** A backup of the project, where one was offered. */
  readonly backup: string | null;
}

/** One-use names for files the user was shown, so that a window can point at them without a path. */
export interface FileTokens {
  issue(file: KnownFile): string;
  /** What the token stands for. Throws 'not-found' for one that was spent or never issued. */
  look(token: string): KnownFile;
  /** Makes the token worthless; called once what it names was opened or forgotten. */
  spend(token: string): void;
}

/** More than any list shows: the oldest tokens are forgotten first. */
const KEPT = 200;

/** The tokens of one window. */
export function createFileTokens(): FileTokens {
  const files = new Map<string, KnownFile>();
  return {
    issue(file) {
      const token = randomUUID();
      files.set(token, file);
      const [oldest] = files.keys();
      if (files.size > KEPT && oldest !== undefined) files.delete(oldest);
      return token;
    },
    look(token) {
      const file = files.get(token);
      if (file !== undefined) return file;
      const sentence =
        'This entry is out of date; nothing was opened. Choose the file with “Open project”.';
      throw new AppError('not-found', sentence);
    },
    spend: (token) => void files.delete(token),
  };
}
