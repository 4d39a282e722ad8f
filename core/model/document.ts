import * as v from 'valibot';

import { DocumentId, LabelId, Timestamp, Uuid } from './ids.ts';

export const WorkStatus = v.picklist(['todo', 'in-progress', 'done']);
export type WorkStatus = v.InferOutput<typeof WorkStatus>;

export const TextDirection = v.picklist(['ltr', 'rtl']);
export type TextDirection = v.InferOutput<typeof TextDirection>;

const shortText = v.pipe(v.string(), v.trim(), v.maxLength(500));

/** A calendar date (`2025-04-18`) that exists. */
export const CalendarDate = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((value) => {
    const date = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  }, 'This date does not exist.'),
);

export const DocumentTitle = v.pipe(shortText, v.nonEmpty());

/** Where an article comes from. Empty strings mean "not known". */
export const DocumentSource = v.object({
  outlet: shortText,
  author: shortText,
  date: v.union([CalendarDate, v.literal('')]),
  url: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
  section: shortText,
  genre: shortText,
});
export type DocumentSource = v.InferOutput<typeof DocumentSource>;

/** One document without its text. `length` is in UTF-16 units of the stored text. */
export const DocumentMeta = v.object({
  id: DocumentId,
  uuid: Uuid,
  title: DocumentTitle,
  language: v.string(),
  direction: TextDirection,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  length: v.number(),
  source: DocumentSource,
  createdAt: Timestamp,
});
export type DocumentMeta = v.InferOutput<typeof DocumentMeta>;

/** What one person has said about their own work on a document. */
export const DocumentStatus = v.object({
  status: WorkStatus,
  isFlagged: v.boolean(),
  note: v.pipe(v.string(), v.maxLength(10_000)),
});
export type DocumentStatus = v.InferOutput<typeof DocumentStatus>;

/** A row of the library: the document, my status, and its marks counted per label over all people. */
export const LibraryRow = v.object({
  id: DocumentId,
  title: v.string(),
  outlet: v.string(),
  date: v.string(),
  length: v.number(),
  status: DocumentStatus,
  counts: v.array(v.object({ labelId: LabelId, count: v.number() })),
});
export type LibraryRow = v.InferOutput<typeof LibraryRow>;

export const LibrarySort = v.picklist(['title', 'date', 'outlet', 'length', 'added']);
export type LibrarySort = v.InferOutput<typeof LibrarySort>;

/** What the library shows and in which order. `text` is what the reader typed; '' shows all. */
export const LibraryQuery = v.object({
  text: v.pipe(v.string(), v.maxLength(1000)),
  statuses: v.array(WorkStatus),
  onlyFlagged: v.boolean(),
  sort: LibrarySort,
  isDescending: v.boolean(),
});
export type LibraryQuery = v.InferOutput<typeof LibraryQuery>;
