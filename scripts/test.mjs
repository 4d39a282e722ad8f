import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChecks } from './checks.mjs';
import { hasDisplay } from './display.mjs';
import { onEnd, start } from './processes.mjs';
import { inProject, root } from './project.mjs';
import { SetupError, runScript } from './script.mjs';
import { setUp } from './setup.mjs';
import { ensureVirtualDisplay } from './system-libraries.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const projects = ['core', 'db', 'main', 'app'];

await runScript(async () => {
  const filters = process.argv.slice(2);
  const counts = await runAll(filters).catch((error) => {
    process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  process.stdout.write(
    `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
  );
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
});

/** @param {string[]} filters for the test runner; the checks are skipped when there are any @returns {Promise<Counts>} */
async function runAll(filters) {
  const executable = await setUp();
  if (!(await hasDisplay())) await ensureVirtualDisplay();
  // A build that fails is one failed check; what needs no build is tested all the same.
  const checks = await runChecks(filters.length === 0 ? '' : 'build');
  const tests = await runTests(executable, filters);
  if (checks.failed.length > 0) {
    process.stdout.write(`\nFailed before the tests: ${checks.failed.join(', ')}\n`);
  }
  return {
    passed: (filters.length === 0 ? checks.passed : 0) + tests.passed,
    failed: checks.failed.length + tests.failed,
    skipped: tests.skipped,
  };
}

/**
 * @param {string} executable
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
async function runTests(executable, filters) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'glossator-test-'));
  const forget = onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const summary = path.join(folder, 'summary.json');
  const runner = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const code = await new Promise((resolve) => {
    const child = start(
      process.execPath,
      [runner, 'test', ...projects.map((name) => `--project=${name}`), ...filters],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        // It ends the programs it has started when it is asked to stop.
        endSignal: 'SIGINT',
        env: { ...process.env, GLOSSATOR_RUNTIME: executable, GLOSSATOR_SUMMARY: summary },
      },
    );
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  const counts = readSummary(summary);
  forget();
  rmSync(folder, { recursive: true, force: true });
  // A runner that fails without a failed test (a file that cannot be loaded, a crash) still is a failure.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file @returns {Counts} */
function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
