import type {
  Annotation,
  AnnotationChange,
  Certainty,
  WireSpan,
} from '../core/model/annotation.ts';
import type { AttributeValues } from '../core/model/attribute.ts';
import type { Codebook } from '../core/model/codebook.ts';
import type {
  DocumentMeta,
  DocumentSource,
  DocumentStatus,
  LibraryQuery,
  LibraryRow,
  TextDirection,
  WorkStatus,
} from '../core/model/document.ts';
import type {
  ActionId,
  AnnotationId,
  DocumentId,
  LabelId,
  PersonId,
  Timestamp,
  Uuid,
} from '../core/model/ids.ts';
import type { Person, PersonKind } from '../core/model/person.ts';
import type { DocumentContent, HistoryState } from '../core/model/project.ts';
import type { Gloss, HistoryEntry } from '../core/ipc/contract.ts';

/**
 * One open project file. Everything is synchronous; a worker thread opens a
 * Store of its own on the same path. Reading goes through the repositories,
 * writing through `operations`, each of which is one user action, durable when
 * it returns. Failures are `AppError`s with a sentence for the user.
 */
export interface Store {
  readonly path: string;
  readonly mode: StoreMode;
  readonly project: ProjectRepository;
  readonly people: PersonRepository;
  readonly codebook: CodebookRepository;
  readonly documents: DocumentRepository;
  readonly annotations: AnnotationRepository;
  readonly history: HistoryRepository;
  readonly statistics: StatisticsRepository;
  readonly operations: Operations;
  /**
   * All documents in the order they were added, each with the live annotations of these people, read
   * page by page from one snapshot. The Store can do nothing else until the iteration has ended.
   */
  exportDocuments(personIds: readonly PersonId[]): Generator<ExportedDocument, void, void>;
  /** Lets go of the file; the last one to close folds the write-ahead log into it. Safe to call twice. */
  close(): void;
}

export type StoreMode = 'write' | 'read';

/** Hooks of work that may take long. Both are called between steps, at most a few hundred rows apart. */
export interface Progress {
  readonly onProgress?: (done: number, total: number) => void;
  /** When it says true, the work is rolled back and ends in AppError 'cancelled'. */
  readonly isCancelled?: () => boolean;
}

// Reading

export interface ProjectRecord {
  readonly uuid: Uuid;
  readonly name: string;
  readonly me: PersonId;
  readonly createdAt: Timestamp;
}

export interface ProjectRepository {
  get(): ProjectRecord;
}

export interface PersonRepository {
  list(): Person[];
  /** Throws 'not-found'. */
  get(id: PersonId): Person;
  me(): Person;
  /** Names may collide: everyone of that name, compared without case and outer blanks. */
  findByName(name: string): Person[];
}

export interface CodebookRepository {
  get(): Codebook;
}

export interface DocumentRepository {
  count(): number;
  /** Matching ids in order, and how many documents the project has in all. */
  list(query: LibraryQuery): { ids: Int32Array; total: number };
  /** In the order asked for; ids that are no more are left out. */
  rows(ids: readonly DocumentId[]): LibraryRow[];
  /** The next one in this order that I have still to do, going round once; the query's statuses are ignored. */
  nextTodo(after: DocumentId | null, query: LibraryQuery): DocumentId | null;
  /** Throws 'not-found', as all that take an id. */
  open(id: DocumentId): DocumentContent;
  meta(id: DocumentId): DocumentMeta;
  text(id: DocumentId): string;
  /** My own status; to do, not flagged, where I have said nothing. */
  status(id: DocumentId): DocumentStatus;
  /** Which of these texts are there already: hash (as `hashText` makes it) → the oldest document that has it. */
  findByHash(hashes: readonly string[]): Map<string, DocumentId>;
  findByUuid(uuid: string): DocumentId | null;
}

