/** A file that was dropped on the window, read or too large to be read. */
export type DroppedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly tooLarge: number };

/** Some of the dropped files, as they cross to the main process in one message. */
export interface Portion {
  readonly files: { name: string; bytes: Uint8Array }[];
  readonly tooLarge: { name: string; bytes: number }[];
}

/** As many files as one message may carry, and as many bytes as it should. */
const MOST_FILES = 100;
const ENOUGH_BYTES = 8_000_000;

/** Puts files together to portions that are neither many messages nor large ones. */
export async function* portionsOf(files: AsyncIterable<DroppedFile>): AsyncGenerator<Portion> {
  let portion: Portion = { files: [], tooLarge: [] };
  let bytes = 0;
  for await (const file of files) {
    if ('bytes' in file) {
      portion.files.push({ name: file.name, bytes: file.bytes });
      bytes += file.bytes.length;
    } else portion.tooLarge.push({ name: file.name, bytes: file.tooLarge });
    if (portion.files.length + portion.tooLarge.length < MOST_FILES && bytes < ENOUGH_BYTES) {
      continue;
    }
    yield portion;
    portion = { files: [], tooLarge: [] };
    bytes = 0;
  }
  if (portion.files.length + portion.tooLarge.length > 0) yield portion;
}
