import path from 'node:path';

import { app, BrowserWindow, Menu } from 'electron';

import type { CommandId } from '../core/commands.ts';
import { startRouter } from './ipc/router.ts';
import { parseLaunch, readLaunch } from './launch.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { pageSource } from './page-source.ts';
import { programPaths } from './paths.ts';
import { createProgram } from './program.ts';
import type { Program } from './program.ts';
import { openProgramState } from './projects/program-state.ts';
import { secureProcess, secureSession } from './security.ts';
import { createWindowPort } from './window.ts';

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
  const state = openProgramState(paths.state, (error) =>
    log.error('The state was not kept', error),
  );
  const program = createProgram({
    paths,
    documentsFolder: app.getPath('documents'),
    state,
    log,
    workerFile: path.join(built, 'main', 'worker.cjs'),
    openWindow: () =>
      createWindowPort({
        source,
        preload: path.join(built, 'preload', 'index.cjs'),
        state,
        onClosed: program.windowClosed,
      }),
  });
  logFaults(log);
  openFurther(program, log);
  closeInOrder(program, log);
  // Electron would build a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() => {
    secureSession(source, path.join(built, 'renderer'));
    startRouter({ origin: source.origin, findCaller: program.findWindow, log });
    program.start(launch);
    // While the page loads, after the project is opened and before the window is seen.
    setImmediate(() => void showMenu(program));
    log.info(`Glossator ${app.getVersion()} on Electron ${process.versions.electron}`);
  });
}

/** Another process has this data folder: it gets the file, and this one ends. */
function handOver(): void {
  const what = launch.file === null ? 'its window is' : `“${path.basename(launch.file)}” is opened`;
  process.stdout.write(`Glossator is running already: ${what} there.\n`);
  app.quit();
}

/** Files that arrive while the program runs: from another start, or from macOS. */
function openFurther(program: Program, log: Log): void {
  const takeOver = (wish: unknown) => {
    program.takeOver(parseLaunch(wish)).catch((error: unknown) => {
      log.error('A file that was handed over could not be opened', error);
    });
  };
  app.on('second-instance', (_event, _argv, _folder, data) => takeOver(data));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void app.whenReady().then(() => takeOver({ file, wantsSample: false }));
  });
}

/** The program ends with its last window, once every project is closed. */
function closeInOrder(program: Program, log: Log): void {
  let isSettled = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    void program
      .settled()
      .then(log.flush)
      .finally(() => {
        isSettled = true;
        // Within the event itself, which may be where this runs, quitting again would be ignored.
        setImmediate(() => app.quit());
      });
  });
}

async function showMenu(program: Program): Promise<void> {
  const { setApplicationMenu } = await import('./menu.ts');
  setApplicationMenu((command: CommandId) => {
    const focused = BrowserWindow.getFocusedWindow();
    if (focused === null) return;
    program.findWindow(focused.webContents.id)?.port.push('command.chosen', { command });
  });
}

function logFaults(log: Log): void {
  process.on('unhandledRejection', (reason) => log.error('A promise was left to fail', reason));
  process.on('uncaughtException', (error) => {
    log.error('A fault was not caught', error);
    // Without a window nobody would ever end this process.
    if (app.isReady() && BrowserWindow.getAllWindows().length > 0) return;
    process.stderr.write(`Glossator could not start: ${error.message}\n`);
    void log.flush().finally(() => app.exit(1));
  });
}
