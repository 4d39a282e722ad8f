import { AppError } from '../../core/errors.ts';
import type { ImportCounts, ImportItem, ImportReport } from '../../core/model/import.ts';
import { countOf } from '../../core/text/count.ts';
import { describeImport } from '../jobs/describe.ts';
import type { ImportResult, ImportSource } from '../jobs/import.ts';
import type { InspectInput, Inspection } from '../jobs/inspect.ts';
import type { InspectedItem } from '../jobs/inspected-item.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** A file as it was dropped on the window, which knows no paths. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page of a batch as the window shows it. */
export interface ImportPage {
  readonly counts: ImportCounts;
  readonly total: number;
  readonly items: ImportItem[];
}

interface Entry {
  readonly item: InspectedItem;
  /** A path, or what was dropped; null where there is nothing that could be looked at again. */
  readonly content: string | Uint8Array | null;
}

/**
 * Files on their way into a project: collected, looked at, shown, perhaps corrected, imported. Nothing is in the
 * project before `run`. Of files only small facts are kept; of dropped ones their bytes, until the batch is let go.
 */
export class ImportBatch {
  readonly #jobs: Jobs;
  readonly #dropped: DroppedFile[] = [];
  /** As they were looked at, one by one. */
  readonly #entries: Entry[] = [];
  /** The same with repeats among them marked. */
  #shown: readonly InspectedItem[] = [];
  #counts: ImportCounts = { ready: 0, duplicate: 0, rejected: 0 };
  #inspection: number | undefined;
  #isImporting = false;
  #report: ImportReport | null = null;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  /** What the last import of this batch did; null while there is nothing to tell. */
  get report(): ImportReport | null {
    return this.#report;
  }

  /** Adds files without a path, and those that were too large to be sent over at all. */
  addDropped(files: readonly DroppedFile[], tooLarge: readonly InspectedItem[]): void {
    this.#refuseWhileBusy();
    for (const { name, bytes } of files) this.#dropped.push({ name, bytes: shareBytes(bytes) });
    this.#entries.push(...tooLarge.map((item) => ({ item, content: null })));
  }

