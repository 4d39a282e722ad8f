import { existsSync } from 'node:fs';
import net from 'node:net';
import { endFamily, start } from './processes.mjs';
import { SetupError } from './script.mjs';
import { isOnPath } from './system-libraries.mjs';

/** How long a virtual display may take to come up. */
const startMs = 10_000;

/**
 * @param {{ DISPLAY?: string, WAYLAND_DISPLAY?: string }} [environment]
 * @returns {Promise<boolean>} whether windows can be shown here
 */
export async function hasDisplay({ DISPLAY, WAYLAND_DISPLAY } = process.env) {
  if (process.platform !== 'linux') return true;
  if (!DISPLAY) return Boolean(WAYLAND_DISPLAY);
  const local = /^(?:unix)?:(\d+)/.exec(DISPLAY);
  // A name left over from a display that is gone would make Electron fail; one across the network is taken on trust.
  return (
    local === null ||
    (await answers(`/tmp/.X11-unix/X${local[1]}`)) ||
    answers(`\0/tmp/.X11-unix/X${local[1]}`)
  );
}

/**
 * Starts a virtual display of our own on a free number. It ends with this process, or by `stop`.
 * @returns {Promise<{ name: string, stop: () => void }>} the name is for DISPLAY
 */
export async function startVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  // Where it exists, setpriv ends the display even if this process is killed outright.
  const [command, ...prefix] = isOnPath('setpriv')
    ? ['setpriv', '--pdeathsig', 'TERM', 'Xvfb']
    : ['Xvfb'];
  const child = start(command, [...prefix, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    endSignal: 'SIGTERM',
  });
  child.unref();
  const number = await readNumber(child);
  return { name: `:${number}`, stop: () => endFamily(child, 'SIGTERM') };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function readNumber(child) {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(
        new SetupError('The virtual display (Xvfb) did not start: try `Xvfb :99` to see why.'),
      );
    const timer = setTimeout(fail, startMs);
    child.once('error', fail);
    child.once('exit', fail);
    const pipe = /** @type {net.Socket} */ (child.stdio[3]);
    let text = '';
    pipe.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      pipe.destroy();
      resolve(Number(text));
    });
  });
}

/** @param {string} socket @returns {Promise<boolean>} */
function answers(socket) {
  if (!socket.startsWith('\0') && !existsSync(socket)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.once('connect', () => resolve(true));
    connection.once('error', () => resolve(false));
    connection.once('close', () => resolve(false));
    connection.once('connect', () => connection.destroy());
  });
}
