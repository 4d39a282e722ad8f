import type { Person } from '../../core/model/person.ts';
import { PersonColour, PersonName } from '../../core/model/person.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** Renames or recolours a person. */
export function updatePerson(
  context: Context,
  input: Pick<Person, 'id' | 'name' | 'colour'>,
): Person {
  const name = checked(PersonName, input.name, 'The name');
  const colour = checked(PersonColour, input.colour, 'The colour');
  return inTransaction(context, () => {
    const old = context.people.get(input.id);
    const label = old.name === name ? `Recolour ${name}` : `Rename ${old.name} to ${name}`;
    return runAction(context, label, () => context.people.update({ id: input.id, name, colour }));
  });
}
