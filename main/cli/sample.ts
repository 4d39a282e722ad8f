import { existsSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { countOf } from '../../core/text/count.ts';
import { ensureSample } from '../projects/creation.ts';
import { withProjectToRead } from './projects.ts';
import { EXIT } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Writes the sample project: the same articles and marks each time. */
export async function runSample(target: string, terminal: Terminal): Promise<ExitCode> {
  const file = path.resolve(target);
  if (existsSync(file)) {
    throw new AppError(
      'conflict',
      `“${file}” is there already and was left as it is, so no sample was written; choose another name.`,
    );
  }
  await ensureSample(file);
  const { documents, annotations } = await withProjectToRead(file, (store) =>
    store.statistics.get(),
  );
  terminal.result(
    { file, documents, annotations },
    `The sample project is written: ${file} (${countOf(documents, 'document')}, ${countOf(annotations, 'annotation')}).`,
  );
  return EXIT.done;
}
