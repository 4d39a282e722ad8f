import path from 'node:path';

import type { OpenOffer, RecentProject, Workspace } from '../core/ipc/contract.ts';
import type { Dialogs } from './files/dialogs.ts';
import { createFileTokens } from './files/tokens.ts';
import type { Caller } from './ipc/answer.ts';
import type { Push } from './ipc/push.ts';
import type { Offer } from './projects/refusals.ts';
import type { ProgramState } from './projects/program-state.ts';
import type { ProjectSession } from './projects/session.ts';

/** A window as the program drives it; made from a `BrowserWindow`, or by a test. */
export interface WindowPort {
  /** Names its contents in calls. */
  readonly contentsId: number;
  readonly push: Push;
  readonly dialogs: Dialogs;
  /** Brings it to the front. */
  readonly focus: () => void;
  readonly setTitle: (title: string) => void;
}

/** Why a file was not opened, and what can be done about it, with paths. */
export interface Refusal {
  readonly sentence: string;
  readonly offers: readonly Offer[];
}

interface ProgramWindowOptions {
  readonly port: WindowPort;
  readonly state: ProgramState;
  /** Opens what the window was made for; answers why it could not, if so. */
  readonly prepare: (window: ProgramWindow) => Promise<Refusal | null>;
  readonly handlersOf: (window: ProgramWindow) => Caller['programHandlers'];
}

const PROGRAM_NAME = 'Glossator';
/** How long a new picture is left in peace before checks and backups begin, in ms. */
const UPKEEP_DELAY_MS = 1_500;

/** One window and the project in it, if there is one. */
export class ProgramWindow implements Caller {
  readonly port: WindowPort;
  readonly tokens = createFileTokens();
  readonly programHandlers: Caller['programHandlers'];
  readonly #state: ProgramState;
  readonly #prepared: Promise<Refusal | null>;
  #session: ProjectSession | null = null;
  #upkeep: NodeJS.Timeout | undefined;
  #isLoaded = false;

  constructor({ port, state, prepare, handlersOf }: ProgramWindowOptions) {
    this.port = port;
    this.#state = state;
    this.programHandlers = handlersOf(this);
    this.#prepared = prepare(this);
  }

  get session(): ProjectSession | null {
    return this.#session;
  }

  projectHandlers(): ReturnType<Caller['projectHandlers']> {
    return this.#session?.handlers ?? null;
  }

  /** Makes the project the window's own and tells it. */
  show(session: ProjectSession): void {
    this.#session = session;
    const project = session.state();
    this.port.setTitle(project.name);
    // A window that has not asked yet gets everything in the answer.
    if (this.#isLoaded) this.port.push('project.changed', project);
    this.#planUpkeep();
  }

  /** Takes the project out of the window, which goes back to the welcome screen. */
  release(): ProjectSession | null {
    clearTimeout(this.#upkeep);
    const released = this.#session;
    this.#session = null;
    this.port.setTitle(PROGRAM_NAME);
    this.port.push('project.changed', null);
    return released;
  }

  /** Offers as the window may see them: paths become tokens. */
  offersOf({ offers }: Refusal): OpenOffer[] {
    return offers.map(({ kind, label, file }) => ({ kind, label, token: this.tokens.issue(file) }));
  }

  recent(): RecentProject[] {
    return this.#state.projects().map((project) => ({
      token: this.tokens.issue({ path: project.path, backup: null }),
      name: project.name,
      place: path.basename(path.dirname(project.path)),
      openedAt: project.openedAt,
    }));
  }

  /** Everything for the first picture, once what the window was opened for is open. */
  async load(): Promise<Workspace> {
    const refused = await this.#prepared;
    const isFirst = !this.#isLoaded;
    this.#isLoaded = true;
    this.#planUpkeep();
    const nothing = { project: null, document: null, place: { caret: 0 }, jobs: [] };
    return {
      ...(this.#session?.load() ?? nothing),
      recent: this.recent(),
      // Told once: by the next time something else was opened, or nothing was wanted.
      refusal:
        isFirst && refused !== null
          ? { sentence: refused.sentence, offers: this.offersOf(refused) }
          : null,
    };
  }

  #planUpkeep(): void {
    clearTimeout(this.#upkeep);
    const session = this.#session;
    if (!this.#isLoaded || session === null) return;
    this.#upkeep = setTimeout(() => void session.startUpkeep(), UPKEEP_DELAY_MS);
  }
}
