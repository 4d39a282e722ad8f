import { assert } from '../../core/assert.ts';
import type { DocumentId, LabelId, PersonId, Timestamp, Uuid } from '../../core/model/ids.ts';
import type { NewAnnotation, Store } from '../../db/store.ts';
import type { SeedArticle, SeedLayer } from '../article.ts';
import { placeMark } from '../place-mark.ts';
import { seedUuid } from '../seed-uuid.ts';
import { CLIMATE_FUND } from '../texts/climate-fund.ts';
import { HOSPITAL_REFORM } from '../texts/hospital-reform.ts';
import { PARIS_TALKS } from '../texts/paris-talks.ts';
import { PORT_CONCESSION } from '../texts/port-concession.ts';

const ARTICLES: readonly SeedArticle[] = [
  PARIS_TALKS,
  CLIMATE_FUND,
  PORT_CONCESSION,
  HOSPITAL_REFORM,
];

type Layer = keyof SeedArticle['layers'];

/** The invented colleagues; the third layer is that of whoever has the project. */
const COLLEAGUES = {
  ana: { name: 'Ana Petrov', colour: 1, uuid: seedUuid('person ana') },
  ben: { name: 'Ben Achterberg', colour: 2, uuid: seedUuid('person ben') },
} as const;

/** When the first article came in; everything else follows in minutes. */
const START = Date.parse('2025-11-03T09:00:00.000Z');
const MINUTE = 60_000;
/** How long after the articles each person began to read. */
const LAYER_STARTS: Readonly<Record<Layer, number>> = { ana: 60, ben: 24 * 60, me: 48 * 60 };
/** How long a person is given for one article. */
const ARTICLE_MINUTES = 180;

/**
 * Writes the sample articles with the marks and statuses of both colleagues and of "me". What is
 * there already stays as it is; nothing of it can be undone, so that undo starts with the user's own work.
 */
export function writeSample(store: Store): void {
  const missing = ARTICLES.filter(({ uuid }) => store.documents.findByUuid(uuid) === null);
  if (missing.length === 0) return;
  const { operations } = store;
  const before = store.history.latest();
  const me = store.project.get().me;
  const people = { ana: colleague(store, 'ana'), ben: colleague(store, 'ben'), me };
  for (const article of missing) {
    const documentId = addArticle(store, article);
    for (const layer of ['ana', 'ben', 'me'] as const) {
      operations.setMe(people[layer]);
      addLayer(store, article, documentId, layer);
    }
  }
  operations.setMe(me);
  operations.sealHistory(before);
}

function colleague({ people, operations }: Store, layer: keyof typeof COLLEAGUES): PersonId {
  const { uuid } = COLLEAGUES[layer];
  const known = people.list().find((person) => person.uuid === uuid);
  return (known ?? operations.createPerson(COLLEAGUES[layer])).id;
}

function addArticle({ operations }: Store, article: SeedArticle): DocumentId {
  const { uuid, title, text, language, source } = article;
  const createdAt = moment(ARTICLES.indexOf(article));
  const document = { title, text, language, source, createdAt, direction: 'ltr' } as const;
  return operations.importDocument(
    { ...document, uuid: uuid as Uuid },
    // An article of the same text that the user has brought is another document.
    { withDuplicates: true },
  ).id;
}

function addLayer(store: Store, article: SeedArticle, documentId: DocumentId, name: Layer): void {
  const layer = article.layers[name];
  const { operations } = store;
  if (layer.marks.length > 0) {
    operations.createAnnotations(annotationsOf(store, article, documentId, name));
  }
  if (layer.status !== 'todo') operations.setStatus({ id: documentId, status: layer.status });
  if (layer.flagNote !== undefined) {
    operations.setFlag({ id: documentId, isFlagged: true, note: layer.flagNote });
  }
}

function annotationsOf(
  store: Store,
  article: SeedArticle,
  documentId: DocumentId,
  name: Layer,
): NewAnnotation[] {
  const labels = new Map(store.codebook.get().labels.map(({ key, id }) => [key, id]));
  const personId = store.project.get().me;
  const first = LAYER_STARTS[name] + ARTICLES.indexOf(article) * ARTICLE_MINUTES;
  return article.layers[name].marks.map((mark, index) => ({
    documentId,
    personId,
    labelId: labelId(labels, mark.label),
    fragments: placeMark(article.text, mark),
    attributes: mark.attributes ?? {},
    certainty: mark.certainty ?? 'sure',
    note: mark.note ?? '',
    uuid: seedUuid(`${article.uuid} ${name} ${index}`),
    createdAt: moment(first + index),
  }));
}

function labelId(labels: ReadonlyMap<string, LabelId>, key: SeedLayer['marks'][number]['label']) {
  const id = labels.get(key);
  assert(id !== undefined, `The sample needs a codebook with the label “${key}”.`);
  return id;
}

/** So many minutes after the start. */
function moment(minutes: number): Timestamp {
  return new Date(START + minutes * MINUTE).toISOString();
}
