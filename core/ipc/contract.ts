import * as v from 'valibot';

import { Annotation, AnnotationChange, Certainty, WireFragments } from '../model/annotation.ts';
import { AttributeValues } from '../model/attribute.ts';
import {
  DocumentMeta,
  DocumentSource,
  DocumentStatus,
  DocumentTitle,
  LibraryQuery,
  LibraryRow,
  TextDirection,
  WorkStatus,
} from '../model/document.ts';
import { AnnotationId, DocumentId, LabelId, PersonId, Timestamp } from '../model/ids.ts';
import { ImportCounts, ImportItem, ImportReport } from '../model/import.ts';
import { JobSnapshot } from '../model/job.ts';
import { Person, PersonColour, PersonName } from '../model/person.ts';
import { DocumentContent, HistoryState, ProjectState, ReadingPlace } from '../model/project.ts';

type Schema = v.GenericSchema;

interface Call<Request extends Schema, Response extends Schema> {
  readonly request: Request;
  readonly response: Response;
}

/** One entry of the contract: the schema a request must pass, and what is answered. */
function call<Request extends Schema, Response extends Schema>(
  entry: Call<Request, Response>,
): Call<Request, Response> {
  return entry;
}

const nothing = v.strictObject({});
const done = v.null();

/** A one-use name for a file that the main process knows; paths never cross the wire. */
export const FileToken = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));

/** A file opened before. `place` names its folder without a path. */
export const RecentProject = v.object({
  token: FileToken,
  name: v.string(),
  place: v.string(),
  openedAt: Timestamp,
});
export type RecentProject = v.InferOutput<typeof RecentProject>;

/** What can be done about a file that could not be opened as it is. */
export const OpenOffer = v.object({
  kind: v.picklist(['open-backup', 'open-read-only', 'restore-backup']),
  token: FileToken,
  label: v.string(),
});
export type OpenOffer = v.InferOutput<typeof OpenOffer>;

export const OpenOutcome = v.variant('kind', [
  v.object({ kind: v.literal('opened') }),
  /** Opened in a window of its own, or the window that has it already came to the front. */
  v.object({ kind: v.literal('elsewhere'), sentence: v.string() }),
  v.object({ kind: v.literal('cancelled') }),
  v.object({ kind: v.literal('refused'), sentence: v.string(), offers: v.array(OpenOffer) }),
]);
export type OpenOutcome = v.InferOutput<typeof OpenOutcome>;

/** Everything a window needs for its first picture, in one answer. */
export const Workspace = v.object({
  project: v.nullable(ProjectState),
  document: v.nullable(DocumentContent),
  place: ReadingPlace,
  recent: v.array(RecentProject),
  jobs: v.array(JobSnapshot),
  /** Set when the file named at launch could not be opened. */
  refusal: v.nullable(v.object({ sentence: v.string(), offers: v.array(OpenOffer) })),
});
export type Workspace = v.InferOutput<typeof Workspace>;

