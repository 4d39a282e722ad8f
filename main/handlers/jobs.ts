import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

export function jobHandlers({ jobs }: ProjectDependencies): HandlersOf<'jobs.cancel'> {
  return {
    'jobs.cancel': ({ id }) => {
      jobs.cancel(id);
      return null;
    },
  };
}
