import type { Person } from '../../core/model/person.ts';
import { PersonColour, PersonKind, PersonName } from '../../core/model/person.ts';
import type { Operations } from '../store.ts';
import { newUuid } from '../uuid.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

const COLOURS = 8;

/** Adds a person with the next colour of the palette. */
export function createPerson(
  context: Context,
  input: Parameters<Operations['createPerson']>[0],
): Person {
  const name = checked(PersonName, input.name, 'The name');
  const kind = checked(PersonKind, input.kind ?? 'human', 'The kind of person');
  return inTransaction(context, () => {
    const next = context.people.list().length % COLOURS;
    const colour = checked(PersonColour, input.colour ?? next, 'The colour');
    const uuid = input.uuid ?? newUuid();
    return runAction(context, `Add ${name}`, () =>
      context.people.insert({ uuid, name, colour, kind }),
    );
  });
}
