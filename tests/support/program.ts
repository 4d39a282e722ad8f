import { join } from 'node:path';

import type { Channel, RequestOf, ResponseOf } from '../../core/ipc/contract.ts';
import type { EventName, Events } from '../../core/ipc/events.ts';
import type { Result } from '../../core/ipc/result.ts';
import { route } from '../../main/ipc/route.ts';
import type { Sender } from '../../main/ipc/route.ts';
import type { Launch } from '../../main/launch.ts';
import type { Log } from '../../main/log.ts';
import { programPaths } from '../../main/paths.ts';
import { Program } from '../../main/program.ts';
import type { WindowPort } from '../../main/program-window.ts';
import { openProgramState } from '../../main/projects/program-state.ts';

const ORIGIN = 'app://glossator';

/** A window without Electron: what it was told, and what its dialogs will answer. */
export interface TestWindow {
  readonly contentsId: number;
  readonly pushed: (readonly [EventName, unknown])[];
  title: string;
  /** How often it was brought to the front. */
  focused: number;
  /** What the next open dialogs choose. */
  filesToOpen: string[];
  /** What the next save dialogs choose. */
  fileToSave: string | undefined;
  readonly revealed: string[];
  /** Makes a call as the window's page would. */
  call<K extends Channel>(channel: K, body: RequestOf<K>): Promise<Result<ResponseOf<K>>>;
  /** The same with anything. */
  callWith(channel: unknown, body: unknown, sender?: Partial<Sender>): Promise<Result<unknown>>;
  /** The bodies of one kind of push, oldest first. */
  told<K extends EventName>(name: K): Events[K][];
}

/** The main process without Electron, on real files. */
export interface TestProgram {
  readonly program: Program;
  /** Starts it with a first window. */
  readonly start: (launch?: Partial<Launch>) => void;
  readonly windows: TestWindow[];
  readonly logged: string[];
  /** Closes every window and waits until every project is closed. */
  end(): Promise<void>;
}

export function launchOf(change: Partial<Launch> = {}): Launch {
  return { file: null, wantsSample: false, ...change };
}

/** The main process with its data in `folder`. */
export function createTestProgram(folder: string, workerFile = ''): TestProgram {
  const windows: TestWindow[] = [];
  const logged: string[] = [];
  const note = (what: string) => void logged.push(what);
  const log: Log = { info: note, warn: note, error: note, flush: () => Promise.resolve() };
  const openWindow = (): WindowPort => {
    const { window, port } = createTestWindow(windows.length + 1, (sender, channel, body) =>
      route(
        { origin: ORIGIN, findCaller: (id) => program.findWindow(id), log },
        sender,
        channel,
        body,
      ),
    );
    windows.push(window);
    return port;
  };
  const program = new Program({
    paths: programPaths(folder),
    documentsFolder: folder,
    state: openProgramState(join(folder, 'state.json'), (error) => {
      throw error;
    }),
    log,
    workerFile,
    openWindow,
  });
  return {
    program,
    start: (change = {}) =>
      program.start({ file: null, wantsSample: false, ...change }, openWindow()),
    windows,
    logged,
    async end() {
      for (const { contentsId } of windows) program.windowClosed(contentsId);
      await program.settled();
    },
  };
}

type Route = (sender: Sender, channel: unknown, body: unknown) => Promise<Result<unknown>>;

function createTestWindow(
  contentsId: number,
  route: Route,
): { readonly window: TestWindow; readonly port: WindowPort } {
  const mainFrame = { origin: ORIGIN };
  const event: Sender = { sender: { id: contentsId, mainFrame }, senderFrame: mainFrame };
  const window: TestWindow = {
    contentsId,
    pushed: [],
    title: '',
    focused: 0,
    filesToOpen: [],
    fileToSave: undefined,
    revealed: [],
    call: async (channel, body) => {
      // The router answers a call by the contract.
      return (await route(event, channel, body)) as Result<ResponseOf<typeof channel>>;
    },
    callWith: (channel, body, sender = {}) => route({ ...event, ...sender }, channel, body),
    told: (name) =>
      window.pushed
        .filter(([pushed]) => pushed === name)
        // A push carries the body of its own kind of event.
        .map(([, body]) => body as Events[typeof name]),
  };
  const port: WindowPort = {
    contentsId,
    push: (name, body) => void window.pushed.push([name, body]),
    dialogs: {
      chooseFiles: () => Promise.resolve(window.filesToOpen),
      chooseFolder: () => Promise.resolve(window.filesToOpen[0]),
      chooseTarget: () => Promise.resolve(window.fileToSave),
      reveal: (path) => void window.revealed.push(path),
    },
    focus: () => void (window.focused += 1),
    setTitle: (title) => void (window.title = title),
  };
  return { window, port };
}

/** The value of an answer; an error is a failed test. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}
