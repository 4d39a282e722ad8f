import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuild } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { inProject } from './project.mjs';
import { runRunner } from './runner.mjs';
import { SetupError, runScript } from './script.mjs';
import { setUp } from './setup.mjs';
import { ensureVirtualDisplay } from './system-libraries.mjs';

const suffix = '.bench.ts';
const usage =
  'npm run bench -- [name…] [--quick | --full] [--rounds N] [--documents N] [--annotations N]';

await runScript(async () => {
  const { names, env } = readArguments();
  const executable = await setUp();
  if (!(await hasDisplay())) await ensureVirtualDisplay();
  await ensureBuild();
  return runRunner(
    [
      '--project=bench',
      '--workers=1',
      `--reporter=${inProject('tests', 'support', 'bench-reporter.ts')}`,
      ...names.map((name) => `/${name}${suffix}`),
    ],
    { ...process.env, ...env, GLOSSATOR_RUNTIME: executable },
  );
});

/** @returns {{ names: string[], env: Record<string, string> }} the measurements to make, and what they are told */
function readArguments() {
  const { values, positionals } = parse();
  const known = readdirSync(inProject('tests', 'bench'))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  const stranger = positionals.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new SetupError(
      `There is no measurement called ${stranger}; there are ${known.join(', ')}.`,
    );
  /** @type {Record<string, string>} */
  const env = { GLOSSATOR_BENCH: '1' };
  if (values.quick) env.GLOSSATOR_BENCH_SCALE = 'quick';
  if (values.full) env.GLOSSATOR_BENCH_SCALE = 'full';
  for (const name of /** @type {const} */ (['rounds', 'documents', 'annotations'])) {
    const value = values[name];
    if (value === undefined) continue;
    if (!/^[1-9]\d*$/.test(value)) throw new SetupError(`--${name} takes a number: ${usage}`);
    env[`GLOSSATOR_BENCH_${name.toUpperCase()}`] = value;
  }
  return { names: positionals.length > 0 ? positionals : known, env };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        full: { type: 'boolean' },
        rounds: { type: 'string' },
        documents: { type: 'string' },
        annotations: { type: 'string' },
      },
    });
  } catch {
    throw new SetupError(`Say what to measure like this: ${usage}`);
  }
}
