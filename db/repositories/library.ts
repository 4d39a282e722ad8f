import type { LibraryQuery, LibraryRow, WorkStatus } from '../../core/model/document.ts';
import { WorkStatus as WorkStatusSchema } from '../../core/model/document.ts';
import type { DocumentId, LabelId, PersonId } from '../../core/model/ids.ts';
import type { Sqlite } from '../sqlite.ts';
import { createDocumentOrder } from './document-order.ts';
import { parseIds } from './id-list.ts';
import { toSearchExpression } from './search-expression.ts';

/** From this many hits on they come in the chosen order: ranking would touch every one of them. */
const RANKED_BELOW = 5000;

/** The status is NULL where nothing was said yet. */
interface LibraryTableRow {
  id: DocumentId;
  title: string;
  outlet: string;
  date: string;
  length: number;
  status: WorkStatus | null;
  is_flagged: 0 | 1 | null;
  note: string | null;
}

/** The list of documents: filtered, in order, and the rows that are on screen. */
export interface Library {
  list(query: LibraryQuery, me: PersonId): Int32Array;
  rows(ids: readonly DocumentId[], me: PersonId): LibraryRow[];
  nextTodo(after: DocumentId | null, query: LibraryQuery, me: PersonId): DocumentId | null;
}

export function createLibrary(db: Sqlite): Library {
  const order = createDocumentOrder(db);
  const search = createSearch(db);
  const filter = createStatusFilter(db);
  const rows = createRowReader(db);

  /** In order, before the statuses are looked at. */
  const inOrder = (query: LibraryQuery): Int32Array => {
    const hits = search(query.text);
    if (hits?.isRanked === true) return hits.ids;
    const all = order.get(query.sort);
    const matching = hits === null ? all.slice() : keepOnly(all, hits.ids);
    return query.isDescending ? matching.reverse() : matching;
  };

  return {
    list: (query, me) => filter(inOrder(query), query, me),
    rows,
    nextTodo(after, query, me) {
      const ids = inOrder(query);
      const at = after === null ? -1 : ids.indexOf(after);
      const round = new Int32Array(ids.length);
      round.set(ids.subarray(at + 1));
      round.set(ids.subarray(0, at + 1), ids.length - at - 1);
      const todo = filter(round, { ...query, statuses: ['todo'] }, me);
      return (todo.find((id) => id !== after) as DocumentId | undefined) ?? null;
    },
  };
}

function createSearch(db: Sqlite) {
  const all = db
    .prepare<[string], string>(
      'SELECT json_group_array(rowid) FROM document_search WHERE document_search MATCH ?',
    )
    .pluck();
  const ranked = db
    .prepare<[string], string>(
      `SELECT json_group_array(rowid) FROM
         (SELECT rowid FROM document_search WHERE document_search MATCH ? ORDER BY rank)`,
    )
    .pluck();
  return (typed: string): { ids: Int32Array; isRanked: boolean } | null => {
    const expression = toSearchExpression(typed);
    if (expression === null) return null;
    const ids = parseIds(all.get(expression));
    if (ids.length >= RANKED_BELOW) return { ids, isRanked: false };
    return { ids: parseIds(ranked.get(expression)), isRanked: true };
  };
}

function createStatusFilter(db: Sqlite) {
  const withStatus = db
    .prepare<[PersonId, string], string>(
      `SELECT json_group_array(document_id) FROM document_status
       WHERE person_id = ? AND status IN (SELECT value FROM json_each(?))`,
    )
    .pluck();
  const flagged = db
    .prepare<[PersonId], string>(
      `SELECT json_group_array(document_id) FROM document_status
       WHERE person_id = ? AND is_flagged = 1`,
    )
    .pluck();
  const idsWith = (me: PersonId, statuses: readonly WorkStatus[]) =>
    parseIds(withStatus.get(me, JSON.stringify(statuses)));

  return (ids: Int32Array, query: LibraryQuery, me: PersonId): Int32Array => {
    const { statuses } = query;
    const others = WorkStatusSchema.options.filter((status) => !statuses.includes(status));
    let kept = ids;
    if (statuses.length > 0 && others.length > 0) {
      // Documents nobody said anything of have no row: "to do" is what is left without the others.
      kept = statuses.includes('todo')
        ? keepOnly(kept, idsWith(me, others), false)
        : keepOnly(kept, idsWith(me, statuses));
    }
    return query.onlyFlagged ? keepOnly(kept, parseIds(flagged.get(me))) : kept;
  };
}

/** Those of `ids` that are (or are not) among `others`, in the same order. */
function keepOnly(ids: Int32Array, others: Int32Array, isAmong = true): Int32Array {
  let highest = 0;
  for (const id of others) if (id > highest) highest = id;
  const among = new Uint8Array(highest + 1);
  for (const id of others) among[id] = 1;
  return ids.filter((id) => (among[id] === 1) === isAmong);
}

function createRowReader(db: Sqlite) {
  const rows = db.prepare<{ ids: string; me: PersonId }, LibraryTableRow>(
    `SELECT d.id, d.title, d.outlet, d.date, d.length, s.status, s.is_flagged, s.note
     FROM document AS d
     LEFT JOIN document_status AS s ON s.document_id = d.id AND s.person_id = @me
     WHERE d.id IN (SELECT value FROM json_each(@ids))`,
  );
  const counts = db.prepare<
    [string],
    { document_id: DocumentId; label_id: LabelId; count: number }
  >(
    `SELECT document_id, label_id, count(*) AS count FROM annotation
     WHERE document_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
     GROUP BY document_id, label_id`,
  );
  return (ids: readonly DocumentId[], me: PersonId): LibraryRow[] => {
    const wanted = JSON.stringify(ids);
    const byId = new Map(rows.all({ ids: wanted, me }).map((row) => [row.id, rowFromTable(row)]));
    for (const { document_id, label_id, count } of counts.all(wanted)) {
      byId.get(document_id)?.counts.push({ labelId: label_id, count });
    }
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
}

function rowFromTable(row: LibraryTableRow): LibraryRow {
  const { id, title, outlet, date, length, status, is_flagged, note } = row;
  return {
    id,
    title,
    outlet,
    date,
    length,
    status: { status: status ?? 'todo', isFlagged: is_flagged === 1, note: note ?? '' },
    counts: [],
  };
}
