import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<() => void>} */
const undos = new Set();
const signals = /** @type {const} */ ({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 });

/**
 * Makes sure `undo` runs however this process ends (SIGKILL aside). It must be synchronous.
 * @param {() => void} undo
 * @returns {() => void} call it when there is nothing left to undo
 */
export function onEnd(undo) {
  if (undos.size === 0) arm();
  undos.add(undo);
  return () => {
    if (undos.delete(undo) && undos.size === 0) disarm();
  };
}

function arm() {
  process.on('exit', undoAll);
  for (const signal of Object.keys(signals)) process.on(signal, exitBySignal);
}

/** With nothing to undo signals mean what they always mean, also to code that is loaded later. */
function disarm() {
  process.off('exit', undoAll);
  for (const signal of Object.keys(signals)) process.off(signal, exitBySignal);
}

function undoAll() {
  // Last made, first undone: children die before the folder they write to is removed.
  for (const undo of [...undos].reverse()) undo();
  undos.clear();
}

/** @param {keyof typeof signals} signal */
function exitBySignal(signal) {
  process.exit(128 + signals[signal]);
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
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
    onStart?.(child);
  });
}
