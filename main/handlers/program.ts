import path from 'node:path';

import type { OpenOutcome, RecentProject, Workspace } from '../../core/ipc/contract.ts';
import type { Dialogs } from '../files/dialogs.ts';
import type { FileTokens } from '../files/tokens.ts';
import type { Target } from '../projects/opening.ts';
import type { ProgramState } from '../projects/program-state.ts';
import type { ProgramChannel } from './channels.ts';
import type { HandlersOf } from './dependencies.ts';
import { newProjectPath, PROJECT_FILTERS } from './project.ts';

/** What a window can ask for whether or not a project is open in it. */
export interface ProgramDependencies {
  readonly load: () => Promise<Workspace>;
  readonly recent: () => RecentProject[];
  readonly open: (target: Target) => Promise<OpenOutcome>;
  /** Makes a new project file. */
  readonly create: (file: string, me: string) => void;
  /** The sample project, written if it is not there. */
  readonly sample: () => Promise<string>;
  readonly tokens: FileTokens;
  readonly dialogs: Dialogs;
  readonly state: ProgramState;
  /** Where new files are suggested. */
  readonly documentsFolder: string;
}

const CANCELLED: OpenOutcome = { kind: 'cancelled' };

function usual(file: string): Target {
  return { path: file, backup: null, as: 'usual' };
}

export function programHandlers({
  load,
  recent,
  open,
  create,
  sample,
  tokens,
  dialogs,
  state,
  documentsFolder,
}: ProgramDependencies): HandlersOf<ProgramChannel> {
  return {
    'workspace.load': load,
    'project.create': async ({ me }) => {
      const chosen = await dialogs.chooseTarget({
        title: 'New project',
        suggested: path.join(documentsFolder, 'New project.gloss'),
        filters: PROJECT_FILTERS,
      });
      if (chosen === undefined) return CANCELLED;
      const file = newProjectPath(chosen);
      create(file, me);
      return open(usual(file));
    },
    'project.open': async () => {
      const [chosen] = await dialogs.chooseFiles({
        title: 'Open a project',
        filters: [...PROJECT_FILTERS, { name: 'All files', extensions: ['*'] }],
        isMultiple: false,
      });
      return chosen === undefined ? CANCELLED : open(usual(chosen));
    },
    'project.openKnown': async ({ token, as }) => {
      const outcome = await open({ ...tokens.look(token), as });
      // A refused file may be tried again once its fault is mended.
      if (outcome.kind !== 'refused') tokens.spend(token);
      return outcome;
    },
    'project.openSample': async () => open(usual(await sample())),
    'project.recent': recent,
    'project.forgetRecent': ({ token }) => {
      state.forget(tokens.look(token).path);
      tokens.spend(token);
      return recent();
    },
  };
}
