import { join } from 'node:path';

import { createProject } from '../../db/create.ts';
import type { NewDocument, Store } from '../../db/store.ts';

/** A document of one short paragraph; what matters to a test is said in `change`. */
export function newDocument(change: Partial<NewDocument> = {}): NewDocument {
  return {
    title: 'The harbour',
    text: 'The minister promised to dredge the harbour by May.',
    language: 'en',
    direction: 'ltr',
    source: { outlet: '', author: '', date: '', url: '', section: '', genre: '' },
    ...change,
  };
}

/** Writes a project file of one document, as Ada, and whatever `fill` adds. */
export function newProjectFile(
  folder: string,
  { name = 'Talks', fill }: { readonly name?: string; readonly fill?: (store: Store) => void } = {},
): string {
  const path = join(folder, `${name}.gloss`);
  const store = createProject(path, { name, me: 'Ada' });
  try {
    store.operations.importDocument(newDocument(), { withDuplicates: false });
    fill?.(store);
  } finally {
    store.close();
  }
  return path;
}
