import { annotationHandlers } from './annotations.ts';
import type { ProjectChannel } from './channels.ts';
import type { HandlersOf, ProjectDependencies } from './dependencies.ts';
import { documentHandlers } from './documents.ts';
import { exportHandlers } from './export.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './import.ts';
import { jobHandlers } from './jobs.ts';
import { peopleHandlers } from './people.ts';
import { projectHandlers } from './project.ts';

/** The handlers of every call about an open project. */
export function everyProjectHandler(dependencies: ProjectDependencies): HandlersOf<ProjectChannel> {
  return {
    ...projectHandlers(dependencies),
    ...peopleHandlers(dependencies),
    ...documentHandlers(dependencies),
    ...annotationHandlers(dependencies),
    ...historyHandlers(dependencies),
    ...jobHandlers(dependencies),
    ...importHandlers(dependencies),
    ...exportHandlers(dependencies),
  };
}
