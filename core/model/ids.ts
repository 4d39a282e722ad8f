import * as v from 'valibot';

/**
 * Identifiers. Inside one project file rows are named by integer keys, branded
 * so that a label id cannot be passed for a document id; between files, in
 * exports and in the change log people read, they are named by UUIDv7.
 */
const rowId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const DocumentId = v.pipe(rowId, v.brand('DocumentId'));
export type DocumentId = v.InferOutput<typeof DocumentId>;

export const AnnotationId = v.pipe(rowId, v.brand('AnnotationId'));
export type AnnotationId = v.InferOutput<typeof AnnotationId>;

export const LabelId = v.pipe(rowId, v.brand('LabelId'));
export type LabelId = v.InferOutput<typeof LabelId>;

export const PersonId = v.pipe(rowId, v.brand('PersonId'));
export type PersonId = v.InferOutput<typeof PersonId>;

export const ActionId = v.pipe(rowId, v.brand('ActionId'));
export type ActionId = v.InferOutput<typeof ActionId>;

export const Uuid = v.pipe(v.string(), v.uuid(), v.brand('Uuid'));
export type Uuid = v.InferOutput<typeof Uuid>;

/** A moment as ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp());
export type Timestamp = v.InferOutput<typeof Timestamp>;
