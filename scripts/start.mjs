import { ensureBuild } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { asTyped, isSandboxed } from './launch.mjs';
import { start } from './processes.mjs';
import { showOnVirtualDisplay } from './picture.mjs';
import { root } from './project.mjs';
import { runScript } from './script.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  const executable = await setUp();
  await ensureBuild();
  const args = programArguments(process.argv.slice(2));
  return (await hasDisplay())
    ? showWindow(executable, args)
    : showOnVirtualDisplay(executable, args);
});

/** @param {string[]} given a project file, options, or nothing for the sample project @returns {string[]} */
function programArguments(given) {
  const args = given.map((arg) => (arg.startsWith('-') ? arg : asTyped(arg)));
  return args.some((arg) => !arg.startsWith('-')) || args.includes('--sample')
    ? args
    : ['--sample', ...args];
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @returns {Promise<number>} the program's exit code
 */
function showWindow(executable, args) {
  return new Promise((resolve, reject) => {
    const child = start(executable, [...(isSandboxed ? [] : ['--no-sandbox']), root, ...args], {
      stdio: 'inherit',
      detached: false,
      endSignal: 'SIGTERM',
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    );
  });
}
