import type { Label } from '../../../core/model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../../core/model/default-codebook.ts';
import type { AnnotationId, LabelId, PersonId, Uuid } from '../../../core/model/ids.ts';
import type { Person } from '../../../core/model/person.ts';
import type { PackedSource } from '../../../core/model/packed-annotations.ts';

/** Ids as the packed arrays carry them, told apart for the compiler. */
export const markId = (id: number) => id as AnnotationId;
export const labelId = (id: number) => id as LabelId;
export const personId = (id: number) => id as PersonId;

const uuidOf = (id: number) => `00000000-0000-7000-8000-${String(id).padStart(12, '0')}` as Uuid;

/** The labels of the default codebook, with ids from 1. */
export const LABELS: readonly Label[] = DEFAULT_CODEBOOK.labels.map((label, at) => ({
  ...label,
  id: labelId(at + 1),
  uuid: uuidOf(at + 1),
}));

export const ADA: Person = {
  id: personId(1),
  uuid: uuidOf(1),
  name: 'Ada Bell',
  colour: 0,
  kind: 'human',
};
export const BEN: Person = { ...ADA, id: personId(2), uuid: uuidOf(2), name: 'Ben Ortiz' };

/** A mark as a source of packed rows: mine and an actor unless it says otherwise. */
export function packable(
  id: number,
  fragments: PackedSource['fragments'],
  change: Partial<PackedSource> = {},
): PackedSource {
  return { id, labelId: 1, personId: 1, fragments, certainty: 'sure', note: '', ...change };
}
