import type { PersonId } from '../../core/model/ids.ts';
import type { Context } from './context.ts';
import { inTransaction, runAction } from './run-action.ts';

/** From now on this person is "me". */
export function setMe(context: Context, id: PersonId): void {
  inTransaction(context, () => {
    const { name } = context.people.get(id);
    runAction(context, `Work as ${name}`, () => context.projects.setMe(id));
  });
}
