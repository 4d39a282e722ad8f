import * as v from 'valibot';

import { AnnotationId, DocumentId, LabelId, PersonId, Timestamp, Uuid } from './ids.ts';
import { AttributeValues } from './attribute.ts';

/** How sure the annotator is of a mark. */
export const Certainty = v.picklist(['sure', 'probable', 'guess']);
export type Certainty = v.InferOutput<typeof Certainty>;

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One stretch of an annotation as it crosses the wire: `[start, end)` in UTF-16 units. */
export const WireSpan = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'A span must end after it starts.'),
);
export type WireSpan = v.InferOutput<typeof WireSpan>;

/** The fragments of one annotation; ascending and apart (checked by `core/text/fragments.ts`). */
export const WireFragments = v.pipe(v.array(WireSpan), v.minLength(1), v.maxLength(100));

export const AnnotationNote = v.pipe(v.string(), v.maxLength(10_000));

/** One use of a label by one person, whole. `quote` is cut from the text when it is read, never stored apart. */
export const Annotation = v.object({
  id: AnnotationId,
  uuid: Uuid,
  documentId: DocumentId,
  personId: PersonId,
  labelId: LabelId,
  fragments: WireFragments,
  attributes: AttributeValues,
  certainty: Certainty,
  note: AnnotationNote,
  revision: v.number(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Annotation = v.InferOutput<typeof Annotation>;

/** What an edit may change of an annotation; what is absent stays. */
export const AnnotationChange = v.partial(
  v.object({
    labelId: LabelId,
    fragments: WireFragments,
    attributes: AttributeValues,
    certainty: Certainty,
    note: AnnotationNote,
  }),
);
export type AnnotationChange = v.InferOutput<typeof AnnotationChange>;
