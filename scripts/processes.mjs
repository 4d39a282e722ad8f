import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<() => void>} */
const cleanups = new Set();
let isArmed = false;

/**
 * Makes sure `undo` runs once however this process ends (SIGKILL aside). It must be synchronous.
 * @param {() => void} undo
 * @returns {() => void} call it when there is nothing left to clean up
 */
export function onEnd(undo) {
  arm();
  cleanups.add(undo);
  return () => cleanups.delete(undo);
}

function arm() {
  if (isArmed) return;
  isArmed = true;
  process.on('exit', () => {
    // Last made, first undone: children die before the folder they write to is removed.
    for (const undo of [...cleanups].reverse()) undo();
    cleanups.clear();
  });
  for (const [signal, number] of /** @type {const} */ ([['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]])) {
    process.on(signal, () => process.exit(128 + number));
  }
}

/**
 * Starts a child in a process group of its own, so that the whole family can be ended with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { endSignal?: NodeJS.Signals }} [options]
 *   endSignal: what the family gets when this process ends early (SIGKILL by default: it writes to temporary folders only)
 * @returns {ChildProcess}
 */
export function start(command, args, { endSignal = 'SIGKILL', ...options } = {}) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  const forget = onEnd(() => endFamily(child, endSignal));
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/**
 * Ends a child and everything it started.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function endFamily(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime, or leads no group of its own.
    child.kill(signal);
  }
}

/**
 * Runs a child to its end and collects what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof start>[2] & { onStart?: (child: ChildProcess) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when it cannot be started; output is stdout and stderr in order of arrival
 */
export function run(command, args, { onStart, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
    onStart?.(child);
  });
}
