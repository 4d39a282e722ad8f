import type { RequestOf } from '../../core/ipc/contract.ts';

/** A one-use name for a file that only the main process can resolve. */
export type FileToken = RequestOf<'project.openKnown'>['token'];
