import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';

/** Who has a project open: the content of the lock file beside it. */
const LockHolder = v.object({
  host: v.string(),
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** When that process started, in the system's own terms, so that a reused pid is not taken for it; '' = unknown. */
  processStart: v.string(),
  user: v.string(),
  since: v.pipe(v.string(), v.isoTimestamp()),
  /** Names this one lock. */
  id: v.string(),
});
export type LockHolder = v.InferOutput<typeof LockHolder>;

/** A project file that is ours to write until `release`. */
export interface ProjectLock {
  /** Safe to call twice; takes away our own lock file only. */
  release(): void;
}

export type LockOutcome =
  | { readonly kind: 'acquired'; readonly lock: ProjectLock }
  /** Someone has it open; null where the lock file does not say who. */
  | { readonly kind: 'held'; readonly holder: LockHolder | null }
  /** The folder takes no new files. */
  | { readonly kind: 'not-writable' };

/** A lock file is written at once after it was made: one that says nothing for longer was left by a crash. */
const SILENT_FOR_MS = 5_000;
const ATTEMPTS = 20;
const PAUSE_MS = 25;

/** Where the lock of a project is: hidden, beside it. */
export function lockFileOf(projectPath: string): string {
  return path.join(path.dirname(projectPath), `.${path.basename(projectPath)}.lock`);
}

/**
 * Claims a project file for this process. A lock whose process on this machine
 * is gone is taken over; one of another machine is respected, since it cannot be asked.
 */
export function acquireLock(projectPath: string): LockOutcome {
  const file = lockFileOf(projectPath);
  const mine: LockHolder = {
    host: hostname(),
    pid: process.pid,
    processStart: processStartOf(process.pid),
    user: userName(),
    since: new Date().toISOString(),
    id: randomUUID(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = createLockFile(file, mine);
    if (made === 'made') return { kind: 'acquired', lock: lockOf(file, mine) };
    if (made === 'not-writable') return { kind: 'not-writable' };
    const found = readLockFile(file);
    if (found === 'gone') continue;
    if (found !== 'silent' && !isStale(found)) return { kind: 'held', holder: found };
    if (found === 'silent' && isYoung(file)) pause();
    else removeStale(file, found);
  }
  return { kind: 'held', holder: null };
}

function lockOf(file: string, mine: LockHolder): ProjectLock {
  return {
    release() {
      const found = readLockFile(file);
      if (typeof found === 'object' && found.id === mine.id) rmSync(file, { force: true });
    },
  };
}

function createLockFile(file: string, holder: LockHolder): 'made' | 'exists' | 'not-writable' {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return 'not-writable';
    throw error;
  }
  try {
    writeSync(handle, `${JSON.stringify(holder)}\n`);
  } finally {
    closeSync(handle);
  }
  return 'made';
}

function readLockFile(file: string): LockHolder | 'silent' | 'gone' {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    const parsed = v.safeParse(LockHolder, JSON.parse(content));
    return parsed.success ? parsed.output : 'silent';
  } catch {
    return 'silent';
  }
}

function isStale(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const start = processStartOf(holder.pid);
  return start !== '' && holder.processStart !== '' && start !== holder.processStart;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process may not be signalled, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

/** The machine's boot and the process's start in ticks since; '' where the system does not tell. */
function processStartOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The second field, the name in brackets, may hold blanks and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startField = 22;
    return `${boot}:${fields[startField - 3] ?? ''}`;
  } catch {
    return '';
  }
}

function isYoung(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined || Date.now() - stats.mtimeMs < SILENT_FOR_MS;
}

/**
 * Takes a stale lock file away. Two processes may find it stale at once, so it is
 * renamed and looked at again: a fresh lock that was caught by mistake is put back.
 */
function removeStale(file: string, judged: LockHolder | 'silent'): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const caught = readLockFile(aside);
  const isSame =
    typeof caught === 'object' && typeof judged === 'object'
      ? caught.id === judged.id
      : caught === judged;
  if (isSame) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

/** Waits without letting anything else run: opening is one synchronous step. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Some containers know no name for the user's number.
    return '';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
