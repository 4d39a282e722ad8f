import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

type PeopleChannel = 'people.create' | 'people.update' | 'people.setMe';

export function peopleHandlers({
  store,
  push,
  writing,
  pushProject,
}: ProjectDependencies): HandlersOf<PeopleChannel> {
  return {
    'people.create': writing(({ name }) => {
      const person = store().operations.createPerson({ name });
      pushProject();
      return person;
    }),
    'people.update': writing((change) => {
      const person = store().operations.updatePerson(change);
      pushProject();
      return person;
    }),
    'people.setMe': writing(({ id }) => {
      store().operations.setMe(id);
      pushProject();
      // Each person has statuses of their own.
      push('documents.changed', { ids: null });
      return null;
    }),
  };
}
