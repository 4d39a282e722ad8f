import { createHash } from 'node:crypto';
import { constants, copyFileSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { createProject } from '../../db/create.ts';
import { expectedSchema } from '../../db/schema.ts';
import { ensureEntry } from '../../scripts/cache.mjs';
import { startStep } from '../../scripts/progress.mjs';
import { inProject } from '../../scripts/project.mjs';
import { type LargeSize, writeLarge } from '../../seeds/sets/large.ts';

/** Texts to read and to tag, by how long they are; two of each, so that each opens anew. */
export const TEXTS = {
  small: { documents: 2, length: 100_000, annotations: 1_000 },
  deep: { documents: 2, length: 100_000, annotations: 10_000 },
  middle: { documents: 2, length: 1_000_000, annotations: 10_000 },
  large: { documents: 2, length: 5_000_000, annotations: 50_000 },
} as const satisfies Record<string, LargeSize>;

export type TextSize = keyof typeof TEXTS;

/** How a size is called in the tables. */
export const TEXT_NAMES: Readonly<Record<TextSize, string>> = {
  small: '100 kB / 1 000',
  deep: '100 kB / 10 000',
  middle: '1 MB / 10 000',
  large: '5 MB / 50 000',
};

/** An article as the import budget has it, in UTF-16 units. */
export const ARTICLE_LENGTH = 4_000;

/** Copies a generated project to `file`; it is written once and kept in the user's cache. */
export async function copyLarge(file: string, size: LargeSize): Promise<void> {
  const { documents, length, annotations } = size;
  const name = `bench-${documents}-${length}-${annotations}-${version()}`;
  const folder = await ensureEntry(name, (made) => {
    const step = startStep(
      `Writing ${documents} documents of ${length} characters with ${annotations} marks each, once`,
    );
    const store = createProject(path.join(made, PROJECT), { name: 'Bench', me: 'Bench' });
    writeLarge(store, size);
    store.close();
    step.end();
    return Promise.resolve();
  });
  copyFileSync(path.join(folder, PROJECT), file, constants.COPYFILE_FICLONE);
}

const PROJECT = 'project.gloss';

/** Of all that decides what is in the file. */
function version(): string {
  const hash = createHash('sha256').update(expectedSchema());
  const sources = readdirSync(inProject('seeds')).filter((name) => name.endsWith('.ts'));
  for (const source of [...sources, 'sets/large.ts']) {
    hash.update(readFileSync(inProject('seeds', source)));
  }
  return hash.digest('hex').slice(0, 12);
}
