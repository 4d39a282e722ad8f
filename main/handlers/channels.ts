import type { Channel } from '../../core/ipc/contract.ts';

/** Calls a window may make while no project is open in it. */
export const PROGRAM_CHANNELS = [
  'workspace.load',
  'project.create',
  'project.open',
  'project.openKnown',
  'project.openSample',
  'project.recent',
  'project.forgetRecent',
] as const satisfies readonly Channel[];

export type ProgramChannel = (typeof PROGRAM_CHANNELS)[number];

/** Calls about the project that is open in the window. */
export type ProjectChannel = Exclude<Channel, ProgramChannel>;
