import { assert } from '../../core/assert.ts';
import { AppError } from '../../core/errors.ts';
import type { ActionId, PersonId, Timestamp } from '../../core/model/ids.ts';
import type { ActionRow, ActionState } from '../repositories/actions.ts';
import { withSqliteErrors } from '../sqlite-errors.ts';
import type { Context } from './context.ts';

/** The action under whose name rows are written now. */
export interface RunningAction {
  readonly id: ActionId;
  readonly at: Timestamp;
  readonly me: PersonId;
}

/** Thrown to take back an action that changed nothing. */
const NOTHING_CHANGED = new Error('Nothing changed.');

/**
 * Runs `work` in one transaction that holds the write lock from its beginning, so that what it reads
 * stays true until it has written. Durable when it returns.
 */
export function inTransaction<T>(context: Context, work: () => T): T {
  const { db, mode, turns } = context;
  if (mode === 'read') {
    throw new AppError(
      'read-only',
      'This project is open for reading only; nothing was changed. Save a copy to work on it.',
    );
  }
  assert(!db.inTransaction, 'Operations do not nest.');
  turns.enter();
  try {
    return withSqliteErrors(() => db.transaction(work).immediate());
  } finally {
    turns.leave();
  }
}

/** What an action starts as. */
export interface ActionStart {
  /** The sentence of the undo menu, such as “Tag “Kyiv” as Actor”. */
  readonly label: string;
  readonly kind?: ActionRow['kind'];
  readonly reverses?: ActionId | null;
  readonly state?: ActionState;
}

/** Writes the row of a new action; what was undone before can then no longer be redone. */
export function startAction(context: Context, start: ActionStart, me: PersonId): RunningAction {
  const { label, kind = 'do', reverses = null, state = 'done' } = start;
  const at = context.now().toISOString();
  if (kind === 'do') context.actions.dropUndone();
  const id = context.actions.insert({ at, person_id: me, label, kind, reverses, state });
  return { id, at, me };
}

/** Runs `work` with every change it makes logged under this action. */
export function underAction<T>(context: Context, id: ActionId, work: () => T): T {
  context.actions.setCurrent(id);
  const result = work();
  context.actions.setCurrent(null);
  return result;
}

/**
 * One user action: its row, and `work` logged under it; inside `inTransaction`. If `work` changes
 * nothing, no trace is left, so that undo never does nothing.
 */
export function runAction<T>(
  context: Context,
  start: ActionStart | string,
  work: (action: RunningAction) => T,
): T {
  const results: T[] = [];
  const attempt = context.db.transaction(() => {
    const options = typeof start === 'string' ? { label: start } : start;
    const action = startAction(context, options, context.projects.me());
    results.push(underAction(context, action.id, () => work(action)));
    if (!context.actions.hasChanges(action.id)) throw NOTHING_CHANGED;
  });
  try {
    attempt();
  } catch (error) {
    if (error !== NOTHING_CHANGED) throw error;
  }
  return results[0] as T;
}
