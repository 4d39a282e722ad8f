import type { Reversal } from '../../core/ipc/contract.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import type { ReversalOutcome, Reversible, Touched } from '../../db/store.ts';
import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

type HistoryChannel = 'history.undo' | 'history.redo';
type Direction = 'undo' | 'redo';

/** Rows an action may have touched to be reversed at once; more would keep the window waiting. */
const QUICK_CHANGES = 2_000;
/** Documents whose annotations changed that are named one by one. */
const NAMED_DOCUMENTS = 20;

const WORDS = {
  undo: { going: 'Undoing', gone: 'Undone' },
  redo: { going: 'Redoing', gone: 'Redone' },
} as const;

export function historyHandlers(dependencies: ProjectDependencies): HandlersOf<HistoryChannel> {
  const { store, writing } = dependencies;
  const reverse = (direction: Direction): Reversal => {
    const next = store().history.next()[direction];
    if (next !== null && next.changes > QUICK_CHANGES)
      return startJob(direction, next, dependencies);
    const outcome = store().operations[direction]();
    if (outcome !== null) pushTouched(outcome.touched, outcome.documentId, dependencies);
    return {
      action: outcome?.action ?? null,
      history: store().history.state(),
      documentId: stillThere(outcome?.documentId ?? null),
      annotationId: outcome?.annotationId ?? null,
      jobId: null,
    };
  };
  /** Undoing an import takes its document away, so there is nowhere to go. */
  const stillThere = (id: DocumentId | null) =>
    id !== null && store().documents.rows([id]).length > 0 ? id : null;
  return {
    'history.undo': writing(() => reverse('undo')),
    'history.redo': writing(() => reverse('redo')),
  };
}

function startJob(
  direction: Direction,
  { action }: Reversible,
  dependencies: ProjectDependencies,
): Reversal {
  const { store, jobs, pushHistory } = dependencies;
  const { going, gone } = WORDS[direction];
  const job = jobs.start(
    direction,
    {},
    {
      title: `${going}: ${action}`,
      describe: (outcome: ReversalOutcome | null) =>
        outcome === null ? 'There was nothing left to do.' : `${gone}: ${outcome.action}.`,
      canCancel: true,
      isExclusive: true,
    },
  );
  void job.ended.then((end) => {
    if (end.state === 'done' && end.output !== null) {
      pushTouched(end.output.touched, null, dependencies);
    }
    pushHistory();
  });
  const history = store().history.state();
  return { action, history, documentId: null, annotationId: null, jobId: job.id };
}

/** Tells what was touched beyond the one document that the answer names. */
function pushTouched(
  { documents, annotationsOf, project }: Touched,
  answered: DocumentId | null,
  { push, pushProject }: ProjectDependencies,
): void {
  if (project) pushProject();
  if (documents === null || documents.length > 0) push('documents.changed', { ids: documents });
  const others = annotationsOf?.filter((id) => id !== answered);
  if (others === undefined || others.length > NAMED_DOCUMENTS) {
    push('annotations.changed', { documentId: null });
  } else {
    for (const documentId of others) push('annotations.changed', { documentId });
  }
}