/** One step in the life of an annotation, newest first; `summary` says what changed. */
export const HistoryEntry = v.object({
  at: Timestamp,
  personId: PersonId,
  action: v.string(),
  summary: v.string(),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>;

/** What the margin says about a mark beyond its label. */
export const Gloss = v.object({
  id: AnnotationId,
  attributes: AttributeValues,
  note: v.string(),
  certainty: Certainty,
});
export type Gloss = v.InferOutput<typeof Gloss>;

export const Reversal = v.object({
  /** The sentence of the action that was undone or redone; null where there was nothing. */
  action: v.nullable(v.string()),
  history: HistoryState,
  /** Where it happened, so that the reader can be taken there; null for bulk actions. */
  documentId: v.nullable(DocumentId),
  annotationId: v.nullable(AnnotationId),
  /** Set when the work is long and goes on as a job. */
  jobId: v.nullable(v.number()),
});
export type Reversal = v.InferOutput<typeof Reversal>;

const batchId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const jobId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const someDocuments = v.pipe(v.array(DocumentId), v.maxLength(1000));
const someAnnotations = v.pipe(v.array(AnnotationId), v.maxLength(2000));

/** Every call a window may make. The router answers these and refuses all else. */
export const contract = {
  'workspace.load': call({ request: nothing, response: Workspace }),

  'project.create': call({ request: v.strictObject({ me: PersonName }), response: OpenOutcome }),
  'project.open': call({ request: nothing, response: OpenOutcome }),
  'project.openKnown': call({
    request: v.strictObject({
      token: FileToken,
      as: v.picklist(['usual', 'read-only', 'backup', 'restore']),
    }),
    response: OpenOutcome,
  }),
  'project.openSample': call({ request: nothing, response: OpenOutcome }),
  'project.recent': call({ request: nothing, response: v.array(RecentProject) }),
  'project.forgetRecent': call({
    request: v.strictObject({ token: FileToken }),
    response: v.array(RecentProject),
  }),
  'project.saveCopy': call({
    request: nothing,
    response: v.nullable(v.object({ fileName: v.string() })),
  }),
  'project.backup': call({ request: nothing, response: v.object({ jobId }) }),
  'project.close': call({ request: nothing, response: done }),

  'people.create': call({ request: v.strictObject({ name: PersonName }), response: Person }),
  'people.update': call({
    request: v.strictObject({ id: PersonId, name: PersonName, colour: PersonColour }),
    response: Person,
  }),
  'people.setMe': call({ request: v.strictObject({ id: PersonId }), response: done }),

  'documents.list': call({
    request: LibraryQuery,
    response: v.object({ ids: v.instance(Int32Array<ArrayBufferLike>), total: v.number() }),
  }),
  'documents.rows': call({
    request: v.strictObject({ ids: someDocuments }),
    response: v.array(LibraryRow),
  }),
  'documents.open': call({
    request: v.strictObject({ id: DocumentId }),
    response: DocumentContent,
  }),
  'documents.update': call({
    request: v.strictObject({
      id: DocumentId,
      title: DocumentTitle,
      language: v.pipe(v.string(), v.maxLength(35)),
      direction: TextDirection,
      source: DocumentSource,
    }),
    response: DocumentMeta,
  }),
  'documents.setStatus': call({
    request: v.strictObject({ id: DocumentId, status: WorkStatus }),
    response: DocumentStatus,
  }),
  'documents.setFlag': call({
    request: v.strictObject({
      id: DocumentId,
      isFlagged: v.boolean(),
      note: v.pipe(v.string(), v.maxLength(10_000)),
    }),
    response: DocumentStatus,
  }),
  'documents.remove': call({ request: v.strictObject({ ids: someDocuments }), response: done }),
  /** The next document in this order after `after` that I have still to do, going round once; null = none left. */
  'documents.nextTodo': call({
    request: v.strictObject({ after: v.nullable(DocumentId), query: LibraryQuery }),
    response: v.nullable(DocumentId),
  }),

  'annotations.ofDocument': call({
    request: v.strictObject({ documentId: DocumentId }),
    response: v.instance(Int32Array<ArrayBufferLike>),
  }),
  'annotations.get': call({ request: v.strictObject({ id: AnnotationId }), response: Annotation }),
  'annotations.glosses': call({
    request: v.strictObject({ ids: someAnnotations }),
    response: v.array(Gloss),
  }),
  'annotations.history': call({
    request: v.strictObject({ id: AnnotationId }),
    response: v.array(HistoryEntry),
  }),
  'annotations.create': call({
    request: v.strictObject({ documentId: DocumentId, labelId: LabelId, fragments: WireFragments }),
    response: Annotation,
  }),
  'annotations.update': call({
    request: v.strictObject({ id: AnnotationId, change: AnnotationChange }),
    response: Annotation,
  }),
  'annotations.remove': call({ request: v.strictObject({ ids: someAnnotations }), response: done }),

  'history.undo': call({ request: nothing, response: Reversal }),
  'history.redo': call({ request: nothing, response: Reversal }),

  'view.remember': call({
    request: v.strictObject({ documentId: DocumentId, place: ReadingPlace }),
    response: done,
  }),

  'jobs.cancel': call({ request: v.strictObject({ id: jobId }), response: done }),

  'import.choose': call({
    request: v.strictObject({ what: v.picklist(['files', 'folder']) }),
    response: v.nullable(v.object({ batch: batchId, jobId })),
  }),
  /** Dropped files come as bytes, so that no path is needed; `isLast` starts the inspection. */
  'import.drop': call({
    request: v.strictObject({
      batch: v.nullable(batchId),
      files: v.pipe(
        v.array(
          v.strictObject({ name: v.string(), bytes: v.instance(Uint8Array<ArrayBufferLike>) }),
        ),
        v.maxLength(200),
      ),
      tooLarge: v.array(v.strictObject({ name: v.string(), bytes: v.number() })),
      isLast: v.boolean(),
    }),
    response: v.object({ batch: batchId, jobId: v.nullable(jobId) }),
  }),
  'import.items': call({
    request: v.strictObject({
      batch: batchId,
      from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500)),
    }),
    response: v.object({ counts: ImportCounts, total: v.number(), items: v.array(ImportItem) }),
  }),
  'import.setEncoding': call({
    request: v.strictObject({ batch: batchId, index: v.number(), encoding: v.string() }),
    response: ImportItem,
  }),
  'import.run': call({
    request: v.strictObject({ batch: batchId, withDuplicates: v.boolean() }),
    response: v.object({ jobId }),
  }),
  'import.report': call({
    request: v.strictObject({ batch: batchId }),
    response: v.nullable(ImportReport),
  }),
  'import.discard': call({ request: v.strictObject({ batch: batchId }), response: done }),
  'import.paste': call({
    request: v.strictObject({
      title: DocumentTitle,
      text: v.pipe(v.string(), v.nonEmpty()),
      source: DocumentSource,
      withDuplicates: v.boolean(),
    }),
    response: v.object({ documentId: DocumentId, isDuplicate: v.boolean() }),
  }),

  /** Asks for a folder, then writes and verifies there as a job; null = the dialog was cancelled. */
  'export.run': call({
    request: v.strictObject({ personIds: v.pipe(v.array(PersonId), v.minLength(1)) }),
    response: v.nullable(v.object({ jobId })),
  }),
  'export.reveal': call({ request: v.strictObject({ jobId }), response: done }),
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type RequestOf<K extends Channel> = v.InferOutput<Contract[K]['request']>;
export type ResponseOf<K extends Channel> = v.InferOutput<Contract[K]['response']>;
