import type { WireSpan } from '../../core/model/annotation.ts';
import type { DocumentId, LabelId, PersonId, Timestamp } from '../../core/model/ids.ts';
import type { NewAnnotation, NewDocument, Store } from '../../db/store.ts';
import { headline, prose } from '../prose.ts';
import type { Random } from '../random.ts';
import { below, pick, seededRandom } from '../random.ts';
import { seedUuid } from '../seed-uuid.ts';

/** How large. The same numbers always give the same project. */
export interface LargeSize {
  readonly documents: number;
  /** Of each text, at least, in UTF-16 units. */
  readonly length: number;
  /** Of each document. */
  readonly annotations: number;
  readonly seed?: number;
}

const OUTLETS = ['Meridian Dispatch', 'The Harbour Post', 'Courier', 'Evening Ledger', ''] as const;
const START = Date.parse('2020-01-01T00:00:00.000Z');
const DAY = 86_400_000;
const DAYS = 2000;
/** Documents and UTF-16 units that are made and written at once. */
const BATCH_DOCUMENTS = 500;
const BATCH_LENGTH = 4_000_000;
/** Marks cover this many units at most, as an annotator's do. */
const LONGEST_MARK = 200;

/** Writes many generated documents with overlapping marks of three people; nothing of it can be undone. */
export function writeLarge(store: Store, size: LargeSize, report?: (done: number) => void): void {
  const before = store.history.latest();
  const random = seededRandom(size.seed ?? 1);
  const layers = { people: peopleOf(store), labels: labelsOf(store) };
  const batch = Math.min(BATCH_DOCUMENTS, Math.max(1, Math.floor(BATCH_LENGTH / size.length)));
  for (let done = 0; done < size.documents; done += batch) {
    const count = Math.min(batch, size.documents - done);
    const documents = Array.from({ length: count }, (_, at) =>
      documentAt(done + at, size.length, random),
    );
    const importId = store.operations.beginImport();
    const outcomes = store.operations.importBatch(importId, documents, { withDuplicates: true });
    store.operations.finishImport(importId);
    const annotations = outcomes.flatMap(({ id }, at) =>
      annotationsOf(id, documents[at]?.text.length ?? 0, size.annotations, layers, random),
    );
    if (annotations.length > 0) store.operations.createAnnotations(annotations);
    report?.(done + count);
  }
  store.operations.sealHistory(before);
}

interface Layers {
  readonly people: readonly [PersonId, ...PersonId[]];
  readonly labels: readonly [LabelId, ...LabelId[]];
}

function peopleOf({ operations, project }: Store): Layers['people'] {
  const create = (name: string) =>
    operations.createPerson({ name, uuid: seedUuid(`large ${name}`) }).id;
  return [project.get().me, create('Cleo Marchetti'), create('Dario Lindqvist')];
}

function labelsOf({ codebook }: Store): Layers['labels'] {
  const [first, ...rest] = codebook.get().labels.map(({ id }) => id);
  if (first === undefined) throw new RangeError('A large project needs a codebook with labels.');
  return [first, ...rest];
}

function documentAt(index: number, length: number, random: Random): NewDocument {
  const day = new Date(START + below(DAYS, random) * DAY).toISOString();
  return {
    title: headline(random),
    text: prose(length, random),
    language: 'en',
    direction: 'ltr',
    source: {
      outlet: pick(OUTLETS, random),
      author: '',
      date: day.slice(0, 10),
      url: '',
      section: '',
      genre: 'news',
    },
    uuid: seedUuid(`large document ${index}`),
    createdAt: moment(index),
  };
}

function annotationsOf(
  documentId: DocumentId,
  length: number,
  count: number,
  { people, labels }: Layers,
  random: Random,
): NewAnnotation[] {
  return Array.from({ length: count }, (_, index) => ({
    documentId,
    personId: pick(people, random),
    labelId: pick(labels, random),
    fragments: [spanIn(length, random)],
    uuid: seedUuid(`large annotation ${documentId} ${index}`),
    createdAt: moment(index),
  }));
}

function spanIn(length: number, random: Random): WireSpan {
  const start = below(length - 1, random);
  return { start, end: Math.min(length, start + 5 + below(LONGEST_MARK - 5, random)) };
}

function moment(minutes: number): Timestamp {
  return new Date(START + DAYS * DAY + minutes * 60_000).toISOString();
}
