import path from 'node:path';

import { countOf } from '../../core/text/count.ts';
import { collectFiles } from '../files/collect.ts';
import { encodingName, unknownEncodingSentence } from '../files/decode.ts';
import { describeImport } from '../jobs/describe.ts';
import { importJob } from '../jobs/import.ts';
import type { ImportResult, ImportSource } from '../jobs/import.ts';
import { createIfMissing, withProjectToWrite } from './projects.ts';
import { EXIT, contextFor } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface ImportOptions {
  readonly encoding?: string;
  readonly withDuplicates?: boolean;
}

type Rejected = ImportResult['rejected'];

interface Sources {
  readonly sources: readonly ImportSource[];
  readonly rejected: Rejected;
  /** Files of folders that are no text by their name. */
  readonly skipped: number;
}

/** Imports files and folders, making the project if it is not there. */
export async function runImport(
  project: string,
  paths: readonly string[],
  { encoding, withDuplicates = false }: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (encoding !== undefined && encodingName(encoding) === undefined) {
    terminal.misuse(unknownEncodingSentence(encoding));
    return EXIT.usage;
  }
  const { sources, rejected, skipped } = collect(paths, encoding ?? null);
  const fresh = createIfMissing(project);
  let imported = 0;
  try {
    const done = await withProjectToWrite(project, (store) => {
      const context = contextFor(terminal, () => store, 'Importing');
      return importJob.run({ sources, withDuplicates }, context);
    });
    imported = done.imported;
    const result = { ...done, rejected: [...rejected, ...done.rejected] };
    tell(terminal, project, result, skipped, fresh !== undefined && imported > 0);
    const isEmptyHanded = imported === 0 && result.duplicates.length === 0;
    return result.rejected.length > 0 || isEmptyHanded ? EXIT.failed : EXIT.done;
  } finally {
    if (imported === 0) fresh?.remove();
  }
}

function collect(paths: readonly string[], encoding: string | null): Sources {
  const sources: ImportSource[] = [];
  const rejected: { name: string; sentence: string }[] = [];
  let skipped = 0;
  for (const found of collectFiles(paths)) {
    if (found.kind === 'file') {
      sources.push({ name: found.name, content: found.path, encoding, expectedSha256: null });
    } else if (found.kind === 'skipped') {
      skipped += 1;
    } else {
      rejected.push({ name: found.name, sentence: found.sentence });
    }
  }
  return { sources, rejected, skipped };
}

function tell(
  terminal: Terminal,
  project: string,
  result: ImportResult,
  skipped: number,
  hasCreated: boolean,
): void {
  const { imported, duplicates, rejected, guessed } = result;
  for (const { name, sentence } of rejected) terminal.note(`${name}: ${sentence}`);
  for (const { name, encoding } of guessed) {
    terminal.note(
      `${name}: it is not Unicode and was read as ${encoding}, which is a guess; if it looks wrong, undo the import and name the encoding with --encoding.`,
    );
  }
  if (skipped > 0) {
    terminal.note(`${countOf(skipped, 'file')} in folders passed over: no .txt or .md by name.`);
  }
  const { firstDocumentId, ...lists } = result;
  const summary = describeImport({
    imported,
    duplicates: duplicates.length,
    rejected: [...rejected],
    firstDocumentId,
  });
  const json = { project: path.resolve(project), created: hasCreated, ...lists, skipped };
  terminal.result(json, hasCreated ? `Made ${project}. ${summary}` : summary);
}
