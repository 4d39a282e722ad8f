import type { ReversalOutcome, Store } from '../../db/store.ts';
import { cancelled } from './job.ts';
import type { JobContext, JobDefinition } from './job.ts';

type NoInput = Readonly<Record<string, never>>;

/** Undo and redo of actions so big that the window would stand still; null where there is nothing to reverse. */
function reversal(
  kind: 'undo' | 'redo',
  reverse: (store: Store, context: JobContext) => ReversalOutcome | null,
): JobDefinition<NoInput, ReversalOutcome | null> {
  return {
    kind,
    run(_input, context) {
      if (context.isCancelled()) throw cancelled('Stopped before it began; nothing was changed.');
      return reverse(context.store(), context);
    },
  };
}

const hooks = ({ report, isCancelled }: JobContext) => ({ onProgress: report, isCancelled });

export const undoJob = reversal('undo', (store, context) => store.operations.undo(hooks(context)));

export const redoJob = reversal('redo', (store, context) => store.operations.redo(hooks(context)));
