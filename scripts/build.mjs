import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCurrent, stampOf, writeStamp } from './build-stamp.mjs';
import { withLock } from './lock.mjs';
import { onEnd, run } from './processes.mjs';
import { withStep } from './progress.mjs';
import { inProject, root } from './project.mjs';
import { SetupError, runScript } from './script.mjs';

/** What the build is made from. */
const sources = {
  root,
  rooms: ['core', 'db', 'main', 'preload', 'renderer', 'seeds'],
  files: ['electron.vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json'],
};
const outFolder = inProject('out');
const stampName = '.stamp';

/** Builds the program if its sources have changed since the last build. */
export async function ensureBuild() {
  if (isBuilt()) return;
  const lock = `build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  await withLock(
    lock,
    async () => {
      if (!isBuilt()) await withStep('Building the program', build);
    },
    { onWait: () => process.stderr.write('Waiting for another build to end …\n') },
  );
}

/** After this the next start builds anew, whatever is in the output folder. */
export function forgetBuild() {
  rmSync(path.join(outFolder, stampName), { force: true });
}

function isBuilt() {
  return isCurrent(path.join(outFolder, stampName), sources);
}

async function build() {
  // Taken before, so that what is edited during the build counts as not built.
  const stamp = stampOf(sources);
  removeLeftovers();
  const temporary = inProject(`.out-${process.pid}`);
  const remove = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  const forget = onEnd(remove);
  try {
    const vite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const args = [vite, 'build', '--outDir', temporary, '--logLevel', 'warn'];
    const { code, output } = await run(process.execPath, args, { cwd: root });
    if (code !== 0) throw new SetupError(`The build failed:\n${output.trim()}`);
    writeStamp(path.join(temporary, stampName), stamp);
    replaceOutput(temporary);
  } finally {
    forget();
    remove();
  }
}

/** @param {string} temporary */
function replaceOutput(temporary) {
  const old = `${temporary}-old`;
  if (existsSync(outFolder)) renameSync(outFolder, old);
  renameSync(temporary, outFolder);
  rmSync(old, { recursive: true, force: true });
}

/** What a build left that was killed outright; the lock says that none is running. */
function removeLeftovers() {
  for (const name of readdirSync(root)) {
    if (/^\.out-\d+(-old)?$/.test(name)) rmSync(inProject(name), { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(ensureBuild);
