import { parseArgs } from 'node:util';
import { ensureBuild } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { inProject } from './project.mjs';
import { runRunner } from './runner.mjs';
import { SetupError, runScript } from './script.mjs';
import { setUp } from './setup.mjs';
import { ensureVirtualDisplay } from './system-libraries.mjs';

const usage = 'npm run stress -- [--rounds N] [--seed N]';

/* The rounds of tests/app/kill.test.ts, as many as are asked for, and every time others. */
await runScript(async () => {
  const { rounds, seed } = readArguments();
  const executable = await setUp();
  if (!(await hasDisplay())) await ensureVirtualDisplay();
  await ensureBuild();
  process.stdout.write(`${rounds} rounds from seed ${seed} on\n`);
  return runRunner(
    [
      '--project=app',
      `--reporter=${inProject('tests', 'support', 'kill-reporter.ts')}`,
      '/kill.test.ts',
    ],
    {
      ...process.env,
      GLOSSATOR_RUNTIME: executable,
      GLOSSATOR_KILL_ROUNDS: rounds,
      GLOSSATOR_KILL_SEED: seed,
    },
  );
});

/** @returns {{ rounds: string, seed: string }} */
function readArguments() {
  const { rounds = '100', seed = String(Math.floor(Date.now() / 1000)) } = parse();
  for (const value of [rounds, seed]) {
    if (!/^[1-9]\d*$/.test(value)) throw new SetupError(`A number is missing: ${usage}`);
  }
  return { rounds, seed };
}

function parse() {
  try {
    return parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } }).values;
  } catch {
    throw new SetupError(`Say how many rounds like this: ${usage}`);
  }
}
