import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import { countOf } from '../../core/text/count.ts';
import { checkAll } from '../../db/check.ts';
import type { Finding, Store } from '../../db/store.ts';
import { refuseOtherFiles, withProjectToRead } from './projects.ts';
import { EXIT } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Checks the file, every reference, every quote and every value against the codebook. */
export async function runCheck(project: string, terminal: Terminal): Promise<ExitCode> {
  const file = path.resolve(project);
  refuseOtherFiles(file);
  const findings = checkAll(file, {
    onProgress: terminal.progress('Checking'),
    isCancelled: terminal.isCancelled,
  });
  const named = await nameFindings(file, findings);
  const json = { project: file, sound: findings.length === 0, findings: named };
  if (findings.length === 0) {
    terminal.result(
      json,
      'Everything is sound: the file, every reference, every quote and every value.',
    );
    return EXIT.done;
  }
  const lines = findings.map(({ kind, sentence }) => `${kind}: ${sentence}`);
  terminal.result(json, [`${countOf(findings.length, 'fault')} found:`, ...lines].join('\n'));
  return EXIT.failed;
}

/** Findings as other programs may read them: with uuids, since row numbers mean nothing outside. */
async function nameFindings(file: string, findings: readonly Finding[]) {
  const unnamed = findings.map((finding) => nameFinding(finding, undefined));
  if (findings.every(({ documentId }) => documentId === null)) return unnamed;
  try {
    return await withProjectToRead(file, (store) =>
      findings.map((finding) => nameFinding(finding, store)),
    );
  } catch (error) {
    // A damaged file may not let itself be opened; its findings are told all the same.
    if (error instanceof AppError) return unnamed;
    throw error;
  }
}

function nameFinding({ kind, sentence, documentId }: Finding, store: Store | undefined) {
  const document =
    store === undefined || documentId === null ? null : store.documents.meta(documentId).uuid;
  return { kind, sentence, document };
}
