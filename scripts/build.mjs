import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './cache.mjs';
import { onEnd, run } from './processes.mjs';
import { withStep } from './progress.mjs';
import { inProject, root } from './project.mjs';
import { SetupError, runScript } from './script.mjs';

/** What the build is made from. */
const rooms = ['core', 'db', 'main', 'preload', 'renderer', 'seeds'];
const files = [
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const outFolder = inProject('out');
/** Inside the build: what it was made from. Written last, so a build without it is not trusted. */
const stampFile = path.join(outFolder, '.stamp');

/** Builds the program if its sources have changed since the last build. */
export async function ensureBuild() {
  if (isBuilt()) return;
  const lock = `build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  await withLock(lock, async () => {
    if (!isBuilt()) await withStep('Building the program', () => build());
  });
}

/** After this the next start builds anew, whatever is in the output folder. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

/** @returns {boolean} */
export function isBuilt() {
  const stamp = readStamp();
  if (stamp === undefined) return false;
  const sources = listSources();
  if (stamp.stats === statsOf(sources)) return true;
  if (stamp.content !== contentOf(sources)) return false;
  // Touched but not changed (a fresh checkout): remember the new times and be quick the next time.
  writeStamp(outFolder, sources);
  return true;
}

async function build() {
  const sources = listSources();
  const temporary = inProject(`.out-${process.pid}`);
  removeLeftovers();
  const forget = onEnd(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  try {
    const vite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, output } = await run(
      process.execPath,
      [vite, 'build', '--outDir', temporary, '--logLevel', 'warn'],
      { cwd: root },
    );
    if (code !== 0)
      throw new SetupError(`The build failed, and the last one was kept:\n${output.trim()}`);
    writeStamp(temporary, sources);
    replaceOutput(temporary);
  } finally {
    forget();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} temporary */
function replaceOutput(temporary) {
  const old = `${temporary}-old`;
  if (existsSync(outFolder)) renameSync(outFolder, old);
  renameSync(temporary, outFolder);
  rmSync(old, { recursive: true, force: true });
}

/** What an earlier build left when it was killed; the lock says that none is running. */
function removeLeftovers() {
  for (const name of readdirSync(root)) {
    if (/^\.out-\d+(-old)?$/.test(name)) rmSync(inProject(name), { recursive: true, force: true });
  }
}

/** @returns {{ stats: string, content: string } | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} folder @param {string[]} sources */
function writeStamp(folder, sources) {
  writeFileSync(
    path.join(folder, '.stamp'),
    JSON.stringify({ stats: statsOf(sources), content: contentOf(sources) }),
  );
}

/** @returns {string[]} absolute paths, sorted */
function listSources() {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(inProject(room), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name)),
  );
  return [...inRooms, ...files.map((file) => inProject(file))].sort();
}

/** @param {string[]} sources */
function statsOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string[]} sources */
function contentOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(ensureBuild);
