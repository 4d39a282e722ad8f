import { createProject } from '../../db/create.ts';
import { IN_MEMORY } from '../../db/open.ts';
import type { AnnotationId, DocumentId, LabelId } from '../../core/model/ids.ts';
import type { NewDocument, Store } from '../../db/store.ts';
import { omit } from './omit.ts';
import { newDocument } from './project-file.ts';

/** A clock that starts in 2026 and goes on by a second each time it is asked. */
export function steadyClock(): () => Date {
  let asked = 0;
  return () => new Date(Date.UTC(2026, 0, 1) + 1000 * asked++);
}

/** A project of Ada's in memory, with nothing in it but the default codebook. */
export function memoryProject(): Store {
  return createProject(IN_MEMORY, { name: 'Test', me: 'Ada' }, { now: steadyClock() });
}

/** The label of the default codebook with this key. */
export function labelNamed(store: Store, key: 'actor' | 'claim' | 'commitment'): LabelId {
  const label = store.codebook.get().labels.find((candidate) => candidate.key === key);
  if (label === undefined) throw new Error(`There is no label “${key}”.`);
  return label.id;
}

/** Adds one document, even if its text is there already. */
export function addDocument(store: Store, change: Partial<NewDocument> = {}): DocumentId {
  return store.operations.importDocument(newDocument(change), { withDuplicates: true }).id;
}

/** Marks the first occurrence of these words, as mine. */
export function mark(
  store: Store,
  documentId: DocumentId,
  quote: string,
  key: 'actor' | 'claim' | 'commitment' = 'actor',
): AnnotationId {
  const start = store.documents.text(documentId).indexOf(quote);
  if (start < 0) throw new Error(`The text does not hold “${quote}”.`);
  const fragments = [{ start, end: start + quote.length }];
  return store.operations.createAnnotation({
    documentId,
    labelId: labelNamed(store, key),
    fragments,
  }).id;
}

/** The words of all live marks of a document, in reading order. */
export function quotesOf(store: Store, documentId: DocumentId): string[] {
  const text = store.documents.text(documentId);
  const everyone = store.people.list().map(({ id }) => id);
  for (const document of store.exportDocuments(everyone)) {
    if (document.meta.id !== documentId) continue;
    return document.annotations.map(({ fragments }) =>
      fragments.map(({ start, end }) => text.slice(start, end)).join(' … '),
    );
  }
  return [];
}

/** All that a project says, without what only tells when and how often it was said. */
export function contentOf(store: Store): unknown {
  const people = store.people.list();
  const documents = [...store.exportDocuments(people.map(({ id }) => id))];
  return {
    me: store.project.get().me,
    people,
    codebook: store.codebook.get(),
    documents: documents.map(({ annotations, statuses, ...document }) => ({
      ...document,
      statuses: statuses.filter(
        ({ status, isFlagged, note }) => status !== 'todo' || isFlagged || note !== '',
      ),
      annotations: annotations.map((annotation) => omit(annotation, 'revision', 'updatedAt')),
    })),
    found: [...store.documents.list(everything('minister')).ids].sort((a, b) => a - b),
    statistics: store.statistics.get(),
  };
}

/** A library query that shows all documents that hold `text`, in the order they were added. */
export function everything(text = '') {
  return {
    text,
    statuses: [],
    onlyFlagged: false,
    sort: 'added' as const,
    isDescending: false,
  };
}
