import { Buffer } from 'node:buffer';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

import type { FilePiece } from '../../core/formats/format.ts';

/** Text is gathered up to this many UTF-16 units before it is written. */
const FLUSH_LENGTH = 512 * 1024;

interface OpenFile {
  readonly handle: number;
  waiting: string[];
  waitingLength: number;
}

/** Writes the files of an export piece by piece, in UTF-8, in little memory. */
export class PieceWriter {
  readonly #folder: string;
  readonly #files = new Map<string, OpenFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files so far, in the order in which they were begun. */
  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  write({ path: name, text }: FilePiece): void {
    const file = this.#files.get(name) ?? this.#open(name);
    file.waiting.push(text);
    file.waitingLength += text.length;
    if (file.waitingLength >= FLUSH_LENGTH) flush(file);
  }

  /** Makes sure that everything is on the disk. */
  finish(): void {
    for (const file of this.#files.values()) {
      flush(file);
      fsyncSync(file.handle);
    }
    this.close();
  }

  /** Lets go of the files, finished or not. */
  close(): void {
    for (const [name, { handle }] of this.#files) {
      closeSync(handle);
      this.#files.delete(name);
    }
  }

  #open(name: string): OpenFile {
    const target = path.join(this.#folder, ...name.split('/'));
    mkdirSync(path.dirname(target), { recursive: true });
    const file = { handle: openSync(target, 'wx'), waiting: [], waitingLength: 0 };
    this.#files.set(name, file);
    return file;
  }
}

function flush(file: OpenFile): void {
  const bytes = Buffer.from(file.waiting.join(''), 'utf8');
  file.waiting = [];
  file.waitingLength = 0;
  for (let at = 0; at < bytes.length;) at += writeSync(file.handle, bytes, at);
}
