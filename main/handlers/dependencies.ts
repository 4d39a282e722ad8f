import type { Channel, RequestOf, ResponseOf } from '../../core/ipc/contract.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import type { Store } from '../../db/store.ts';
import type { Dialogs } from '../files/dialogs.ts';
import type { Push } from '../ipc/push.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Answers one call of the contract: given the parsed request, never the event it came with. */
export type Handler<K extends Channel> = (
  request: RequestOf<K>,
) => ResponseOf<K> | Promise<ResponseOf<K>>;

/** Handlers for some channels of the contract. */
export type HandlersOf<K extends Channel> = { readonly [Name in K]: Handler<Name> };

/** The file behind the open project. */
export interface ProjectFile {
  readonly path: string;
  /** Starts a backup. */
  readonly backUp: () => { readonly id: number };
  /** Closes it; the window goes back to the welcome screen. */
  readonly close: () => Promise<void>;
}

/** What the handlers of one open project are built from. */
export interface ProjectDependencies {
  /** The project's store. Ask each time: it is another one once a checked project becomes writable. */
  readonly store: () => Store;
  readonly project: ProjectFile;
  readonly jobs: Jobs;
  readonly push: Push;
  readonly dialogs: Dialogs;
  /**
   * Makes a handler that writes: refused with a sentence while the project is
   * read-only or a job has it to itself; afterwards the window is told what can
   * be undone now. Handlers push only what their answer does not say.
   */
  readonly writing: <Request, Response>(
    handler: (request: Request) => Response,
  ) => (request: Request) => Response;
  /** Tells the window what can be undone now; for jobs that wrote. */
  readonly pushHistory: () => void;
  /** Tells the window that name, people, codebook or access changed. */
  readonly pushProject: () => void;
  /** Notes where the reader is, for the next time the project is opened. */
  readonly rememberPlace: (documentId: DocumentId, caret: number) => void;
}
