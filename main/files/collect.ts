import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** What is taken from a folder; a file that is named itself is taken whatever it is called. */
export const TEXT_EXTENSIONS: readonly string[] = ['txt', 'text', 'md', 'markdown'];

/** One thing found where the user pointed. `name` tells files of one folder apart and holds no path above it. */
export type Found =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  /** A file of a folder that is no text by its name. */
  | { readonly kind: 'skipped'; readonly name: string }
  /** One sentence why there is nothing to import here. */
  | { readonly kind: 'problem'; readonly name: string; readonly sentence: string };

const hasTextExtension = new RegExp(`\\.(${TEXT_EXTENSIONS.join('|')})$`, 'i');
/** As people number files: `talk 2` before `talk 10`; the same order on every machine. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * The files and folders the user named, folders with all that is in them, one by one in a stable order.
 * Hidden entries of folders are passed over, and so is what was found before, by whatever way.
 * Synchronous, since it runs where nothing waits and 100 000 files are then found ten times as fast.
 */
export function* collectFiles(paths: readonly string[]): Generator<Found> {
  const seen: Seen = { folders: new Set(), files: new Set(), textFiles: 0 };
  for (const named of paths) {
    const target = path.resolve(named);
    const name = path.basename(target) || target;
    const kind = kindOf(target);
    switch (kind) {
      case 'folder':
        yield* collectNamedFolder(target, name, seen);
        break;
      case 'file':
        yield* fileOnce(realpathSync(target), target, name, seen);
        break;
      case 'other':
        yield problem(
          name,
          'This is neither a file nor a folder, so nothing was imported from it.',
        );
        break;
      default:
        yield problem(name, kind.sentence);
    }
  }
}

interface Seen {
  /** Real paths, so that links and loops of links lead to nothing twice. */
  readonly folders: Set<string>;
  readonly files: Set<string>;
  textFiles: number;
}

function* collectNamedFolder(folder: string, name: string, seen: Seen): Generator<Found> {
  const isRepeated = seen.folders.has(realpathSync(folder));
  const before = seen.textFiles;
  let problems = 0;
  for (const found of collectFolder(folder, name, seen)) {
    if (found.kind === 'problem') problems += 1;
    yield found;
  }
  if (isRepeated || problems > 0 || seen.textFiles > before) return;
  const endings = TEXT_EXTENSIONS.map((extension) => `.${extension}`).join(', ');
  yield problem(name, `There are no text files (${endings}) in this folder: nothing was imported.`);
}

function* collectFolder(folder: string, name: string, seen: Seen): Generator<Found> {
  const real = realpathSync(folder);
  if (seen.folders.has(real)) return;
  seen.folders.add(real);
  const entries = listFolder(folder);
  if (entries === undefined) {
    yield problem(name, 'This folder cannot be read, so it was left out; check its permissions.');
    return;
  }
  for (const entry of entries) {
    yield* collectEntry(entry, path.join(folder, entry.name), `${name}/${entry.name}`, real, seen);
  }
}

function* collectEntry(
  entry: Dirent,
  target: string,
  name: string,
  realFolder: string,
  seen: Seen,
): Generator<Found> {
  const isLink = entry.isSymbolicLink();
  const kind = isLink ? kindOf(target) : kindOfEntry(entry);
  if (kind === 'folder') {
    yield* collectFolder(target, name, seen);
  } else if (!hasTextExtension.test(entry.name)) {
    yield { kind: 'skipped', name };
  } else if (kind === 'file') {
    seen.textFiles += 1;
    const real = isLink ? realpathSync(target) : path.join(realFolder, entry.name);
    yield* fileOnce(real, target, name, seen);
  } else if (typeof kind === 'object') {
    yield problem(name, kind.sentence);
  }
}

function* fileOnce(real: string, target: string, name: string, seen: Seen): Generator<Found> {
  if (seen.files.has(real)) return;
  seen.files.add(real);
  yield { kind: 'file', name, path: target };
}

function listFolder(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => compare(a.name, b.name));
  } catch {
    return undefined;
  }
}

type Kind = 'file' | 'folder' | 'other';

function kindOfEntry(entry: Dirent): Kind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** What a path leads to, or a sentence why it leads nowhere. */
function kindOf(target: string): Kind | { readonly sentence: string } {
  try {
    const stats = statSync(target);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return {
      sentence:
        code === 'ENOENT' || code === 'ENOTDIR'
          ? 'There is no file or folder of this name, so nothing was imported from it; check how it is written.'
          : 'This cannot be read, so nothing was imported from it; check its permissions.',
    };
  }
}

function problem(name: string, sentence: string): Found {
  return { kind: 'problem', name, sentence };
}
