import { createDocumentExport } from './export-documents.ts';
import type { Context } from './operations/context.ts';
import { createOperations } from './operations/operations.ts';
import { createActionRepository } from './repositories/actions.ts';
import { createAnnotationHistory } from './repositories/annotation-history.ts';
import { createAnnotationRepository } from './repositories/annotations.ts';
import { createCodebookRepository } from './repositories/codebook.ts';
import { metaFromRow } from './repositories/document-rows.ts';
import { createDocumentRepository } from './repositories/documents.ts';
import { createImportRepository } from './repositories/imports.ts';
import { createLibrary } from './repositories/library.ts';
import { createLoggedTables } from './repositories/logged-tables.ts';
import { createPackedAnnotations } from './repositories/packed-annotations.ts';
import { createPersonRepository } from './repositories/people.ts';
import { createProjectRepository } from './repositories/project.ts';
import { createStatisticsRepository } from './repositories/statistics.ts';
import type { Sqlite } from './sqlite.ts';
import { translatingErrors } from './sqlite-errors.ts';
import type {
  AnnotationRepository,
  CodebookRepository,
  DocumentRepository,
  HistoryRepository,
  OpenOptions,
  PersonRepository,
  ProjectRepository,
  Store,
} from './store.ts';
import type { Texts } from './texts.ts';
import { createTexts } from './texts.ts';
import { takeTurns } from './write-turns.ts';

/** Everything that operations need, on a connection whose schema is up to date. */
export function createContext(
  db: Sqlite,
  options: OpenOptions,
  texts: Texts = createTexts(db),
): Context {
  return {
    db,
    mode: options.mode,
    now: options.now ?? (() => new Date()),
    turns: takeTurns(options.turns),
    projects: createProjectRepository(db),
    people: createPersonRepository(db),
    codebooks: createCodebookRepository(db),
    documents: createDocumentRepository(db, texts),
    annotations: createAnnotationRepository(db),
    actions: createActionRepository(db),
    imports: createImportRepository(db),
    loggedTables: createLoggedTables(db),
  };
}

/** Puts a Store together on a connection whose schema is up to date. */
export function createStore(db: Sqlite, path: string, options: OpenOptions): Store {
  const texts = createTexts(db);
  const context = createContext(db, options, texts);
  const packed = createPackedAnnotations(db);
  return {
    path,
    mode: options.mode,
    project: translatingErrors<ProjectRepository>(context.projects),
    people: translatingErrors<PersonRepository>(context.people),
    codebook: translatingErrors<CodebookRepository>(context.codebooks),
    documents: translatingErrors(documentReading(context, texts, packed)),
    annotations: translatingErrors(annotationReading(context, packed)),
    history: translatingErrors<HistoryRepository>(context.actions),
    statistics: translatingErrors(createStatisticsRepository(db)),
    operations: createOperations(context),
    exportDocuments: createDocumentExport(db),
    close: () => void db.close(),
  };
}

function documentReading(
  { db, documents, projects }: Context,
  texts: Texts,
  packed: AnnotationRepository['packed'],
): DocumentRepository {
  const library = createLibrary(db);
  return {
    count: documents.count,
    list: (query) => ({ ids: library.list(query, projects.me()), total: documents.count() }),
    rows: (ids) => library.rows(ids, projects.me()),
    nextTodo: (after, query) => library.nextTodo(after, query, projects.me()),
    open(id) {
      const row = documents.row(id);
      return {
        meta: metaFromRow(row),
        text: texts.get(row.text_id),
        status: documents.statusOf(id, projects.me()),
        annotations: packed(id),
      };
    },
    meta: documents.meta,
    text: documents.text,
    status: (id) => documents.statusOf(documents.row(id).id, projects.me()),
    findByHash: documents.findByHash,
    findByUuid: documents.findByUuid,
  };
}

function annotationReading(
  { annotations, codebooks, db, documents }: Context,
  packed: AnnotationRepository['packed'],
): AnnotationRepository {
  return {
    get: annotations.get,
    packed: (id) => packed(documents.row(id).id),
    glosses: annotations.glosses,
    history: createAnnotationHistory(db, codebooks, documents),
  };
}
