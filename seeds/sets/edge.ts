import { assert } from '../../core/assert.ts';
import type { LabelId } from '../../core/model/ids.ts';
import type { Store } from '../../db/store.ts';
import { placeMark } from '../place-mark.ts';
import { seedUuid } from '../seed-uuid.ts';
import type { EdgeText } from './edge-texts.ts';
import { EDGE_TEXTS } from './edge-texts.ts';

const UNKNOWN_SOURCE = {
  outlet: '',
  author: '',
  date: '',
  url: '',
  section: '',
  genre: '',
} as const;
const CREATED = '2025-11-03T09:00:00.000Z';

/** Writes the texts that break what counts characters carelessly, all marked by "me". What is there already stays. */
export function writeEdge(store: Store): void {
  const before = store.history.latest();
  for (const edge of EDGE_TEXTS) writeEdgeText(store, edge);
  store.operations.sealHistory(before);
}

function writeEdgeText(store: Store, edge: EdgeText): void {
  const { title, language, direction, text, marks } = edge;
  const uuid = seedUuid(`edge ${title}`);
  if (store.documents.findByUuid(uuid) !== null) return;
  const { id: documentId } = store.operations.importDocument(
    { uuid, title, language, direction, text, source: UNKNOWN_SOURCE, createdAt: CREATED },
    { withDuplicates: true },
  );
  const labels = new Map(store.codebook.get().labels.map(({ key, id }) => [key, id]));
  store.operations.createAnnotations(
    marks.map((mark, index) => ({
      documentId,
      personId: store.project.get().me,
      labelId: labelNamed(labels, mark.label),
      fragments: placeMark(text, mark),
      uuid: seedUuid(`edge ${title} ${index}`),
      createdAt: CREATED,
    })),
  );
}

function labelNamed(labels: ReadonlyMap<string, LabelId>, key: string): LabelId {
  const id = labels.get(key);
  assert(id !== undefined, `The edge cases need a codebook with the label “${key}”.`);
  return id;
}
