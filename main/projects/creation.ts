import { existsSync } from 'node:fs';

import { createProject } from '../../db/create.ts';
import { projectName } from './backups.ts';

/** Makes a new project file, named after itself, in which `me` works. */
export function createProjectFile(file: string, me: string): void {
  createProject(file, { name: projectName(file), me }).close();
}

/** Writes the sample project where it is not there yet. */
export async function ensureSample(file: string): Promise<string> {
  if (!existsSync(file)) {
    // The articles and their marks are loaded only by those who ask for them.
    const { createSampleProject } = await import('../../seeds/run.ts');
    createSampleProject(file);
  }
  return file;
}
