import * as v from 'valibot';

import { Codebook } from './codebook.ts';
import { DocumentMeta, DocumentStatus } from './document.ts';
import { PersonId, Uuid } from './ids.ts';
import { Person } from './person.ts';

export const ProjectName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));

/** What can be undone and redone next, as the sentence the menu shows; null where there is nothing. */
export const HistoryState = v.object({
  undo: v.nullable(v.string()),
  redo: v.nullable(v.string()),
});
export type HistoryState = v.InferOutput<typeof HistoryState>;

/** The open project as the window knows it. `readOnlyBecause` is a sentence, or null where it may be edited. */
export const ProjectState = v.object({
  uuid: Uuid,
  name: ProjectName,
  fileName: v.string(),
  readOnlyBecause: v.nullable(v.string()),
  me: PersonId,
  people: v.array(Person),
  codebook: Codebook,
  documentCount: v.number(),
  history: HistoryState,
});
export type ProjectState = v.InferOutput<typeof ProjectState>;

/** One document to read: its text and every layer's fragments packed (`packed-annotations.ts`). */
export const DocumentContent = v.object({
  meta: DocumentMeta,
  text: v.string(),
  status: DocumentStatus,
  annotations: v.instance(Int32Array<ArrayBufferLike>),
});
export type DocumentContent = v.InferOutput<typeof DocumentContent>;

/** Where the reader was: restored when the project is opened again. Offsets in UTF-16 units. */
export const ReadingPlace = v.object({
  caret: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type ReadingPlace = v.InferOutput<typeof ReadingPlace>;
