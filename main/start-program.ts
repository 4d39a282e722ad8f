import type { CommandId } from '../core/commands.ts';
import type { Result } from '../core/ipc/result.ts';
import { route } from './ipc/route.ts';
import type { Sender } from './ipc/route.ts';
import { parseLaunch } from './launch-data.ts';
import type { Launch } from './launch.ts';
import type { Log } from './log.ts';
import type { ProgramPaths } from './paths.ts';
import { Program } from './program.ts';
import type { WindowPort } from './program-window.ts';
import { openProgramState } from './projects/program-state.ts';
import type { WindowPlace } from './window-place.ts';

interface StartOptions {
  readonly paths: ProgramPaths;
  readonly log: Log;
  /** Where new files are suggested. */
  readonly documentsFolder: string;
  /** Absolute path of the built `main/jobs/worker.ts`. */
  readonly workerFile: string;
  /** The only origin a page of ours may have. */
  readonly origin: string;
  readonly openWindow: () => WindowPort;
}

/** The program behind the windows, as the life cycle drives it. */
export interface StartedProgram {
  /** Opens what the start asked for in a window that is coming up. */
  readonly start: (launch: Launch, window: WindowPort) => void;
  /** Serves what another process of the program was asked for. */
  readonly takeOver: (wish: unknown) => Promise<void>;
  readonly route: (sender: Sender, channel: unknown, body: unknown) => Promise<Result<unknown>>;
  readonly chooseCommand: (contentsId: number, command: CommandId) => void;
  readonly rememberWindow: (place: WindowPlace) => void;
  readonly windowClosed: (contentsId: number) => void;
  readonly settled: () => Promise<void>;
}

export function startProgram({ origin, ...options }: StartOptions): StartedProgram {
  const { paths, log } = options;
  const state = openProgramState(paths.state, (error) =>
    log.error('The state was not kept', error),
  );
  const program = new Program({ ...options, state });
  const findWindow = (contentsId: number) => program.findWindow(contentsId);
  return {
    start: (launch, window) => program.start(launch, window),
    takeOver: (wish) => program.takeOver(parseLaunch(wish)),
    route: (sender, channel, body) =>
      route({ origin, findCaller: findWindow, log }, sender, channel, body),
    chooseCommand: (contentsId, command) =>
      findWindow(contentsId)?.port.push('command.chosen', { command }),
    rememberWindow: state.rememberWindow,
    windowClosed: (contentsId) => program.windowClosed(contentsId),
    settled: () => program.settled(),
  };
}
