import { existsSync } from 'node:fs';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './build.mjs';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';
import { runScript } from './script.mjs';

/** Every folder with a tsconfig of its own. */
const rooms = ['core', 'db', 'main', 'preload', 'renderer', 'seeds', 'scripts', 'tests'];

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<string | undefined>} work resolves to what is wrong, if anything
 */

/** @type {Check[]} The slow ones first, so that none of them runs alone at the end */
const checks = [
  { name: 'lint', work: () => runTool('eslint/bin/eslint.js', ['--max-warnings=0', '.']) },
  {
    name: 'build',
    work: () =>
      ensureBuild().then(
        () => undefined,
        (error) => error.message,
      ),
  },
  ...rooms.map((room) => ({ name: `types of ${room}`, work: () => checkTypes(room) })),
  {
    name: 'format',
    work: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
];

/**
 * Runs the checks, as many at once as there are processors; one that fails stops no other.
 * @param {string} [prefix] of the names of those to run
 * @returns {Promise<{ passed: number, failed: string[] }>} the failed ones by name
 */
export async function runChecks(prefix = '') {
  const chosen = checks.filter(({ name }) => name.startsWith(prefix));
  const waiting = [...chosen];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      if (!(await report(check))) failed.push(check.name);
  };
  await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, work));
  return { passed: chosen.length - failed.length, failed };
}

/** @param {Check} check @returns {Promise<boolean>} whether it passed */
async function report({ name, work }) {
  const startedAt = Date.now();
  const fault = await work();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    fault === undefined ? `✓ ${name} (${seconds} s)\n` : `✗ ${name} (${seconds} s)\n${fault}\n`,
  );
  return fault === undefined;
}

/** @param {string} room */
function checkTypes(room) {
  const project = inProject(room, 'tsconfig.json');
  if (!existsSync(project)) return Promise.resolve(`There is no ${project}.`);
  const memory = inProject('node_modules', '.cache', 'glossator', `${room}.tsbuildinfo`);
  return runTool('typescript/bin/tsc', [
    '-p',
    project,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    memory,
  ]);
}

/** @param {string} tool a file in node_modules @param {string[]} args @returns {Promise<string | undefined>} */
async function runTool(tool, args) {
  const { code, output } = await run(
    process.execPath,
    [inProject('node_modules', ...tool.split('/')), ...args],
    { cwd: root },
  );
  return code === 0 ? undefined : output.trim() || `exit code ${code}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => ((await runChecks(process.argv[2])).failed.length === 0 ? 0 : 1));
}
