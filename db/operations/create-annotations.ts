import { AppError } from '../../core/errors.ts';
import { AnnotationNote, Certainty } from '../../core/model/annotation.ts';
import type { Label } from '../../core/model/codebook.ts';
import { withoutInapplicable } from '../../core/model/codebook.ts';
import type { AnnotationId, LabelId, PersonId } from '../../core/model/ids.ts';
import type { NewAnnotation, Progress } from '../store.ts';
import { newUuid } from '../uuid.ts';
import { checkFragments, checkValues, checked } from './check-input.ts';
import type { Context } from './context.ts';
import type { RunningAction } from './run-action.ts';
import { inTransaction, runAction } from './run-action.ts';

/** How many are added between two looks at the cancel button. */
const STEP = 500;

/** Adds many annotations, of any people, as one action. */
export function createAnnotations(
  context: Context,
  items: readonly NewAnnotation[],
  progress: Progress = {},
): AnnotationId[] {
  return inTransaction(context, () => {
    const noun = items.length === 1 ? 'mark' : 'marks';
    return runAction(context, `Add ${items.length} ${noun}`, (action) => {
      const labels = remembered((id: LabelId) => context.codebooks.label(id));
      const people = remembered((id: PersonId) => context.people.get(id));
      return items.map((item, done) => {
        if (done % STEP === 0) report(progress, done, items.length);
        people(item.personId);
        return insert(context, action, item, labels(item.labelId));
      });
    });
  });
}

function insert(
  { annotations, documents }: Context,
  action: RunningAction,
  item: NewAnnotation,
  label: Label,
): AnnotationId {
  const fragments = checkFragments(documents.text(item.documentId), item.fragments);
  const values = withoutInapplicable(label.attributes, item.attributes ?? {});
  checkValues(label, values);
  if (item.uuid !== undefined && annotations.findByUuid(item.uuid) !== null) {
    throw new AppError(
      'conflict',
      `A mark with the uuid ${item.uuid} is there already; nothing was added.`,
    );
  }
  const at = item.createdAt ?? action.at;
  return annotations.insert(
    {
      uuid: item.uuid ?? newUuid(),
      document_id: item.documentId,
      person_id: item.personId,
      label_id: item.labelId,
      attributes: JSON.stringify(values),
      certainty: checked(Certainty, item.certainty ?? 'sure', 'The certainty'),
      note: checked(AnnotationNote, item.note ?? '', 'The note'),
      created_at: at,
      updated_at: at,
    },
    fragments,
  );
}

/** `load` with its results kept, since thousands of items share a few labels and people. */
function remembered<Key, Value>(load: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.set(key, value);
    return value;
  };
}

function report(progress: Progress, done: number, total: number): void {
  if (progress.isCancelled?.() === true) {
    throw new AppError('cancelled', 'Cancelled; nothing was added.');
  }
  progress.onProgress?.(done, total);
}