export interface AnnotationRepository {
  /** Throws 'not-found' for removed ones too. */
  get(id: AnnotationId): Annotation;
  /** All live fragments of the document, as `core/model/packed-annotations.ts` says. */
  packed(documentId: DocumentId): Int32Array;
  /** Live ones among these, by id. */
  glosses(ids: readonly AnnotationId[]): Gloss[];
  /** Every step in its life, newest first. */
  history(id: AnnotationId): HistoryEntry[];
}

/** One action that could be reversed next. `changes` = rows it touched: main runs big ones in a worker. */
export interface Reversible {
  readonly action: string;
  readonly changes: number;
}

export interface HistoryRepository {
  state(): HistoryState;
  next(): { readonly undo: Reversible | null; readonly redo: Reversible | null };
  /** The newest action, to seal what follows it (`sealHistory`); null in an empty log. */
  latest(): ActionId | null;
}

export interface ProjectStatistics {
  readonly documents: number;
  /** Of all texts, in UTF-16 units. */
  readonly characters: number;
  readonly annotations: number;
  readonly annotationsBy: readonly {
    readonly labelId: LabelId;
    readonly personId: PersonId;
    readonly count: number;
  }[];
  /** One entry per person. */
  readonly statuses: readonly {
    readonly personId: PersonId;
    readonly todo: number;
    readonly inProgress: number;
    readonly done: number;
    readonly flagged: number;
  }[];
}

export interface StatisticsRepository {
  get(): ProjectStatistics;
}

export interface ExportedDocument {
  readonly meta: DocumentMeta;
  readonly text: string;
  readonly extra: JsonObject;
  readonly groupKey: string | null;
  /** What these people said of their own work on it, in the order they were asked for; who said nothing is left out. */
  readonly statuses: readonly PersonStatus[];
  /** Ordered by first fragment (start, then longer first), then by uuid. */
  readonly annotations: readonly Annotation[];
}

/** One person's status on one document. */
export interface PersonStatus extends DocumentStatus {
  readonly personId: PersonId;
}

export type JsonObject = Readonly<Record<string, unknown>>;

// Writing

/** A document to add. `text` must have gone through `normalizeText`; what is absent is made up. */
export interface NewDocument {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly source: DocumentSource;
  readonly uuid?: Uuid;
  readonly extra?: JsonObject;
  /** Documents with the same key are copies of one wire report. */
  readonly groupKey?: string | null;
  readonly createdAt?: Timestamp;
}

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly id: DocumentId }
  /** The same text is there already, in `id`; nothing was added. */
  | { readonly kind: 'duplicate'; readonly id: DocumentId };

export interface ImportChoice {
  /** Whether a text that is there already is added again. */
  readonly withDuplicates: boolean;
}

/** An annotation to add for any person (seeds, imports); what is absent is made up. */
export interface NewAnnotation {
  readonly documentId: DocumentId;
  readonly personId: PersonId;
  readonly labelId: LabelId;
  readonly fragments: readonly WireSpan[];
  readonly attributes?: AttributeValues;
  readonly certainty?: Certainty;
  readonly note?: string;
  readonly uuid?: Uuid;
  readonly createdAt?: Timestamp;
}

/** What an undo or redo did, and what has to be read again. */
export interface ReversalOutcome {
  /** The sentence of the action that was undone or redone. */
  readonly action: string;
  /** The one document it touched, else null. */
  readonly documentId: DocumentId | null;
  /** The one annotation it touched, if it is there now; else null. */
  readonly annotationId: AnnotationId | null;
  readonly touched: Touched;
}

export interface Touched {
  /** Documents came, went, or changed metadata or status: which; null = too many to name (over 1000). */
  readonly documents: readonly DocumentId[] | null;
  /** Documents whose annotations changed; null = too many to name. */
  readonly annotationsOf: readonly DocumentId[] | null;
  /** People, "me", the codebook or the project's name changed. */
  readonly project: boolean;
}

/**
 * Every write. All act as "me" and are refused with 'conflict' where a row belongs to someone else,
 * 'read-only' in a Store opened for reading, 'locked' when another writer does not let go.
 */
