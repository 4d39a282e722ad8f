import path from 'node:path';

import { app, BrowserWindow, Menu } from 'electron';

import type { CommandId } from '../core/commands.ts';
import { startRouter } from './ipc/router.ts';
import { readLaunch } from './launch.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { pageSource } from './page-source.ts';
import { programPaths } from './paths.ts';
import type { ProgramPaths } from './paths.ts';
import type { WindowPort } from './program-window.ts';
import { secureProcess, secureSession } from './security.ts';
import type { StartedProgram } from './start-program.ts';
import { createWindowPort } from './window.ts';
import { readWindowPlace } from './window-place.ts';

// This file and what it imports stand between the user and the first window, so they are few and
// small: the database, the contract and all that handles calls are loaded while the page is on its way.

const built = path.join(app.getAppPath(), 'out');
const source = pageSource(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
const launch = readLaunch(process.argv, {
  isPackaged: app.isPackaged,
  workingFolder: process.cwd(),
});

secureProcess(source);
if (app.requestSingleInstanceLock(launch)) run();
else handOver();

/** This is the only process of the program on this data folder. */
function run(): void {
  const paths = programPaths(app.getPath('userData'));
  const log = createLog(paths.logs);
  // Electron would build a menu of its own first.
  Menu.setApplicationMenu(null);
  const program: Promise<StartedProgram> = app
    .whenReady()
    .then(() => begin(paths, log, () => program));
  logFaults(log);
  startRouter(program.then(({ route }) => route));
  openFurther(program, log);
  closeInOrder(program, log);
}

/** Shows the first window, and the program behind it as soon as it is there. */
async function begin(
  paths: ProgramPaths,
  log: Log,
  program: () => Promise<StartedProgram>,
): Promise<StartedProgram> {
  const pageServed = secureSession(source, path.join(built, 'renderer'));
  const openWindow = (): WindowPort =>
    createWindowPort({
      source,
      preload: path.join(built, 'preload', 'index.cjs'),
      place: readWindowPlace(paths.state),
      onClose: (place) => void program().then(({ rememberWindow }) => rememberWindow(place)),
      onClosed: (contentsId) => void program().then(({ windowClosed }) => windowClosed(contentsId)),
    });
  const first = openWindow();
  await pageServed;
  const { startProgram } = await import('./start-program.ts');
  const started = startProgram({
    paths,
    log,
    documentsFolder: app.getPath('documents'),
    workerFile: path.join(built, 'main', 'worker.cjs'),
    origin: source.origin,
    openWindow,
  });
  started.start(launch, first);
  // After the project is opened and before the window is seen.
  setImmediate(() => void showMenu(started));
  log.info(`Glossator ${app.getVersion()} on Electron ${process.versions.electron}`);
  return started;
}

/** Another process has this data folder: it gets the file, and this one ends. */
function handOver(): void {
  const what = launch.file === null ? 'its window is' : `“${path.basename(launch.file)}” is opened`;
  process.stdout.write(`Glossator is running already: ${what} there.\n`);
  app.quit();
}

/** Files that arrive while the program runs: from another start, or from macOS. */
function openFurther(program: Promise<StartedProgram>, log: Log): void {
  const takeOver = (wish: unknown) => {
    program
      .then(({ takeOver }) => takeOver(wish))
      .catch((error: unknown) => {
        log.error('A file that was handed over could not be opened', error);
      });
  };
  app.on('second-instance', (_event, _argv, _folder, data) => takeOver(data));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    takeOver({ file, wantsSample: false });
  });
}

/** The program ends with its last window, once every project is closed. */
function closeInOrder(program: Promise<StartedProgram>, log: Log): void {
  let isSettled = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    void program
      .then(({ settled }) => settled())
      .then(log.flush)
      .finally(() => {
        isSettled = true;
        // Within the event itself, which may be where this runs, quitting again would be ignored.
        setImmediate(() => app.quit());
      });
  });
}

async function showMenu(program: StartedProgram): Promise<void> {
  const { setApplicationMenu } = await import('./menu.ts');
  setApplicationMenu((command: CommandId) => {
    const focused = BrowserWindow.getFocusedWindow();
    if (focused !== null) program.chooseCommand(focused.webContents.id, command);
  });
}

function logFaults(log: Log): void {
  const onFault = (what: string) => (error: unknown) => {
    log.error(what, error);
    // Without a window nobody would ever end this process.
    if (app.isReady() && BrowserWindow.getAllWindows().length > 0) return;
    const words = error instanceof Error ? error.message : 'an unknown fault';
    process.stderr.write(`Glossator has ended: ${words}\n`);
    void log.flush().finally(() => app.exit(1));
  };
  process.on('unhandledRejection', onFault('A promise was left to fail'));
  process.on('uncaughtException', onFault('A fault was not caught'));
}
