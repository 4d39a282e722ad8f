import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

import { DocumentId } from '../../core/model/ids.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { WindowPlace } from '../window-place.ts';

const WindowPlaceData = v.object({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.number(),
  height: v.number(),
  isMaximized: v.boolean(),
});

const RememberedProject = v.object({
  path: v.string(),
  name: v.string(),
  openedAt: v.string(),
  /** The last document read, and the caret in it in UTF-16 units. */
  documentId: v.nullable(DocumentId),
  caret: v.number(),
  /** What the file was when we closed it last (`fingerprint.ts`); null while it is open or after a crash. */
  closedAs: v.nullable(v.string()),
});
/** A project the program has had open. */
export type RememberedProject = v.InferOutput<typeof RememberedProject>;

const StateFile = v.object({
  version: v.literal(1),
  /** Newest first. */
  projects: v.array(RememberedProject),
  /** The project that was open when the program ended, so that it comes back. */
  lastOpen: v.nullable(v.string()),
  window: v.nullable(WindowPlaceData),
});
type StateFile = v.InferOutput<typeof StateFile>;

const KEPT_PROJECTS = 12;
/** How long the disk is left alone after a change, in ms; closing does not wait for it. */
const WRITE_DELAY_MS = 1_000;

/** What the program remembers between two runs. */
export interface ProgramState {
  /** Newest first; those whose file is gone are dropped. */
  projects(): readonly RememberedProject[];
  find(path: string): RememberedProject | undefined;
  /** The project to come back to; undefined for the welcome screen. */
  lastOpen(): string | undefined;
  /** Puts a project on top of the list, as open now. */
  opened(path: string, name: string): void;
  /** Notes how its file was left; `isWanted` = it should come back at the next start. */
  closed(path: string, fingerprint: string | null, isWanted: boolean): void;
  rememberPlace(path: string, documentId: DocumentId, caret: number): void;
  readonly rememberWindow: (place: WindowPlace) => void;
  forget(path: string): void;
  /** Writes at once what still waits to be written. */
  flush(): void;
}

const NOTHING: StateFile = { version: 1, projects: [], lastOpen: null, window: null };

/** Reads the state file; one that is missing or unreadable counts as a first start. */
export function openProgramState(file: string, onFailure: (error: unknown) => void): ProgramState {
  let state = readState(file);
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      writeFileAtomically(file, `${JSON.stringify(state, undefined, 2)}\n`);
    } catch (error) {
      onFailure(error);
    }
  };
  const change = (next: Partial<StateFile>) => {
    state = { ...state, ...next };
    clearTimeout(timer);
    timer = setTimeout(flush, WRITE_DELAY_MS);
    // A forgotten caret is no reason to keep the process alive.
    timer.unref();
  };
  const find = (path: string) => state.projects.find((project) => project.path === path);
  const others = (path: string) => state.projects.filter((project) => project.path !== path);
  const changeProject = (path: string, next: Partial<RememberedProject>) =>
    state.projects.map((project) => (project.path === path ? { ...project, ...next } : project));

  return {
    projects() {
      const present = state.projects.filter(({ path }) => existsSync(path));
      if (present.length < state.projects.length) change({ projects: present });
      return present;
    },
    find,
    lastOpen() {
      const { lastOpen } = state;
      return lastOpen !== null && existsSync(lastOpen) ? lastOpen : undefined;
    },
    opened(path, name) {
      const { documentId = null, caret = 0 } = find(path) ?? {};
      const openedAt = new Date().toISOString();
      const project = { path, name, openedAt, documentId, caret, closedAs: null };
      const projects = [project, ...others(path)].slice(0, KEPT_PROJECTS);
      change({ projects, lastOpen: path });
    },
    closed(path, closedAs, isWanted) {
      const lastOpen = state.lastOpen === path ? null : state.lastOpen;
      change({
        projects: changeProject(path, { closedAs }),
        lastOpen: isWanted ? path : lastOpen,
      });
    },
    rememberPlace(path, documentId, caret) {
      change({ projects: changeProject(path, { documentId, caret }) });
    },
    rememberWindow: (window) => change({ window }),
    forget: (path) => change({ projects: others(path) }),
    flush,
  };
}

function readState(file: string): StateFile {
  try {
    const parsed = v.safeParse(StateFile, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : NOTHING;
  } catch {
    return NOTHING;
  }
}
