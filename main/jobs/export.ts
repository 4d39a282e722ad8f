import path from 'node:path';

import { AppError } from '../../core/errors.ts';
import type { Format } from '../../core/formats/format.ts';
import type { PortableDocument } from '../../core/formats/portable.ts';
import { findFormat } from '../../core/formats/registry.ts';
import { ExportTally } from '../../core/formats/tally.ts';
import type { PersonId } from '../../core/model/ids.ts';
import { countOf } from '../../core/text/count.ts';
import type { ProjectStatistics, Store } from '../../db/store.ts';
import { hashText } from '../../db/text-hash.ts';
import type { ExportFolder, ExportTarget } from '../files/export-folder.ts';
import { createExportFolder } from '../files/export-folder.ts';
import { PieceWriter } from '../files/piece-writer.ts';
import { readLines } from '../files/read-lines.ts';
import { pause } from '../pause.ts';
import { cancelled } from './job.ts';
import type { JobContext, JobDefinition } from './job.ts';
import { createPortable } from './portable.ts';
import type { Portable } from './portable.ts';

export interface ExportInput {
  /** The id of the format. */
  readonly format: string;
  readonly personIds: readonly PersonId[];
  readonly target: ExportTarget;
}

export interface ExportResult {
  /** Absolute path of the folder that holds the files. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly documents: number;
  readonly annotations: number;
  readonly people: readonly ExportedPerson[];
  /** What the format could not carry, in words that follow “not in it:”. */
  readonly losses: readonly string[];
}

export interface ExportedPerson {
  readonly id: string;
  readonly name: string;
  readonly annotations: number;
}

/** How many documents are written or read before others get their turn. */
const TURN = 200;

/** Writes layers to files, reads the files back from the disk, cuts every quote anew, and only then shows them. */
export const exportJob: JobDefinition<ExportInput, ExportResult> = {
  kind: 'export',
  run: (input, context) => exportAs(findFormat(input.format), input, context),
};

/** The same in a format that need not be registered. */
export async function exportAs(
  format: Format,
  { personIds, target }: Pick<ExportInput, 'personIds' | 'target'>,
  context: JobContext,
): Promise<ExportResult> {
  const portable = createPortable(context.store(), personIds);
  let folder: ExportFolder | undefined;
  try {
    folder = createExportFolder(target, format.files);
    const run: Run = { format, portable, folder: folder.temporary, context };
    const { files, tally } = await write(run);
    await verify(run, files, tally);
    const { project } = portable;
    return {
      folder: folder.commit(),
      files,
      documents: tally.documents,
      annotations: tally.annotations,
      people: project.people.map((person) => ({
        ...person,
        annotations: tally.countOfPerson(person.id),
      })),
      losses: format.describeLoss(project),
    };
  } catch (error) {
    folder?.discard();
    throw error instanceof AppError ? error : writeFailure(error);
  }
}

interface Run {
  readonly format: Format;
  readonly portable: Portable;
  /** Where it is written out of sight. */
  readonly folder: string;
  readonly context: JobContext;
}

interface Written {
  readonly files: readonly string[];
  readonly tally: ExportTally;
}

async function write({ format, portable, folder, context }: Run): Promise<Written> {
  const store = context.store();
  const before = store.statistics.get();
  const tally = new ExportTally();
  const writer = new PieceWriter(folder);
  try {
    let pieces = 0;
    for (const piece of format.serialize(portable.project, documentsOf(store, portable, tally))) {
      writer.write(piece);
      pieces += 1;
      if (pieces % TURN !== 0) continue;
      await turn(context, tally.documents, before.documents * 2);
    }
    const files = writer.paths;
    writer.finish();
    checkAgainst(before, store.statistics.get(), portable, tally);
    return { files, tally };
  } finally {
    writer.close();
  }
}

function* documentsOf(
  store: Store,
  { personIds, convert }: Portable,
  tally: ExportTally,
): Generator<PortableDocument> {
  for (const document of store.exportDocuments(personIds)) {
    const portable = convert(document);
    tally.add(portable);
    yield portable;
  }
}

/** What was read out must be all there is. Where the project changed meanwhile, there is no number to compare with. */
function checkAgainst(
  before: ProjectStatistics,
  after: ProjectStatistics,
  { personIds }: Portable,
  tally: ExportTally,
): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) return;
  const expected = before.annotationsBy
    .filter(({ personId }) => personIds.includes(personId))
    .reduce((sum, { count }) => sum + count, 0);
  if (tally.documents !== before.documents || tally.annotations !== expected) {
    throw mismatch(
      `it has ${countOf(tally.annotations, 'annotation')} in ${countOf(tally.documents, 'document')} ` +
        `where the project has ${countOf(expected, 'annotation')} in ${countOf(before.documents, 'document')}`,
    );
  }
}

/** Reads everything from the disk as a stranger would. */
async function verify(
  { format, folder, context }: Run,
  files: readonly string[],
  written: ExportTally,
): Promise<void> {
  const sources = files.map((file) => ({
    path: file,
    lines: readLines(path.join(folder, ...file.split('/'))),
  }));
  const found = { documents: 0, annotations: 0 };
  for (const item of format.parse(sources)) {
    const place = `${item.path}, line ${item.line}`;
    if (item.kind === 'rejected') throw mismatch(`${place}: ${item.sentence.replace(/\.$/, '')}`);
    const { document } = item;
    if (hashText(document.text) !== document.sha256) {
      throw mismatch(`${place}: the text of “${document.title}” is not the one that was imported`);
    }
    found.documents += 1;
    found.annotations += document.annotations.length;
    if (found.documents % TURN !== 0) continue;
    await turn(context, written.documents + found.documents, written.documents * 2);
  }
  if (found.documents !== written.documents || found.annotations !== written.annotations) {
    throw mismatch(
      `it has ${countOf(found.annotations, 'annotation')} in ${countOf(found.documents, 'document')} ` +
        `where ${countOf(written.annotations, 'annotation')} in ${countOf(written.documents, 'document')} were written`,
    );
  }
}

async function turn(context: JobContext, done: number, total: number): Promise<void> {
  context.report(done, total);
  await pause();
  if (context.isCancelled()) {
    throw cancelled('The export was stopped; nothing of it was left behind.');
  }
}

function mismatch(what: string): AppError {
  return new AppError(
    'storage',
    `The export was read back and did not agree with the project (${what}), so it was thrown away; check the project and the disk, then export again.`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'the folder takes no new files from you',
  EPERM: 'the folder takes no new files from you',
  EROFS: 'the disk can only be read',
  EISDIR: 'a folder is in the way',
  ENOTDIR: 'a file is in the way',
  ENAMETOOLONG: 'the name is too long',
};

/** Faults of the disk get a sentence; anything else is a defect and stays what it is. */
function writeFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code)) return error;
  return new AppError(
    'storage',
    `The export could not be written because ${REASONS[code] ?? `the system said ${code}`}; nothing of it was left behind, so choose another folder or make room and try again.`,
    { cause: error },
  );
}
