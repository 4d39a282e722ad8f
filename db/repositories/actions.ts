import type { ActionId, PersonId, Timestamp } from '../../core/model/ids.ts';
import type { HistoryState } from '../../core/model/project.ts';
import type { Sqlite } from '../sqlite.ts';
import type { HistoryRepository, Reversible } from '../store.ts';
import { found } from './found.ts';

export type ActionState = 'open' | 'done' | 'undone' | 'dropped';

/** A row of `action`. */
export interface ActionRow {
  id: ActionId;
  at: Timestamp;
  person_id: PersonId;
  label: string;
  kind: 'do' | 'undo' | 'redo';
  reverses: ActionId | null;
  state: ActionState;
}

/** One logged change of one row; JSON of the whole row before and after. */
export interface ChangeRow {
  seq: number;
  table_name: string;
  row_id: number;
  before: string | null;
  after: string | null;
}

/** An annotation that an action brought, with what it hangs on. */
export interface InsertedAnnotation {
  id: number;
  document_id: number;
  person_id: number;
}

/** The log of actions and of what each changed. */
export type Actions = HistoryRepository & ReturnType<typeof createActionRepository>;

export function createActionRepository(db: Sqlite) {
  const next = {
    undo: db.prepare<[], ActionRow>(
      "SELECT * FROM action WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1",
    ),
    redo: db.prepare<[], ActionRow>(
      "SELECT * FROM action WHERE kind = 'do' AND state = 'undone' ORDER BY id LIMIT 1",
    ),
  };
  const open = db.prepare<[], ActionRow>("SELECT * FROM action WHERE state = 'open' ORDER BY id");
  const latest = db.prepare<[], ActionId | null>('SELECT max(id) FROM action').pluck();
  const lastOfChain = db
    .prepare<{ id: ActionId }, ActionId | null>(
      'SELECT max(id) FROM action WHERE id = @id OR reverses = @id',
    )
    .pluck();
  const count = db
    .prepare<[ActionId], number>('SELECT count(*) FROM change WHERE action_id = ?')
    .pluck();
  const page = db.prepare<{ id: ActionId; below: number }, ChangeRow>(
    `SELECT seq, table_name, row_id, before, after FROM change
     WHERE action_id = @id AND seq < @below ORDER BY seq DESC LIMIT 500`,
  );
  const inserted = db
    .prepare<[ActionId, string], number>(
      'SELECT row_id FROM change WHERE action_id = ? AND table_name = ? AND before IS NULL',
    )
    .pluck();
  const insertedAnnotations = db.prepare<[ActionId], InsertedAnnotation>(
    `SELECT row_id AS id, after ->> 'document_id' AS document_id, after ->> 'person_id' AS person_id
     FROM change WHERE action_id = ? AND table_name = 'annotation' AND before IS NULL`,
  );
  const writing = createWriting(db);

  /** The action whose changes must be taken back: the one that did it last. */
  const sourceOf = (id: ActionId) => lastOfChain.get({ id }) ?? id;
  const reversible = (row: ActionRow | undefined): Reversible | null =>
    row === undefined ? null : { action: row.label, changes: count.get(sourceOf(row.id)) ?? 0 };

  return {
    ...writing,
    state: (): HistoryState => ({
      undo: next.undo.get()?.label ?? null,
      redo: next.redo.get()?.label ?? null,
    }),
    next: () => ({ undo: reversible(next.undo.get()), redo: reversible(next.redo.get()) }),
    latest: (): ActionId | null => latest.get() ?? null,
    nextToUndo: (): ActionRow | undefined => next.undo.get(),
    nextToRedo: (): ActionRow | undefined => next.redo.get(),
    open: (): ActionRow[] => open.all(),
    sourceOf,
    countChanges: (id: ActionId): number => count.get(id) ?? 0,
    /** The rows of this table that the action brought, as `row_id` names them. */
    inserted: (id: ActionId, table: string): number[] => inserted.all(id, table),
    insertedAnnotations: (id: ActionId): InsertedAnnotation[] => insertedAnnotations.all(id),
    /** The changes of an action, newest first, read page by page while others are written. */
    *changesBackwards(id: ActionId): Generator<ChangeRow, void, void> {
      let below = Number.MAX_SAFE_INTEGER;
      for (;;) {
        const rows = page.all({ id, below });
        yield* rows;
        const last = rows.at(-1);
        if (last === undefined) return;
        below = last.seq;
      }
    },
  };
}

function createWriting(db: Sqlite) {
  const one = db.prepare<[ActionId], ActionRow>('SELECT * FROM action WHERE id = ?');
  const insert = db
    .prepare<[Omit<ActionRow, 'id'>], ActionId>(
      `INSERT INTO action (at, person_id, label, kind, reverses, state)
       VALUES (@at, @person_id, @label, @kind, @reverses, @state) RETURNING id`,
    )
    .pluck();
  const setState = db.prepare<{ id: ActionId; state: ActionState }>(
    'UPDATE action SET state = @state WHERE id = @id',
  );
  const setLabel = db.prepare<{ id: ActionId; label: string }>(
    'UPDATE action SET label = @label WHERE id = @id',
  );
  const dropUndone = db.prepare(
    "UPDATE action SET state = 'dropped' WHERE kind = 'do' AND state = 'undone'",
  );
  const seal = db.prepare<[number]>(
    `UPDATE action SET state = 'dropped'
     WHERE id > ? AND kind = 'do' AND state IN ('done', 'undone')`,
  );
  const setCurrent = db.prepare<[ActionId | null]>('UPDATE current_action SET action_id = ?');
  const hasChanges = db
    .prepare<[ActionId], 0 | 1>('SELECT EXISTS (SELECT 1 FROM change WHERE action_id = ?)')
    .pluck();
  return {
    get: (id: ActionId): ActionRow | undefined => one.get(id),
    insert: (row: Omit<ActionRow, 'id'>): ActionId => found(insert.get(row), 'project'),
    setState: (id: ActionId, state: ActionState) => void setState.run({ id, state }),
    setLabel: (id: ActionId, label: string) => void setLabel.run({ id, label }),
    /** What was undone cannot be redone once something new was done. */
    dropUndone: () => void dropUndone.run(),
    seal: (after: ActionId | null) => void seal.run(after ?? 0),
    setCurrent: (id: ActionId | null) => void setCurrent.run(id),
    hasChanges: (id: ActionId): boolean => hasChanges.get(id) === 1,
  };
}
