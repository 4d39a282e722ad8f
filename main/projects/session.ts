import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import type { Workspace } from '../../core/ipc/contract.ts';
import type { ProjectState } from '../../core/model/project.ts';
import type { Dialogs } from '../files/dialogs.ts';
import type { ProjectChannel } from '../handlers/channels.ts';
import type { HandlersOf, ProjectDependencies } from '../handlers/dependencies.ts';
import { everyProjectHandler } from '../handlers/every.ts';
import type { Push } from '../ipc/push.ts';
import { createJobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { OpenedProject } from './opening.ts';
import { whereToRead } from './reading.ts';
import type { ProgramState } from './program-state.ts';
import { createUpkeep } from './upkeep.ts';

/** One open project in one window: its store, its lock, its jobs. */
export interface ProjectSession {
  readonly path: string;
  readonly handlers: HandlersOf<ProjectChannel>;
  state(): ProjectState;
  /** What the window shows first of the project. */
  load(): Pick<Workspace, 'project' | 'document' | 'place' | 'jobs'>;
  /** Begins what may wait until the window is up: the check of a large file, the backup. */
  readonly startUpkeep: () => Promise<void>;
  /** Ends the jobs and lets go of the file. `isWanted` = it should come back at the next start. */
  close(isWanted: boolean): Promise<void>;
}

/** What a session needs of the program around it. */
export interface SessionSurroundings {
  readonly push: Push;
  readonly dialogs: Dialogs;
  readonly state: ProgramState;
  readonly log: Log;
  /** The folder of all backups. */
  readonly backups: string;
  /** Absolute path of the built `main/jobs/worker.ts`. */
  readonly workerFile: string;
  /** Called by the window's own wish to close the project. */
  readonly closeProject: () => Promise<void>;
}

/** Makes an opened file the project of a window. */
export function createSession(
  opened: OpenedProject,
  surroundings: SessionSurroundings,
): ProjectSession {
  const { push, dialogs, state: program, log, workerFile } = surroundings;
  let { store, readOnlyBecause } = opened;
  let isClosed = false;

  const workerData = () => ({
    projectPath: store.path,
    mode: store.mode,
    turns: opened.turns,
  });
  const jobs = createJobs({
    workerFile,
    worker: workerData(),
    onChange: (snapshot) => push('job.changed', snapshot),
    onDefect: (kind, failure) => log.error(`The job ${kind} failed: ${failure.stack}`),
  });

  const projectState = (): ProjectState => {
    const { uuid, name, me } = store.project.get();
    return {
      uuid,
      name,
      fileName: path.basename(opened.path),
      readOnlyBecause,
      me,
      people: store.people.list(),
      codebook: store.codebook.get(),
      documentCount: store.documents.count(),
      history: store.history.state(),
    };
  };
  const pushProject = () => push('project.changed', projectState());
  const pushHistory = () => push('history.changed', store.history.state());

  const upkeep = createUpkeep({
    opened,
    jobs,
    push,
    backups: surroundings.backups,
    replaceStore(next, because) {
      if (isClosed) {
        next.close();
        return;
      }
      store.close();
      store = next;
      readOnlyBecause = because;
      jobs.refresh(workerData());
      pushProject();
    },
    forbidWriting(because) {
      readOnlyBecause = because;
      pushProject();
    },
  });

  const refuseWriting = () => {
    if (readOnlyBecause !== null) throw new AppError('read-only', readOnlyBecause);
    const job = jobs.exclusive();
    if (job === undefined) return;
    const sentence = `“${job.title}” is still at work, so nothing was changed: wait until it has ended, or cancel it.`;
    throw new AppError('locked', sentence);
  };
  const dependencies: ProjectDependencies = {
    project: { path: opened.path, backUp: upkeep.backUp, close: surroundings.closeProject },
    store: () => store,
    jobs,
    push,
    dialogs,
    writing: (handler) => (request) => {
      refuseWriting();
      const response = handler(request);
      pushHistory();
      return response;
    },
    pushHistory,
    pushProject,
    rememberPlace: (id, caret) => program.rememberPlace(opened.path, id, caret),
  };

  return {
    path: opened.path,
    handlers: everyProjectHandler(dependencies),
    state: projectState,
    load() {
      const reading = whereToRead(store, program.find(opened.path));
      return { project: projectState(), ...reading, jobs: jobs.snapshots() };
    },
    startUpkeep: upkeep.start,
    async close(isWanted) {
      isClosed = true;
      await jobs.close();
      store.close();
      const isTrusted = !upkeep.hasFoundDamage();
      const fingerprint = isTrusted ? fingerprintOf(opened.path) : null;
      program.closed(opened.path, fingerprint, isWanted);
      opened.lock?.release();
    },
  };
}
