import type { ActionId } from '../../core/model/ids.ts';
import type { Context } from './context.ts';
import { inTransaction } from './run-action.ts';

/** Makes all actions after this one impossible to undo or redo; what they did stays. */
export function sealHistory(context: Context, after: ActionId | null): void {
  inTransaction(context, () => context.actions.seal(after));
}
