import { MAX_FILE_BYTES } from '../../core/model/import.ts';
import type { DroppedFile } from '../state/dropped-portions.ts';

/**
 * Everything that was dropped, folders with all that is in them, read one after
 * the other. Call it while the drop is being handled: it takes the entries at once.
 */
export function droppedFiles(transfer: DataTransfer): AsyncIterable<DroppedFile> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null);
  const files = [...transfer.files];
  return entries.length > 0 ? readEntries(entries) : readFiles(files);
}

async function* readEntries(entries: readonly FileSystemEntry[]): AsyncGenerator<DroppedFile> {
  for (const entry of entries) {
    if (isFile(entry)) yield readFile(await fileOf(entry), entry.fullPath.replace(/^\//, ''));
    else if (isDirectory(entry)) {
      const inside = await childrenOf(entry);
      // Hidden files are not documents.
      yield* readEntries(inside.filter(({ name }) => !name.startsWith('.')));
    }
  }
}

async function* readFiles(files: readonly File[]): AsyncGenerator<DroppedFile> {
  for (const file of files) yield readFile(file, file.name);
}

async function readFile(file: File, name: string): Promise<DroppedFile> {
  if (file.size > MAX_FILE_BYTES) return { name, tooLarge: file.size };
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands out a folder in portions; an empty one is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return children.sort((a, b) => a.name.localeCompare(b.name));
    children.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
