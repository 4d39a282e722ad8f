import { start } from './processes.mjs';
import { inProject, root } from './project.mjs';

/**
 * Runs the test runner for measurements and stress, with a reporter of our own.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function runRunner(args, env) {
  const runner = inProject('node_modules', '@playwright', 'test', 'cli.js');
  return new Promise((resolve, reject) => {
    const child = start(process.execPath, [runner, 'test', ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      // It ends the programs it has started when it is asked to stop.
      endSignal: 'SIGINT',
      env,
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
