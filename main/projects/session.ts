import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import type { Workspace } from '../../core/ipc/contract.ts';
import type { ProjectState } from '../../core/model/project.ts';
import type { Store } from '../../db/store.ts';
import type { Dialogs } from '../files/dialogs.ts';
import type { ProjectChannel } from '../handlers/channels.ts';
import type { HandlersOf, ProjectDependencies } from '../handlers/dependencies.ts';
import { everyProjectHandler } from '../handlers/every.ts';
import type { Push } from '../ipc/push.ts';
import { Jobs } from '../jobs/jobs.ts';
import type { JobWorkerData } from '../jobs/messages.ts';
import type { Log } from '../log.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { OpenedProject } from './opening.ts';
import { whereToRead } from './reading.ts';
import type { ProgramState } from './program-state.ts';
import { Upkeep } from './upkeep.ts';

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

/** One open project in one window: its store, its lock, its jobs. */
export class ProjectSession {
  readonly path: string;
  readonly handlers: HandlersOf<ProjectChannel>;
  readonly #opened: OpenedProject;
  readonly #surroundings: SessionSurroundings;
  readonly #jobs: Jobs;
  readonly #upkeep: Upkeep;
  #store: Store;
  #readOnlyBecause: string | null;
  #isClosed = false;

  constructor(opened: OpenedProject, surroundings: SessionSurroundings) {
    const { push, log, workerFile, backups } = surroundings;
    this.path = opened.path;
    this.#opened = opened;
    this.#surroundings = surroundings;
    this.#store = opened.store;
    this.#readOnlyBecause = opened.readOnlyBecause;
    this.#jobs = new Jobs({
      workerFile,
      worker: this.#workerData(),
      onChange: (snapshot) => push('job.changed', snapshot),
      onDefect: (kind, { report }) => log.error(`The job ${kind} failed: ${report}`),
    });
    this.#upkeep = new Upkeep({
      opened,
      jobs: this.#jobs,
      push,
      backups,
      allowWriting: (store) => this.#goOnWith(store),
      forbidWriting: (because) => this.#forbidWriting(because),
    });
    this.handlers = everyProjectHandler(this.#dependencies());
  }

  state(): ProjectState {
    const { project, people, codebook, documents, history } = this.#store;
    const { uuid, name, me } = project.get();
    return {
      uuid,
      name,
      fileName: path.basename(this.path),
      readOnlyBecause: this.#readOnlyBecause,
      me,
      people: people.list(),
      codebook: codebook.get(),
      documentCount: documents.count(),
      history: history.state(),
    };
  }

  /** What the window shows first of the project. */
  load(): Pick<Workspace, 'project' | 'document' | 'place' | 'jobs'> {
    const reading = whereToRead(this.#store, this.#surroundings.state.find(this.path));
    return { project: this.state(), ...reading, jobs: this.#jobs.snapshots() };
  }

  /** Begins what may wait until the window is up: the check of a large file, the backup. */
  startUpkeep(): Promise<void> {
    return this.#upkeep.start();
  }

  /** Ends the jobs and lets go of the file. `isWanted` = it should come back at the next start. */
  async close(isWanted: boolean): Promise<void> {
    this.#isClosed = true;
    await this.#jobs.close();
    this.#store.close();
    const fingerprint = this.#upkeep.hasFoundDamage ? null : fingerprintOf(this.path);
    this.#surroundings.state.closed(this.path, fingerprint, isWanted);
    this.#opened.lock?.release();
  }

  #dependencies(): ProjectDependencies {
    const { push, dialogs, state, closeProject } = this.#surroundings;
    const pushHistory = () => push('history.changed', this.#store.history.state());
    return {
      project: { path: this.path, backUp: () => this.#upkeep.backUp(), close: closeProject },
      store: () => this.#store,
      jobs: this.#jobs,
      push,
      dialogs,
      writing: (handler) => (request) => {
        this.#refuseWriting();
        const response = handler(request);
        pushHistory();
        return response;
      },
      pushHistory,
      pushProject: () => this.#pushProject(),
      rememberPlace: (id, caret) => state.rememberPlace(this.path, id, caret),
    };
  }

  #refuseWriting(): void {
    if (this.#readOnlyBecause !== null) throw new AppError('read-only', this.#readOnlyBecause);
    const job = this.#jobs.exclusive();
    if (job === undefined) return;
    const sentence = `“${job.title}” is still at work, so nothing was changed: wait until it has ended, or cancel it.`;
    throw new AppError('locked', sentence);
  }

  #goOnWith(store: Store): void {
    if (this.#isClosed) {
      store.close();
      return;
    }
    this.#store.close();
    this.#store = store;
    this.#readOnlyBecause = null;
    this.#jobs.refresh(this.#workerData());
    this.#pushProject();
  }

  #forbidWriting(because: string): void {
    this.#readOnlyBecause = because;
    this.#pushProject();
  }

  #pushProject(): void {
    this.#surroundings.push('project.changed', this.state());
  }

  #workerData(): JobWorkerData {
    const { path: projectPath, mode } = this.#store;
    return { projectPath, mode, turns: this.#opened.turns };
  }
}
