import type { Annotation, Certainty, WireSpan } from '../../core/model/annotation.ts';
import type { AttributeValues } from '../../core/model/attribute.ts';
import type {
  AnnotationId,
  DocumentId,
  LabelId,
  PersonId,
  Timestamp,
  Uuid,
} from '../../core/model/ids.ts';

/** A row of `annotation`. */
export interface AnnotationRow {
  id: AnnotationId;
  uuid: Uuid;
  document_id: DocumentId;
  person_id: PersonId;
  label_id: LabelId;
  attributes: string;
  certainty: Certainty;
  note: string;
  revision: number;
  created_at: Timestamp;
  updated_at: Timestamp;
  deleted_at: Timestamp | null;
}

export interface SpanRow {
  start_offset: number;
  end_offset: number;
}

/** Attribute values as they are stored; they were checked against the codebook when they were written. */
export function parseAttributes(json: string): AttributeValues {
  return JSON.parse(json) as AttributeValues;
}

export function spanFromRow(row: SpanRow): WireSpan {
  return { start: row.start_offset, end: row.end_offset };
}

export function annotationFromRow(row: AnnotationRow, fragments: WireSpan[]): Annotation {
  return {
    id: row.id,
    uuid: row.uuid,
    documentId: row.document_id,
    personId: row.person_id,
    labelId: row.label_id,
    fragments,
    attributes: parseAttributes(row.attributes),
    certainty: row.certainty,
    note: row.note,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
