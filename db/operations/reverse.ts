import { AppError } from '../../core/errors.ts';
import type { ActionRow, ChangeRow } from '../repositories/actions.ts';
import { isConstraintError } from '../sqlite-errors.ts';
import type { Progress, ReversalOutcome } from '../store.ts';
import type { Context } from './context.ts';
import type { Inverse } from './inverse.ts';
import { createInverse } from './inverse.ts';
import { inTransaction, startAction, underAction } from './run-action.ts';
import { createTouchedRows } from './touched.ts';

/** How many changes are taken back between two looks at the clock and the cancel button. */
const STEP = 200;

/**
 * Takes back what was last done under the next action, as a new action of its own: undo takes back
 * the action (or its last redo), redo takes back the undo. So both are one thing, and whatever a
 * reversal had to do beyond the plain inverse is in the log for the next one.
 */
export function reverse(
  context: Context,
  kind: 'undo' | 'redo',
  progress: Progress = {},
): ReversalOutcome | null {
  return inTransaction(context, () => {
    const { actions } = context;
    const target = kind === 'undo' ? actions.nextToUndo() : actions.nextToRedo();
    if (target === undefined) return null;
    const source = actions.sourceOf(target.id);
    const start = { label: target.label, kind, reverses: target.id } as const;
    const action = startAction(context, start, context.projects.me());
    const touched = createTouchedRows();
    const inverse = createInverse(context, source, action.at);
    const total = actions.countChanges(source);
    underAction(context, action.id, () => {
      let done = 0;
      for (const change of actions.changesBackwards(source)) {
        if (!takesBack(inverse, change)) throw changedSince(target, kind);
        touched.add(change);
        done += 1;
        if (done % STEP === 0) report(progress, done, total);
      }
    });
    actions.setState(target.id, kind === 'undo' ? 'undone' : 'done');
    return { action: target.label, ...touched.outcome(context) };
  });
}

/** A row that others hold on to, or whose place is taken, has changed in what matters too. */
function takesBack(inverse: Inverse, change: ChangeRow): boolean {
  try {
    return inverse(change);
  } catch (error) {
    if (isConstraintError(error)) return false;
    throw error;
  }
}

function report(progress: Progress, done: number, total: number): void {
  if (progress.isCancelled?.() === true) {
    throw new AppError('cancelled', 'Cancelled; nothing was changed.');
  }
  progress.onProgress?.(done, total);
}

function changedSince(target: ActionRow, kind: 'undo' | 'redo'): AppError {
  return new AppError(
    'conflict',
    `“${target.label}” cannot be ${kind === 'undo' ? 'undone' : 'redone'}, because something it touched has changed since; nothing was changed.`,
  );
}
