import type { Annotation, AnnotationChange } from '../../core/model/annotation.ts';
import { AnnotationNote, Certainty } from '../../core/model/annotation.ts';
import type { AttributeValues } from '../../core/model/attribute.ts';
import type { Label } from '../../core/model/codebook.ts';
import { carryAttributes, withoutInapplicable } from '../../core/model/codebook.ts';
import type { AnnotationId } from '../../core/model/ids.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import { equalFragments } from '../../core/text/fragments.ts';
import { shortQuote } from '../short-quote.ts';
import { checkFragments, checkOwner, checkValues, checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Changes what is named of one of my annotations; relabelling keeps the values the new label can take. */
export function updateAnnotation(
  context: Context,
  id: AnnotationId,
  change: AnnotationChange,
): Annotation {
  const { annotations, codebooks, documents, projects } = context;
  return inTransaction(context, () => {
    const old = annotations.get(id);
    checkOwner(old.personId, projects.me());
    const label = codebooks.label(change.labelId ?? old.labelId);
    const text = documents.text(old.documentId);
    const oldFragments = checkFragments(text, old.fragments);
    const next = {
      labelId: label.id,
      attributes: nextValues(old, change, label),
      certainty: checked(Certainty, change.certainty ?? old.certainty, 'The certainty'),
      note: checked(AnnotationNote, change.note ?? old.note, 'The note'),
      fragments: checkFragments(text, change.fragments ?? old.fragments),
    };
    if (isSame(old, oldFragments, next)) return old;
    const sentence = `${verbFor(old, oldFragments, next, label)} ${shortQuote(text, oldFragments)}`;
    const suffix = next.labelId === old.labelId ? '' : ` as ${label.name}`;
    return runAction(context, sentence + suffix, ({ at }) => {
      annotations.update({
        id,
        label_id: next.labelId,
        attributes: JSON.stringify(next.attributes),
        certainty: next.certainty,
        note: next.note,
        updated_at: at,
      });
      if (!equalFragments(oldFragments, next.fragments))
        annotations.replaceSpans(id, next.fragments);
      return annotations.get(id);
    });
  });
}

type Next = Pick<Annotation, 'labelId' | 'attributes' | 'certainty' | 'note'> & {
  fragments: Fragments;
};

/** Values that stay as they are are not judged again: the codebook may have changed since. */
function nextValues(old: Annotation, change: AnnotationChange, label: Label): AttributeValues {
  if (change.attributes === undefined && label.id === old.labelId) return old.attributes;
  const values =
    change.attributes === undefined
      ? carryAttributes(label, old.attributes)
      : withoutInapplicable(label.attributes, change.attributes);
  checkValues(label, values);
  return values;
}

function isSame(old: Annotation, oldFragments: Fragments, next: Next): boolean {
  return (
    old.labelId === next.labelId &&
    old.certainty === next.certainty &&
    old.note === next.note &&
    isSameValues(old.attributes, next.attributes) &&
    equalFragments(oldFragments, next.fragments)
  );
}

function isSameValues(a: AttributeValues, b: AttributeValues): boolean {
  return changedKeys(a, b).length === 0;
}

function changedKeys(a: AttributeValues, b: AttributeValues): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

/** What the undo menu calls the edit, by the most telling of its parts. */
function verbFor(old: Annotation, oldFragments: Fragments, next: Next, label: Label): string {
  if (old.labelId !== next.labelId) return 'Relabel';
  if (!equalFragments(oldFragments, next.fragments)) return 'Resize';
  const [key] = changedKeys(old.attributes, next.attributes);
  if (key !== undefined) {
    const name = label.attributes.find((attribute) => attribute.key === key)?.name ?? key;
    return `${next.attributes[key] === undefined ? 'Clear' : 'Set'} ${name} of`;
  }
  return old.certainty === next.certainty ? 'Edit the note on' : 'Set the certainty of';
}