  /** Looks at all files, in the background; returns the id of the job. */
  inspectDropped(): number {
    const files = this.#dropped.map(({ name, bytes }) => ({
      name,
      content: bytes,
      encoding: null,
    }));
    return this.#inspect({ files }, (_item, index) => files[index]?.content ?? null);
  }

  /** The same for files and folders the user chose. */
  inspectPaths(paths: readonly string[]): number {
    return this.#inspect({ paths }, ({ path }) => path);
  }

  page(from: number, count: number): ImportPage {
    const items = this.#shown.slice(from, from + count);
    return {
      counts: this.#counts,
      total: this.#shown.length,
      items: items.map((item, index) => asImportItem(item, from + index)),
    };
  }

  /** Looks at one file again in the encoding the user chose. */
  async setEncoding(index: number, encoding: string): Promise<ImportItem> {
    this.#refuseWhileBusy();
    const entry = this.#entries[index];
    if (entry === undefined || entry.content === null) {
      throw new AppError('invalid-input', 'This file cannot be read in another encoding.');
    }
    const { content, item } = entry;
    const files = [{ name: item.name, content, encoding }];
    const title = `Reading ${item.name} as ${encoding}`;
    const options = { title, describe: describeInspection, canCancel: false, isQuiet: true };
    const end = await this.#jobs.start('inspect', { files }, options).ended;
    if (end.state !== 'done') throw end.error;
    const [again] = end.output.items;
    if (again !== undefined) this.#entries[index] = { item: again, content };
    this.#show();
    return asImportItem(this.#shown[index] ?? item, index);
  }

  /** Imports what is ready, in the background; `onEnd` is called when the project may have changed. */
  run(withDuplicates: boolean, onEnd: () => void): number {
    this.#refuseWhileBusy();
    this.#isImporting = true;
    const sources = this.#sources(withDuplicates);
    const title = `Importing ${countOf(sources.length, 'file')}`;
    const job = this.#jobs.start(
      'import',
      { sources, withDuplicates },
      {
        title,
        describe: (result) => describeImport(this.#reportOf(result, withDuplicates)),
        canCancel: true,
      },
    );
    void job.ended.then((end) => {
      this.#isImporting = false;
      if (end.state === 'done') this.#report = this.#reportOf(end.output, withDuplicates);
      onEnd();
    });
    return job.id;
  }

  /** Ends an inspection that nobody waits for any more. */
  stopInspection(): void {
    if (this.#inspection !== undefined) this.#jobs.cancel(this.#inspection);
  }

  #inspect(
    input: InspectInput,
    contentOf: (item: InspectedItem, index: number) => Entry['content'],
  ): number {
    this.#refuseWhileBusy();
    const options = {
      title: 'Looking at the files',
      describe: describeInspection,
      canCancel: true,
    };
    const job = this.#jobs.start('inspect', input, options);
    this.#inspection = job.id;
    void job.ended.then((end) => {
      this.#inspection = undefined;
      if (end.state !== 'done') return;
      const { items } = end.output;
      this.#entries.push(
        ...items.map((item, index) => ({ item, content: contentOf(item, index) })),
      );
      this.#show();
    });
    return job.id;
  }

  #show(): void {
    this.#shown = markRepeated(this.#entries.map(({ item }) => item));
    const counts = { ready: 0, duplicate: 0, rejected: 0 };
    for (const { state } of this.#shown) counts[state] += 1;
    this.#counts = counts;
  }

  /** What the user has seen and agreed to; read again in the encoding it was shown in. */
  #sources(withDuplicates: boolean): ImportSource[] {
    return this.#entries.flatMap(({ content }, index) => {
      const item = this.#shown[index];
      if (content === null || item === undefined || item.state === 'rejected') return [];
      if (item.state === 'duplicate' && !withDuplicates) return [];
      const encoding = item.encoding?.encoding ?? null;
      return [{ name: item.name, content, encoding, expectedSha256: item.sha256 }];
    });
  }

  #reportOf(result: ImportResult, withDuplicates: boolean): ImportReport {
    const before = this.#shown.filter(({ state }) => state === 'rejected');
    return {
      imported: result.imported,
      duplicates: result.duplicates.length + (withDuplicates ? 0 : this.#counts.duplicate),
      rejected: [
        ...before.map(({ name, sentence }) => ({ name, sentence: sentence ?? '' })),
        ...result.rejected,
      ],
      firstDocumentId: result.firstDocumentId,
    };
  }

  #refuseWhileBusy(): void {
    if (this.#inspection === undefined && !this.#isImporting) return;
    const doing = this.#isImporting ? 'imported' : 'looked at';
    throw new AppError('conflict', `These files are being ${doing}; wait until that has ended.`);
  }
}

/** Copied once into memory that the worker thread reads as well, instead of once for each job. */
function shareBytes(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

function markRepeated(items: readonly InspectedItem[]): InspectedItem[] {
  const first = new Map<string, string>();
  return items.map((item) => {
    if (item.state !== 'ready') return item;
    const earlier = first.get(item.sha256);
    first.set(item.sha256, earlier ?? item.name);
    if (earlier === undefined) return item;
    return {
      ...item,
      state: 'duplicate',
      sentence: `This is the same text as “${earlier}”; it is left out unless you import duplicates too.`,
    };
  });
}

function asImportItem(item: InspectedItem, index: number): ImportItem {
  const { name, bytes, state, sentence, encoding, title, preview, length } = item;
  return { index, name, bytes, state, sentence, encoding, title, preview, length };
}

function describeInspection({ items, skipped }: Inspection): string {
  const others =
    skipped === 0
      ? ''
      : ` ${countOf(skipped, 'other file')} in folders passed over: no .txt or .md.`;
  return `Looked at ${countOf(items.length, 'file')}.${others}`;
}
