import type { ImportItem, TextEncodingGuess } from '../../core/model/import.ts';

/** An item as the window sees it, and what the import needs to know besides. Never the text itself. */
export interface InspectedItem extends Omit<ImportItem, 'index'> {
  /** Null where there is no file, or none whose path is known. */
  readonly path: string | null;
  /** Of the text it would be stored as; '' where it is rejected. */
  readonly sha256: string;
}

/** An item of which nothing can be imported as it is, one sentence why, and the encoding to choose another from. */
export function rejectedItem(
  name: string,
  path: string | null,
  bytes: number,
  sentence: string,
  encoding: TextEncodingGuess | null = null,
): InspectedItem {
  return {
    name,
    path,
    bytes,
    state: 'rejected',
    sentence,
    encoding,
    title: '',
    preview: '',
    length: 0,
    sha256: '',
  };
}