export interface Operations {
  createPerson(input: {
    readonly name: string;
    readonly colour?: number;
    readonly kind?: PersonKind;
    readonly uuid?: Uuid;
  }): Person;
  updatePerson(input: Pick<Person, 'id' | 'name' | 'colour'>): Person;
  setMe(id: PersonId): void;

  /** Adds one document (pasted text) as one action. */
  importDocument(document: NewDocument, choice: ImportChoice): ImportOutcome;
  /** Starts an import that may take long: one action, many short transactions, so that other writers get their turn. */
  beginImport(): ActionId;
  /** Adds these in one transaction: at most about 250 documents or 1 MB of text keeps it short. */
  importBatch(
    importId: ActionId,
    documents: readonly NewDocument[],
    choice: ImportChoice,
  ): ImportOutcome[];
  /** Makes the import one undoable step; returns how many documents it brought. */
  finishImport(importId: ActionId): number;
  /** Takes out again what the import brought; returns how many documents. Cannot itself be cancelled. */
  cancelImport(importId: ActionId, onProgress?: Progress['onProgress']): number;
  /** Takes out what killed imports left; returns how many documents. Call it once after opening, never in a worker. */
  recoverInterrupted(): number;

  updateDocument(
    input: Pick<DocumentMeta, 'id' | 'title' | 'language' | 'direction' | 'source'>,
  ): DocumentMeta;
  removeDocuments(ids: readonly DocumentId[]): void;
  setStatus(input: { readonly id: DocumentId; readonly status: WorkStatus }): DocumentStatus;
  setFlag(input: {
    readonly id: DocumentId;
    readonly isFlagged: boolean;
    readonly note: string;
  }): DocumentStatus;

  createAnnotation(input: {
    readonly documentId: DocumentId;
    readonly labelId: LabelId;
    readonly fragments: readonly WireSpan[];
  }): Annotation;
  /** Many at once, for any person, as one action; returns their ids in order. */
  createAnnotations(items: readonly NewAnnotation[], progress?: Progress): AnnotationId[];
  updateAnnotation(id: AnnotationId, change: AnnotationChange): Annotation;
  removeAnnotations(ids: readonly AnnotationId[]): void;

  /** Reverses the newest action that was not undone; null where there is none. 'conflict' if its rows changed since. */
  undo(progress?: Progress): ReversalOutcome | null;
  /** Brings back the last undone action; null where there is none. */
  redo(progress?: Progress): ReversalOutcome | null;
  /** Makes all actions after `after` (null: all) impossible to undo, so that a fresh sample project stays whole. */
  sealHistory(after: ActionId | null): void;
}

// Opening: the functions are in `open.ts`, `create.ts`, `inspect.ts`, `read-only-copy.ts`, `check.ts` and `backup.ts`

export interface OpenOptions {
  readonly mode: StoreMode;
  /** The clock; for tests and seeds. */
  readonly now?: () => Date;
  /** Called before a file of an older version is changed, with that version: main makes the backup here. */
  readonly beforeMigration?: (fromVersion: number) => void;
  /** Who goes first when the window's Store and a job's Store write at once (`write-turns.ts`). */
  readonly turns?: WriteTurnsOptions;
}

export interface WriteTurnsOptions {
  /** Made once by main with `createTurns()` and handed to the worker. */
  readonly shared: SharedArrayBuffer;
  /** The window's Store is 'first'; a job's Store is 'last' and lets it pass between two transactions. */
  readonly as: 'first' | 'last';
}

/** What a file is, told from its first 100 bytes without SQLite. */
export type FileKind = 'project' | 'not-a-project' | 'empty' | 'newer';

/** What a full check found wrong, as one sentence. */
export interface Finding {
  readonly kind: 'file' | 'reference' | 'text' | 'fragment' | 'attribute' | 'search' | 'structure';
  readonly sentence: string;
  readonly documentId: DocumentId | null;
  readonly annotationId: AnnotationId | null;
}
