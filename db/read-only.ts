import { AppError } from '../core/errors.ts';
import { openStore } from './open.ts';
import type { OpenOptions, Store } from './store.ts';
import { copyForReading } from './temporary-copy.ts';

type ReadOptions = Omit<OpenOptions, 'mode' | 'turns' | 'beforeMigration'>;

/**
 * Opens a project for reading, wherever it lies. SQLite has to put its log beside the file, so where
 * nothing can be written, or an older file would have to be brought up to date, a copy in
 * `temporaryFolder` is opened instead; it is removed when the Store is closed.
 */
export function openReadOnly(
  path: string,
  temporaryFolder: string,
  options: ReadOptions = {},
): Store {
  try {
    return openStore(path, { ...options, mode: 'read' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'read-only') throw error;
    return openReadOnlyCopy(path, temporaryFolder, options);
  }
}

/** Opens a copy of the project for reading; the file itself is not touched. */
export function openReadOnlyCopy(
  path: string,
  temporaryFolder: string,
  options: ReadOptions = {},
): Store {
  const copy = copyForReading(path, temporaryFolder);
  try {
    // Opened for writing once, so that an older copy is brought up to date and the log folded in.
    openStore(copy.path, { ...options, mode: 'write' }).close();
    const store = openStore(copy.path, { ...options, mode: 'read' });
    const close = () => {
      store.close();
      copy.remove();
    };
    return { ...store, path, close };
  } catch (error) {
    copy.remove();
    throw error;
  }
}
