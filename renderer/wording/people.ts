import type { LabelHue } from '../../core/model/codebook.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Person, PersonKind } from '../../core/model/person.ts';

/** The palette people's colours are indexes into. */
export const PERSON_HUES: readonly LabelHue[] = [
  'blue',
  'orange',
  'green',
  'purple',
  'teal',
  'red',
  'brown',
  'grey',
];

/** The name of a colour, for those who do not see it. */
export function hueName(hue: LabelHue): string {
  return `${hue.charAt(0).toUpperCase()}${hue.slice(1)}`;
}

export function hueOfPerson(person: Pick<Person, 'colour'> | undefined): LabelHue {
  return PERSON_HUES[person?.colour ?? 7] ?? 'grey';
}

/** A person's name, with a word for the reader where it stands among others. */
export function nameAmongOthers({ id, name }: Person, me: PersonId | null): string {
  return id === me && name.toLowerCase() !== 'me' ? `${name} (me)` : name;
}

export const KIND_NAMES: Readonly<Record<PersonKind, string>> = {
  human: 'Annotator',
  adjudicator: 'Adjudicator',
  import: 'Imported layer',
  assistant: 'Assistant',
};
