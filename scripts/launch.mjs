import path from 'node:path';

/** Root has no sandbox on Linux: Chromium refuses to start under it. */
export const isSandboxed = !(process.platform === 'linux' && process.getuid?.() === 0);

/**
 * A path as the user typed it: npm runs scripts in the project's folder, the user may be elsewhere.
 * @param {string} file
 * @returns {string} absolute
 */
export function asTyped(file) {
  return path.resolve(typedIn(), file);
}

/** @returns {string} the folder the user's command was typed in */
export function typedIn() {
  const { INIT_CWD, npm_lifecycle_event: event } = process.env;
  // Only npm's own child: the variable is inherited by everything the script starts.
  return INIT_CWD && (event === 'start' || event === 'cli' || event === 'dev')
    ? INIT_CWD
    : process.cwd();
}
