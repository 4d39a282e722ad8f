import { AppError } from '../core/errors.ts';
import { checkDocuments } from './checks/check-documents.ts';
import { checkFile } from './checks/check-file.ts';
import { checkIndexedDocuments } from './checks/check-search.ts';
import type { CheckContext } from './checks/finding.ts';
import { aboutFile } from './checks/finding.ts';
import { closingOnFailure, configure, connect } from './open.ts';
import { createCodebookRepository } from './repositories/codebook.ts';
import type { Sqlite } from './sqlite.ts';
import { translateSqliteError } from './sqlite-errors.ts';
import type { Finding, Progress } from './store.ts';

/** Steps of the check that are not documents. */
const FILE_STEPS = 4;

/** Most findings that are told; a file with more is beyond reading them one by one. */
const MOST_FINDINGS = 1000;

/**
 * Checks everything in a project file: SQLite's own integrity check (with the search index), every
 * reference, the structure, the hash of every text, every fragment and every attribute value.
 * Reads only; others may go on working. What it finds, worst first; nothing if all is well.
 */
export function checkAll(path: string, progress: Progress = {}): Finding[] {
  const findings: Finding[] = [];
  try {
    const db = connect(path, 'read');
    closingOnFailure(db, () => {
      configure(db, 'read');
      runChecks(contextFor(db, findings, progress));
    });
    db.close();
  } catch (error) {
    const translated = translateSqliteError(error);
    if (!(translated instanceof AppError) || translated.code !== 'damaged') throw translated;
    // So damaged that it cannot be read to the end; what was found so far is told.
    findings.push(aboutFile('file', translated.message));
  }
  return findings;
}

function runChecks(context: CheckContext): void {
  checkFile(context);
  checkIndexedDocuments(context);
  const labels = createCodebookRepository(context.db).get().labels;
  checkDocuments(context, new Map(labels.map((label) => [label.id, label])));
}

function contextFor(db: Sqlite, findings: Finding[], progress: Progress): CheckContext {
  const count = db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0;
  const total = FILE_STEPS + count;
  let done = 0;
  return {
    db,
    report(finding) {
      if (findings.length < MOST_FINDINGS) findings.push(finding);
    },
    advance() {
      if (progress.isCancelled?.() === true) {
        throw new AppError('cancelled', 'The check was cancelled; nothing was changed.');
      }
      done += 1;
      progress.onProgress?.(done, total);
    },
  };
}
