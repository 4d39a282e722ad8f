import { Buffer } from 'node:buffer';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

import type { FilePiece } from '../../core/formats/format.ts';

const BUFFER_BYTES = 1024 * 1024;
/** Most bytes that one UTF-16 unit can take in UTF-8. */
const BYTES_PER_UNIT = 3;

interface OpenFile {
  readonly handle: number;
  readonly buffer: Buffer;
  /** How much of the buffer waits to be written, in bytes. */
  filled: number;
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
    const mostBytes = text.length * BYTES_PER_UNIT;
    if (file.filled + mostBytes > BUFFER_BYTES) flush(file);
    if (mostBytes > BUFFER_BYTES) writeWhole(file.handle, Buffer.from(text, 'utf8'));
    else file.filled += file.buffer.write(text, file.filled, 'utf8');
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
    const file = { handle: openSync(target, 'wx'), buffer: Buffer.alloc(BUFFER_BYTES), filled: 0 };
    this.#files.set(name, file);
    return file;
  }
}

function flush(file: OpenFile): void {
  writeWhole(file.handle, file.buffer.subarray(0, file.filled));
  file.filled = 0;
}

/** A disk that is nearly full takes a part and says how much. */
function writeWhole(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}
