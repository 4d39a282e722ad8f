import path from 'node:path';

import type { OpenOffer, RecentProject, Workspace } from '../core/ipc/contract.ts';
import type { Dialogs } from './files/dialogs.ts';
import { createFileTokens } from './files/tokens.ts';
import type { FileTokens } from './files/tokens.ts';
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

/** One window and the project in it, if there is one. */
export interface ProgramWindow extends Caller {
  readonly port: WindowPort;
  readonly tokens: FileTokens;
  readonly session: ProjectSession | null;
  /** Makes the project the window's own and tells it. */
  readonly show: (session: ProjectSession) => void;
  /** Takes the project out of the window, which goes back to the welcome screen. */
  readonly release: () => ProjectSession | null;
  /** Offers as the window may see them: paths become tokens. */
  readonly offersOf: (refusal: Refusal) => OpenOffer[];
  readonly recent: () => RecentProject[];
  /** Everything for the first picture, once what the window was opened for is open. */
  readonly load: () => Promise<Workspace>;
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

export function createProgramWindow(options: ProgramWindowOptions): ProgramWindow {
  const { port, state } = options;
  const tokens = createFileTokens();
  let session: ProjectSession | null = null;
  let upkeep: NodeJS.Timeout | undefined;
  let isLoaded = false;

  const planUpkeep = () => {
    clearTimeout(upkeep);
    const waiting = session;
    if (!isLoaded || waiting === null) return;
    upkeep = setTimeout(() => void waiting.startUpkeep(), UPKEEP_DELAY_MS);
  };

  const self: ProgramWindow = {
    port,
    tokens,
    get session() {
      return session;
    },
    get programHandlers() {
      return handlers;
    },
    projectHandlers: () => session?.handlers ?? null,
    show(next) {
      session = next;
      const project = next.state();
      port.setTitle(project.name);
      // A window that has not asked yet gets everything in the answer.
      if (isLoaded) port.push('project.changed', project);
      planUpkeep();
    },
    release() {
      clearTimeout(upkeep);
      const released = session;
      session = null;
      port.setTitle(PROGRAM_NAME);
      port.push('project.changed', null);
      return released;
    },
    offersOf: ({ offers }) =>
      offers.map(({ kind, label, file }) => ({ kind, label, token: tokens.issue(file) })),
    recent: () =>
      state.projects().map((project) => ({
        token: tokens.issue({ path: project.path, backup: null }),
        name: project.name,
        place: path.basename(path.dirname(project.path)),
        openedAt: project.openedAt,
      })),
    async load() {
      const refused = await prepared;
      isLoaded = true;
      planUpkeep();
      const refusal = refused && { sentence: refused.sentence, offers: self.offersOf(refused) };
      const nothing = { project: null, document: null, place: { caret: 0 }, jobs: [] };
      return { ...(session?.load() ?? nothing), recent: self.recent(), refusal };
    },
  };
  const handlers = options.handlersOf(self);
  const prepared = options.prepare(self);
  return self;
}
