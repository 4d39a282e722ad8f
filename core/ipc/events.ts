import type { DocumentId } from '../model/ids.ts';
import type { HistoryState, ProjectState } from '../model/project.ts';
import type { JobSnapshot } from '../model/job.ts';
import type { CommandId } from '../commands.ts';

/** Every push of the main process to a window, sent after commit and saying only what changed. */
export interface Events {
  /** The set of documents changed, or their metadata or status; null = too many to name. */
  'documents.changed': { readonly ids: readonly DocumentId[] | null };
  /** Annotations of this document changed other than by this window's own call; null = of any. */
  'annotations.changed': { readonly documentId: DocumentId | null };
  'history.changed': HistoryState;
  /** Name, people, codebook or access changed, or another project was opened; null = none is open. */
  'project.changed': ProjectState | null;
  'job.changed': JobSnapshot;
  /** The user chose an entry of the application menu. */
  'command.chosen': { readonly command: CommandId };
  /** Something happened that no call asked for, such as a backup that failed: one sentence. */
  notice: { readonly tone: 'info' | 'warning'; readonly sentence: string };
}

export type EventName = keyof Events;
