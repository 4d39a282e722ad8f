import type { Store } from '../../db/store.ts';
import type { Push } from '../ipc/push.ts';
import type { Jobs, StartedJob } from '../jobs/jobs.ts';
import type { JobOutput } from '../jobs/registry.ts';
import { backupFolder } from './backups.ts';
import { openForWriting } from './opening.ts';
import type { OpenedProject } from './opening.ts';

interface UpkeepOptions {
  readonly opened: OpenedProject;
  readonly jobs: Jobs;
  readonly push: Push;
  /** The folder of all backups. */
  readonly backups: string;
  /** Goes on with a store that may write. */
  readonly allowWriting: (store: Store) => void;
  /** Keeps the file as it is from now on. */
  readonly forbidWriting: (because: string) => void;
}

const DAMAGED =
  'This project file is damaged, so nothing more is written to it: close it and open it again to go on with its last backup.';
const UNCHECKED =
  'This project file could not be checked, so it can only be read: close it and open it again to try once more.';

/** What is done for a project without being asked: its check where that was put off, and its backup. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  #isDamaged = false;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /** Whether the file turned out to be one that must be checked again before it is written to. */
  get hasFoundDamage(): boolean {
    return this.#isDamaged;
  }

  /** Runs once, when the window is up. */
  async start(): Promise<void> {
    if (!(await this.#check())) return;
    const end = await this.#startBackup({ isQuiet: true }).ended;
    if (end.state !== 'failed') return;
    const sentence = `The backup of this project could not be made; the project itself is safe. ${end.error.message}`;
    this.#options.push('notice', { tone: 'warning', sentence });
  }

  /** Makes a backup now, because the user asks for it. */
  backUp(): StartedJob<JobOutput<'backup'>> {
    return this.#startBackup({ isQuiet: false });
  }

  /** Does the check that was put off; whether the file may be written to. */
  async #check(): Promise<boolean> {
    const { opened, jobs, push, backups, allowWriting, forbidWriting } = this.#options;
    if (opened.check === 'done') return opened.readOnlyBecause === null;
    const isAwaited = opened.check === 'before-writing';
    const { ended } = jobs.start(
      'check',
      {},
      {
        title: 'Checking the project file',
        describe: ({ fault }) => fault ?? 'The project file is sound.',
        canCancel: false,
        // What keeps the user from working is shown; what does not is not.
        isQuiet: !isAwaited,
      },
    );
    const end = await ended;
    if (end.state !== 'done') {
      if (isAwaited && end.state === 'failed') forbidWriting(UNCHECKED);
      return false;
    }
    if (end.output.fault !== null) {
      this.#isDamaged = true;
      forbidWriting(DAMAGED);
      push('notice', { tone: 'warning', sentence: DAMAGED });
      return false;
    }
    if (isAwaited) allowWriting(openForWriting(opened.path, opened.turns, backups));
    return true;
  }

  #startBackup({ isQuiet }: { readonly isQuiet: boolean }): StartedJob<JobOutput<'backup'>> {
    const { jobs, backups, opened } = this.#options;
    const folder = backupFolder(backups, opened.path);
    return jobs.start(
      'backup',
      { kind: 'backup', folder, onlyIfChanged: isQuiet },
      {
        title: 'Making a backup',
        describe: () => 'The backup is made.',
        canCancel: true,
        isQuiet,
      },
    );
  }
}
