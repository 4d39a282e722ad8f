import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

import { MAX_FILE_BYTES } from '../../core/model/import.ts';
import type { Decoding } from './decode.ts';
import { decodeBytes } from './decode.ts';
import { tooLargeSentence } from './too-large.ts';

/** A file to import. */
export interface ArticleSource {
  /** As the user knows it; its ending says what kind of text it is. */
  readonly name: string;
  /** Where it is, or, where no path is known (files dropped on the window), what it holds. */
  readonly content: string | Uint8Array;
  /** The encoding the user chose, or null to find it out. */
  readonly encoding: string | null;
}

/** The text of a file and its size, or one sentence why there is none. */
export type Article = Decoding & { readonly bytes: number };

/** Reads one file; whatever is wrong with it is said in a sentence. */
export function readArticle({ content, encoding }: ArticleSource): Article {
  return typeof content === 'string'
    ? readFile(content, encoding)
    : { ...decodeBytes(content, encoding), bytes: content.length };
}

function readFile(path: string, encoding: string | null): Article {
  let bytes = 0;
  try {
    const handle = openSync(path, 'r');
    try {
      bytes = fstatSync(handle).size;
      // Before a byte of it is read into memory.
      if (bytes >= MAX_FILE_BYTES) return rejected(tooLargeSentence(bytes), bytes);
      const content = readFileSync(handle);
      return { ...decodeBytes(content, encoding), bytes: content.length };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return rejected(unreadableSentence(error), bytes);
  }
}

function rejected(sentence: string, bytes: number): Article {
  return { kind: 'rejected', sentence, bytes, encoding: null };
}

function unreadableSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'The file is no longer there, so nothing was imported from it; look where it went.';
    case 'EACCES':
    case 'EPERM':
      return 'The file may not be read, so nothing was imported from it; check its permissions.';
    case 'EISDIR':
      return 'This is a folder, not a file, so nothing was imported from it; choose it as a folder.';
    default:
      return `The file could not be read (${String(code ?? error)}), so nothing was imported from it; try again.`;
  }
}
