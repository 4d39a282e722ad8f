import type { Push } from '../ipc/push.ts';
import type { Jobs, StartedJob } from '../jobs/jobs.ts';
import type { JobOutput } from '../jobs/registry.ts';
import type { Store } from '../../db/store.ts';
import { backupFolder } from './backups.ts';
import { openForWriting } from './opening.ts';
import type { OpenedProject } from './opening.ts';

/** What is done for a project without being asked: its check where that was put off, and its backup. */
export interface Upkeep {
  /** Runs once, when the window is up. */
  readonly start: () => Promise<void>;
  /** Makes a backup now, because the user asks for it. */
  readonly backUp: () => StartedJob<JobOutput<'backup'>>;
  readonly hasFoundDamage: () => boolean;
}

interface UpkeepOptions {
  readonly opened: OpenedProject;
  readonly jobs: Jobs;
  readonly push: Push;
  /** The folder of all backups. */
  readonly backups: string;
  /** Goes on with another store on the same file. */
  readonly replaceStore: (store: Store, readOnlyBecause: string | null) => void;
  /** Keeps the file as it is from now on. */
  readonly forbidWriting: (because: string) => void;
}

const DAMAGED =
  'This project file is damaged, so nothing more is written to it: close it and open it again to go on with its last backup.';

export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { opened, jobs, push, backups, replaceStore, forbidWriting } = options;
  const folder = backupFolder(backups, opened.path);
  let isDamaged = false;

  /** Whether the file may be written to from now on. */
  const check = async (): Promise<boolean> => {
    if (opened.check === 'done') return opened.readOnlyBecause === null;
    const { ended } = jobs.start(
      'check',
      {},
      {
        title: 'Checking the project file',
        describe: ({ fault }) => fault ?? 'The project file is sound.',
        canCancel: false,
        // What keeps the user from working is shown; what does not is not.
        isQuiet: opened.check === 'later',
      },
    );
    const end = await ended;
    if (end.state !== 'done') return false;
    if (end.output.fault !== null) {
      isDamaged = true;
      forbidWriting(DAMAGED);
      push('notice', { tone: 'warning', sentence: DAMAGED });
      return false;
    }
    if (opened.check === 'before-writing') {
      const store = openForWriting(opened.path, opened.turns, backups);
      replaceStore(store, null);
    }
    return true;
  };

  const backUp = (isQuiet: boolean) =>
    jobs.start(
      'backup',
      { kind: 'backup', folder, onlyIfChanged: isQuiet },
      {
        title: 'Making a backup',
        describe: () => 'The backup is made.',
        canCancel: true,
        isQuiet,
      },
    );

  return {
    async start() {
      if (!(await check())) return;
      const end = await backUp(true).ended;
      if (end.state === 'failed') {
        const sentence = `The backup of this project could not be made; the project itself is safe. ${end.error.message}`;
        push('notice', { tone: 'warning', sentence });
      }
    },
    backUp: () => backUp(false),
    hasFoundDamage: () => isDamaged,
  };
}
