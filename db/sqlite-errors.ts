import Database from 'better-sqlite3';

import type { ErrorCode } from '../core/errors.ts';
import { AppError } from '../core/errors.ts';

const SENTENCES = {
  locked: 'Something else is writing to this project; nothing was changed. Try again in a moment.',
  'read-only':
    'This project file cannot be written to; nothing was changed. Save a copy and work there.',
  damaged:
    'The project file is damaged; it was left as it is. Open its last backup to go on working.',
  storage:
    'The project file could not be read or written; nothing was changed. Check that its disk is there and has room.',
} as const satisfies Partial<Record<ErrorCode, string>>;

const CODES: readonly (readonly [prefix: string, code: keyof typeof SENTENCES])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'storage'],
  ['SQLITE_IOERR', 'storage'],
  ['SQLITE_CANTOPEN', 'storage'],
  ['SQLITE_PERM', 'storage'],
  ['SQLITE_AUTH', 'storage'],
  ['SQLITE_TOOBIG', 'storage'],
  ['SQLITE_NOMEM', 'storage'],
];

/**
 * A failure of SQLite as the `AppError` a person can be told about; anything else as it is, since a
 * broken constraint or a wrong statement is a defect of ours and must stay visible as one.
 */
export function translateSqliteError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1];
  return code === undefined ? error : new AppError(code, SENTENCES[code], { cause: error });
}

/** Runs `work`; a failure of SQLite in it is thrown as an `AppError`. */
export function withSqliteErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/** The same functions, whose failures of SQLite are `AppError`s. */
export function translatingErrors<T extends object>(methods: T): T {
  const translating = Object.entries(methods).map(([name, method]: [string, unknown]) => [
    name,
    typeof method === 'function'
      ? (...args: unknown[]): unknown =>
          withSqliteErrors((): unknown => Reflect.apply(method, undefined, args))
      : method,
  ]);
  // Every name has kept its kind; entries cannot say so.
  return Object.fromEntries(translating) as T;
}

/** Whether a rule of the schema refused a row. */
export function isConstraintError(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}
