import * as v from 'valibot';

import { PersonId, Uuid } from './ids.ts';

/** What a layer's owner is: people annotate, an adjudicator layer is the agreed one. */
export const PersonKind = v.picklist(['human', 'adjudicator', 'import', 'assistant']);
export type PersonKind = v.InferOutput<typeof PersonKind>;

export const PersonName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120));

/** A person's colour: an index into the interface's colour-blind-safe palette of eight. */
export const PersonColour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7));

/** An annotator or reviewer. Names may collide, uuids do not. */
export const Person = v.object({
  id: PersonId,
  uuid: Uuid,
  name: PersonName,
  colour: PersonColour,
  kind: PersonKind,
});
export type Person = v.InferOutput<typeof Person>;
