import path from 'node:path';

/** Where the program keeps what is not in a project, all inside the user's data folder. */
export interface ProgramPaths {
  readonly state: string;
  readonly backups: string;
  readonly logs: string;
  readonly sample: string;
}

export function programPaths(userData: string): ProgramPaths {
  return {
    state: path.join(userData, 'state.json'),
    backups: path.join(userData, 'backups'),
    logs: path.join(userData, 'logs'),
    sample: path.join(userData, 'Sample project.gloss'),
  };
}
