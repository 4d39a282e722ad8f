import { AppError } from '../../core/errors.ts';
import type { RequestOf, ResponseOf } from '../../core/ipc/contract.ts';
import { directionOf } from '../../core/formats/plain-text.ts';
import { MAX_FILE_BYTES } from '../../core/model/import.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { TEXT_EXTENSIONS } from '../files/collect.ts';
import { tooLargeSentence } from '../files/too-large.ts';
import { rejectedItem } from '../jobs/inspected-item.ts';
import { ImportBatch } from '../projects/import-batch.ts';
import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

type ImportChannel =
  | 'import.choose'
  | 'import.drop'
  | 'import.items'
  | 'import.setEncoding'
  | 'import.run'
  | 'import.report'
  | 'import.discard'
  | 'import.paste';

export function importHandlers(dependencies: ProjectDependencies): HandlersOf<ImportChannel> {
  const { jobs, dialogs, writing } = dependencies;
  const batches = createBatches(() => new ImportBatch(jobs));
  return {
    'import.choose': async ({ what }) => {
      const paths = await (what === 'files' ? chooseFiles(dialogs) : chooseFolder(dialogs));
      if (paths.length === 0) return null;
      const id = batches.add();
      return { batch: id, jobId: batches.find(id).inspectPaths(paths) };
    },
    'import.drop': ({ batch, files, tooLarge, isLast }) => {
      const id = batch ?? batches.add();
      const found = batches.find(id);
      const rejected = tooLarge.map(({ name, bytes }) =>
        rejectedItem(name, null, bytes, tooLargeSentence(bytes)),
      );
      found.addDropped(files, rejected);
      return { batch: id, jobId: isLast ? found.inspectDropped() : null };
    },
    'import.items': ({ batch, from, count }) => batches.find(batch).page(from, count),
    'import.setEncoding': ({ batch, index, encoding }) =>
      batches.find(batch).setEncoding(index, encoding),
    'import.run': writing(({ batch, withDuplicates }) => ({
      jobId: batches.find(batch).run(withDuplicates, () => pushImported(dependencies)),
    })),
    'import.report': ({ batch }) => batches.find(batch).report,
    'import.discard': ({ batch }) => {
      batches.discard(batch);
      return null;
    },
    'import.paste': writing((request) => paste(request, dependencies)),
  };
}

interface Batches {
  add(): number;
  find(id: number): ImportBatch;
  discard(id: number): void;
}

function createBatches(create: () => ImportBatch): Batches {
  const batches = new Map<number, ImportBatch>();
  let lastId = 0;
  return {
    add() {
      lastId += 1;
      batches.set(lastId, create());
      return lastId;
    },
    find(id) {
      const batch = batches.get(id);
      if (batch !== undefined) return batch;
      const sentence =
        'This import is no longer open, so nothing was done; choose the files again.';
      throw new AppError('not-found', sentence);
    },
    discard(id) {
      batches.get(id)?.stopInspection();
      batches.delete(id);
    },
  };
}

type Dialogs = ProjectDependencies['dialogs'];

function chooseFiles(dialogs: Dialogs): Promise<readonly string[]> {
  return dialogs.chooseFiles({
    title: 'Import files',
    filters: [
      { name: 'Text and Markdown', extensions: [...TEXT_EXTENSIONS] },
      { name: 'All files', extensions: ['*'] },
    ],
    isMultiple: true,
  });
}

async function chooseFolder(dialogs: Dialogs): Promise<readonly string[]> {
  const folder = await dialogs.chooseFolder({ title: 'Import a folder', button: 'Import' });
  return folder === undefined ? [] : [folder];
}

/** Also after an import that was stopped: the library may have shown some of what is gone again. */
function pushImported({ push, pushHistory }: ProjectDependencies): void {
  push('documents.changed', { ids: null });
  pushHistory();
}

function paste(
  { title, text: raw, source, withDuplicates }: RequestOf<'import.paste'>,
  { store, push }: ProjectDependencies,
): ResponseOf<'import.paste'> {
  const { text } = normalizeText(raw);
  refuseUnfit(text);
  const document = { title, text, source, language: '', direction: directionOf(text) };
  const { kind, id } = store().operations.importDocument(document, { withDuplicates });
  if (kind === 'imported') push('documents.changed', { ids: [id] });
  return { documentId: id, isDuplicate: kind === 'duplicate' };
}

/** What a file would be rejected for. */
function refuseUnfit(text: string): void {
  if (text.trim() === '') throw unfit('The pasted text holds only blanks and line breaks');
  if (text.includes('\0')) throw unfit('The pasted text holds a zero character, which no text has');
  if (text.length >= MAX_FILE_BYTES) throw unfit('The pasted text is longer than 50 MB');
}

function unfit(what: string): AppError {
  return new AppError('invalid-input', `${what}, so it was not imported.`);
}
