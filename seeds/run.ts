import { existsSync } from 'node:fs';

import { createProject } from '../db/create.ts';
import { openStore } from '../db/open.ts';
import type { Store } from '../db/store.ts';
import { seedUuid } from './seed-uuid.ts';
import { writeEdge } from './sets/edge.ts';
import type { LargeSize } from './sets/large.ts';
import { writeLarge } from './sets/large.ts';
import { writeSample } from './sets/sample.ts';

const CREATED = Date.parse('2025-11-03T08:00:00.000Z');
const SECOND = 1000;

/** Writes the sample project to `path`; written again, nothing changes. */
export function createSampleProject(path: string): void {
  seed(path, 'Sample project', writeSample);
}

/** Writes a project of texts that break what counts characters carelessly. */
export function createEdgeProject(path: string): void {
  seed(path, 'Edge cases', writeEdge);
}

/** Writes a project of this size, for measurements; `report` is told how many documents are done. */
export function createLargeProject(
  path: string,
  size: LargeSize,
  report?: (done: number) => void,
): void {
  seed(path, 'Large project', (store) => writeLarge(store, size, report));
}

/** Ids and times are fixed, so that two files written by the same program hold the same. */
function seed(path: string, name: string, write: (store: Store) => void): void {
  const now = steadyClock();
  const store = existsSync(path)
    ? openStore(path, { mode: 'write', now })
    : createProject(
        path,
        {
          name,
          me: 'Me',
          uuid: seedUuid(`project ${name}`),
          meUuid: seedUuid('person me'),
          labelUuid: (key) => seedUuid(`label ${key}`),
        },
        { now },
      );
  try {
    write(store);
  } finally {
    store.close();
  }
}

/** Starts on the same day in every run and goes on by a second each time it is asked. */
function steadyClock(): () => Date {
  let asked = 0;
  return () => {
    asked += 1;
    return new Date(CREATED + asked * SECOND);
  };
}
