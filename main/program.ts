import { realpathSync } from 'node:fs';
import path from 'node:path';

import type { OpenOutcome } from '../core/ipc/contract.ts';
import { programHandlers } from './handlers/program.ts';
import type { Launch } from './launch.ts';
import type { Log } from './log.ts';
import type { ProgramPaths } from './paths.ts';
import { ProgramWindow } from './program-window.ts';
import type { Refusal, WindowPort } from './program-window.ts';
import { createProjectFile, ensureSample } from './projects/creation.ts';
import { openProject } from './projects/opening.ts';
import type { OpenedProject, Opening, Target } from './projects/opening.ts';
import type { ProgramState } from './projects/program-state.ts';
import { ProjectSession } from './projects/session.ts';

interface ProgramOptions {
  readonly paths: ProgramPaths;
  readonly documentsFolder: string;
  readonly state: ProgramState;
  readonly log: Log;
  /** Absolute path of the built `main/jobs/worker.ts`. */
  readonly workerFile: string;
  readonly openWindow: () => WindowPort;
}

/** What a window is made for. */
type Prepare = (window: ProgramWindow) => Promise<Refusal | null>;

/** The windows of the program and the projects in them: at most one a window, each project at most once. */
export class Program {
  readonly #options: ProgramOptions;
  readonly #windows = new Map<number, ProgramWindow>();
  /** Projects that are being closed. */
  readonly #closing = new Set<Promise<unknown>>();

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  /** Opens what the start asked for in the first window. */
  start(launch: Launch, port: WindowPort): void {
    const { state, log } = this.#options;
    this.#addWindow(async (window) => {
      try {
        const file = (await this.#fileOf(launch)) ?? state.lastOpen();
        return file === undefined ? null : this.#openFirst(window, file);
      } catch (error) {
        log.error('The first project could not be opened', error);
        return { sentence: UNOPENED, offers: [] };
      }
    }, port);
  }

  /** Serves another start of the program in this one. */
  async takeOver(launch: Launch): Promise<void> {
    const file = await this.#fileOf(launch);
    await Promise.all(this.#closing);
    const [first] = this.#windows.values();
    const owner = file === undefined ? first : this.#withProject(realPath(file));
    if (owner !== undefined) owner.port.focus();
    else if (file === undefined) this.#addWindow(() => Promise.resolve(null));
    else this.#openApart(file);
  }

  findWindow(contentsId: number): ProgramWindow | undefined {
    return this.#windows.get(contentsId);
  }

  /** The window is gone: lets go of its project. */
  windowClosed(contentsId: number): void {
    const window = this.#windows.get(contentsId);
    this.#windows.delete(contentsId);
    if (window !== undefined) void this.#close(window, true);
  }

  /** Resolves when every project that is being closed is closed, and what is to be remembered is written. */
  async settled(): Promise<void> {
    while (this.#closing.size > 0) await Promise.all(this.#closing);
    this.#options.state.flush();
  }

  #addWindow(prepare: Prepare, port = this.#options.openWindow()): void {
    const { paths, state, documentsFolder } = this.#options;
    const window = new ProgramWindow({
      port,
      state,
      prepare,
      handlersOf: (self) =>
        programHandlers({
          load: () => self.load(),
          recent: () => self.recent(),
          open: (target) => this.#openFrom(self, target),
          create: createProjectFile,
          sample: () => ensureSample(paths.sample),
          tokens: self.tokens,
          dialogs: port.dialogs,
          state,
          documentsFolder,
        }),
    });
    this.#windows.set(port.contentsId, window);
  }

  /** Answers a window that asks for a project: its own if it has none yet, else a new one. */
  async #openFrom(window: ProgramWindow, target: Target): Promise<OpenOutcome> {
    await Promise.all(this.#closing);
    const name = path.basename(target.path);
    const other = this.#withProject(realPath(target.path));
    if (other !== undefined) {
      other.port.focus();
      const place = other === window ? 'this window' : 'another window, which is in front now';
      return { kind: 'elsewhere', sentence: `“${name}” is open already, in ${place}.` };
    }
    const opening = this.#open(target);
    if (opening.kind === 'refused') {
      const { sentence } = opening;
      return { kind: 'refused', sentence, offers: window.offersOf(opening) };
    }
    if (window.session === null) {
      this.#showIn(window, opening.project);
      return { kind: 'opened' };
    }
    this.#showApart(opening.project);
    return { kind: 'elsewhere', sentence: `“${name}” opens in a window of its own.` };
  }

  /** Opens a file in a window that was made for it. */
  #openFirst(window: ProgramWindow, file: string): Refusal | null {
    const opening = this.#open({ path: file, backup: null, as: 'usual' });
    if (opening.kind === 'refused') return opening;
    this.#showIn(window, opening.project);
    return null;
  }

  /** Opens a file no window asked for: in the welcome window if there is one, else in one of its own. */
  #openApart(file: string): void {
    const opening = this.#open({ path: file, backup: null, as: 'usual' });
    const welcome = [...this.#windows.values()].find(({ session }) => session === null);
    if (opening.kind === 'refused') {
      this.#addWindow(() => Promise.resolve(opening));
    } else if (welcome === undefined) {
      this.#showApart(opening.project);
    } else {
      this.#showIn(welcome, opening.project);
      welcome.port.focus();
    }
  }

  #open(target: Target): Opening {
    const { paths, state, log } = this.#options;
    const file = realPath(target.path);
    const closedAs = state.find(file)?.closedAs ?? null;
    const opening = openProject({ ...target, path: file }, { backups: paths.backups, closedAs });
    if (opening.kind === 'refused') log.warn(`A file was not opened: ${opening.reason}`);
    return opening;
  }

  #showApart(project: OpenedProject): void {
    this.#addWindow((window) => {
      this.#showIn(window, project);
      return Promise.resolve(null);
    });
  }

  #showIn(window: ProgramWindow, project: OpenedProject): void {
    const { state, log, paths, workerFile } = this.#options;
    const { push, dialogs } = window.port;
    const closeProject = () => this.#close(window, false);
    const { backups } = paths;
    if (project.isRemembered) state.opened(project.path, project.store.project.get().name);
    const surroundings = { push, dialogs, state, log, backups, workerFile, closeProject };
    window.show(new ProjectSession(project, surroundings));
  }

  async #close(window: ProgramWindow, isWanted: boolean): Promise<void> {
    const session = window.release();
    if (session === null) return;
    const closed = session.close(isWanted).catch((error: unknown) => {
      this.#options.log.error('A project could not be closed', error);
    });
    this.#closing.add(closed);
    await closed;
    this.#closing.delete(closed);
  }

  #withProject(file: string): ProgramWindow | undefined {
    return [...this.#windows.values()].find(({ session }) => session?.path === file);
  }

  async #fileOf({ file, wantsSample }: Launch): Promise<string | undefined> {
    return wantsSample ? ensureSample(this.#options.paths.sample) : (file ?? undefined);
  }
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
