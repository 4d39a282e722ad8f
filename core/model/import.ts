import * as v from 'valibot';

import { DocumentId } from './ids.ts';

/** How the bytes of a text file were turned into characters. `isCertain` where a byte order mark or valid UTF-8 says so. */
export const TextEncodingGuess = v.object({
  encoding: v.string(),
  isCertain: v.boolean(),
});
export type TextEncodingGuess = v.InferOutput<typeof TextEncodingGuess>;

/** One file of a batch before it is imported. */
export const ImportItem = v.object({
  index: v.number(),
  name: v.string(),
  bytes: v.number(),
  state: v.picklist(['ready', 'duplicate', 'rejected']),
  /** Why it is a duplicate or rejected, as one sentence; null when ready. */
  sentence: v.nullable(v.string()),
  /** Not certain = the user may choose another, also for a file that was rejected because of it. */
  encoding: v.nullable(TextEncodingGuess),
  title: v.string(),
  /** The first characters, so that a wrong encoding is seen. */
  preview: v.string(),
  /** Length of the text in UTF-16 units. */
  length: v.number(),
});
export type ImportItem = v.InferOutput<typeof ImportItem>;

export const ImportCounts = v.object({
  ready: v.number(),
  duplicate: v.number(),
  rejected: v.number(),
});
export type ImportCounts = v.InferOutput<typeof ImportCounts>;

/** What an import did, item by item where something was left out. */
export const ImportReport = v.object({
  imported: v.number(),
  duplicates: v.number(),
  rejected: v.array(v.object({ name: v.string(), sentence: v.string() })),
  /** The first imported document, to show it. */
  firstDocumentId: v.nullable(DocumentId),
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

/** Files of this many bytes or more are no articles: they are left out with a sentence. */
export const MAX_FILE_BYTES = 50_000_000;

/** Encodings offered when a guess looks wrong, as `iconv-lite` names them. */
export const OFFERED_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'macintosh',
] as const;
