import { realpathSync } from 'node:fs';
import path from 'node:path';

import type { OpenOutcome } from '../core/ipc/contract.ts';
import { programHandlers } from './handlers/program.ts';
import type { Launch } from './launch.ts';
import type { Log } from './log.ts';
import type { ProgramPaths } from './paths.ts';
import { createProgramWindow } from './program-window.ts';
import type { ProgramWindow, Refusal, WindowPort } from './program-window.ts';
import { createProjectFile, ensureSample } from './projects/creation.ts';
import { openProject } from './projects/opening.ts';
import type { OpenedProject, Target } from './projects/opening.ts';
import type { ProgramState } from './projects/program-state.ts';
import { createSession } from './projects/session.ts';

/** The windows of the program and the projects in them: at most one a window, each project at most once. */
export interface Program {
  /** Opens what the start asked for in the first window. */
  readonly start: (launch: Launch, window: WindowPort) => void;
  /** Serves another start of the program in this one. */
  readonly takeOver: (launch: Launch) => Promise<void>;
  readonly findWindow: (contentsId: number) => ProgramWindow | undefined;
  /** The window is gone: lets go of its project. */
  readonly windowClosed: (contentsId: number) => void;
  /** Resolves when every project that is being closed is closed, and what is to be remembered is written. */
  readonly settled: () => Promise<void>;
}

interface ProgramOptions {
  readonly paths: ProgramPaths;
  readonly documentsFolder: string;
  readonly state: ProgramState;
  readonly log: Log;
  /** Absolute path of the built `main/jobs/worker.ts`. */
  readonly workerFile: string;
  readonly openWindow: () => WindowPort;
}

export function createProgram(options: ProgramOptions): Program {
  const { paths, state, log } = options;
  const windows = new Map<number, ProgramWindow>();
  const closing = new Set<Promise<unknown>>();

  const close = async (window: ProgramWindow, isWanted: boolean) => {
    const session = window.release();
    if (session === null) return;
    const closed = session.close(isWanted).catch((error: unknown) => {
      log.error('A project could not be closed', error);
    });
    closing.add(closed);
    await closed;
    closing.delete(closed);
  };

  const showIn = (window: ProgramWindow, opened: OpenedProject) => {
    const session = createSession(opened, {
      push: window.port.push,
      dialogs: window.port.dialogs,
      state,
      log,
      backups: paths.backups,
      workerFile: options.workerFile,
      closeProject: () => close(window, false),
    });
    if (opened.isRemembered) state.opened(opened.path, opened.store.project.get().name);
    window.show(session);
  };

  const addWindow = (
    prepare: (window: ProgramWindow) => Promise<Refusal | null>,
    port = options.openWindow(),
  ) => {
    const window = createProgramWindow({
      port,
      state,
      prepare,
      handlersOf: (self) =>
        programHandlers({
          load: self.load,
          recent: self.recent,
          open: (target) => openFrom(self, target),
          create: createProjectFile,
          sample: () => ensureSample(paths.sample),
          tokens: self.tokens,
          dialogs: self.port.dialogs,
          state,
          documentsFolder: options.documentsFolder,
        }),
    });
    windows.set(window.port.contentsId, window);
    return window;
  };

  const withProject = (file: string) =>
    [...windows.values()].find((window) => window.session?.path === file);

  const open = (target: Target) => {
    const known = state.find(realPath(target.path));
    const opening = openProject(
      { ...target, path: realPath(target.path) },
      { backups: paths.backups, closedAs: known?.closedAs ?? null },
    );
    if (opening.kind === 'refused') log.warn(`A file was not opened: ${opening.reason}`);
    return opening;
  };

  /** Answers a window that asks for a project: its own if it has none yet, else a new one. */
  const openFrom = async (window: ProgramWindow, target: Target): Promise<OpenOutcome> => {
    await Promise.all(closing);
    const name = path.basename(target.path);
    const other = withProject(realPath(target.path));
    if (other !== undefined) {
      other.port.focus();
      const place = other === window ? 'this window' : 'another window, which is in front now';
      return { kind: 'elsewhere', sentence: `“${name}” is open already, in ${place}.` };
    }
    const opening = open(target);
    if (opening.kind === 'refused') {
      return {
        kind: 'refused',
        sentence: opening.sentence,
        offers: window.offersOf(opening),
      };
    }
    if (window.session === null) {
      showIn(window, opening.project);
      return { kind: 'opened' };
    }
    addWindow((added) => {
      showIn(added, opening.project);
      return Promise.resolve(null);
    });
    return { kind: 'elsewhere', sentence: `“${name}” opens in a window of its own.` };
  };

  /** Opens a file in a window that was made for it. */
  const openFirst = (window: ProgramWindow, file: string): Refusal | null => {
    const opening = open({ path: file, backup: null, as: 'usual' });
    if (opening.kind === 'refused') return opening;
    showIn(window, opening.project);
    return null;
  };

  /** Opens a file no window asked for: in the welcome window if there is one, else in one of its own. */
  const openApart = (file: string) => {
    const opening = open({ path: file, backup: null, as: 'usual' });
    const welcome = [...windows.values()].find(({ session }) => session === null);
    if (opening.kind === 'refused') {
      addWindow(() => Promise.resolve(opening));
    } else if (welcome === undefined) {
      addWindow((added) => {
        showIn(added, opening.project);
        return Promise.resolve(null);
      });
    } else {
      showIn(welcome, opening.project);
      welcome.port.focus();
    }
  };

  const fileOf = async ({ file, wantsSample }: Launch) =>
    wantsSample ? ensureSample(paths.sample) : (file ?? undefined);

  return {
    start(launch, port) {
      addWindow(async (window) => {
        // The window's page is on its way: the file is opened while it loads.
        await nextTurn();
        try {
          const file = (await fileOf(launch)) ?? state.lastOpen();
          return file === undefined ? null : openFirst(window, file);
        } catch (error) {
          log.error('The first project could not be opened', error);
          return { sentence: UNOPENED, offers: [] };
        }
      }, port);
    },
    async takeOver(launch) {
      const file = await fileOf(launch);
      const [first] = windows.values();
      await Promise.all(closing);
      const owner = file === undefined ? first : withProject(realPath(file));
      if (owner !== undefined) owner.port.focus();
      else if (file === undefined) addWindow(() => Promise.resolve(null));
      else openApart(file);
    },
    findWindow: (contentsId) => windows.get(contentsId),
    windowClosed(contentsId) {
      const window = windows.get(contentsId);
      windows.delete(contentsId);
      if (window !== undefined) void close(window, true);
    },
    async settled() {
      while (closing.size > 0) await Promise.all(closing);
      state.flush();
    },
  };
}

const UNOPENED =
  'The project could not be opened because of a fault in the program; its file was left as it is.';

/** One name per file, whatever links lead to it; a file that is not there keeps the name it was asked by. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
