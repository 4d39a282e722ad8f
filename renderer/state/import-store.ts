import type { RequestOf } from '../../core/ipc/contract.ts';
import type { ImportCounts, ImportItem, ImportReport } from '../../core/model/import.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { request } from '../api/client.ts';
import type { JobsStore } from './jobs-store.ts';
import { Store } from './store.ts';

type Phase = 'idle' | 'inspecting' | 'ready' | 'importing' | 'reported';

interface Snapshot {
  readonly phase: Phase;
  readonly batch: number | null;
  readonly jobId: number | null;
  readonly counts: ImportCounts;
  readonly total: number;
  /** Items by their index in the batch, as far as they were asked for. */
  readonly items: ReadonlyMap<number, ImportItem>;
  readonly report: ImportReport | null;
}

const EMPTY: Snapshot = {
  phase: 'idle',
  batch: null,
  jobId: null,
  counts: { ready: 0, duplicate: 0, rejected: 0 },
  total: 0,
  items: new Map(),
  report: null,
};

const PAGE = 200;

/** A file that was dropped on the window, read or too large to be read. */
export type DroppedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly tooLarge: number };

/** One batch of files on its way into the project: inspected, shown, imported, reported. */
export class ImportStore extends Store<Snapshot> {
  readonly #jobs: JobsStore;

  constructor(jobs: JobsStore) {
    super(EMPTY);
    this.#jobs = jobs;
    jobs.subscribe(() => void this.#followJob());
  }

  async choose(what: 'files' | 'folder'): Promise<void> {
    const chosen = await request('import.choose', { what });
    if (chosen) this.set({ ...EMPTY, phase: 'inspecting', ...chosen });
    await this.#followJob();
  }

  /** Hands over dropped files in portions, so that no message is larger than the largest file. */
  async drop(files: AsyncIterable<DroppedFile>): Promise<void> {
    this.set({ ...EMPTY, phase: 'inspecting' });
    let batch: number | null = null;
    for await (const file of files) {
      const part: RequestOf<'import.drop'> =
        'bytes' in file
          ? { batch, files: [file], tooLarge: [], isLast: false }
          : {
              batch,
              files: [],
              tooLarge: [{ name: file.name, bytes: file.tooLarge }],
              isLast: false,
            };
      ({ batch } = await request('import.drop', part));
    }
    const last = await request('import.drop', { batch, files: [], tooLarge: [], isLast: true });
    this.set(last);
    await this.#followJob();
  }

  /** Asks for the items around this index. */
  async ensureItems(from: number): Promise<void> {
    const { batch, items } = this.snapshot;
    const start = Math.floor(from / PAGE) * PAGE;
    if (batch === null || items.has(start)) return;
    await this.#loadPage(batch, start);
  }

  async setEncoding(index: number, encoding: string): Promise<void> {
    const { batch } = this.snapshot;
    if (batch === null) return;
    const item = await request('import.setEncoding', { batch, index, encoding });
    if (this.snapshot.batch !== batch) return;
    this.set({ items: new Map(this.snapshot.items).set(index, item) });
    await this.#loadPage(batch, Math.floor(index / PAGE) * PAGE);
  }

  async run(withDuplicates: boolean): Promise<void> {
    const { batch } = this.snapshot;
    if (batch === null) return;
    this.set({ phase: 'importing', ...(await request('import.run', { batch, withDuplicates })) });
    await this.#followJob();
  }

  async discard(): Promise<void> {
    const { batch } = this.snapshot;
    this.set(EMPTY);
    if (batch !== null) await request('import.discard', { batch });
  }

  async paste(
    body: RequestOf<'import.paste'>,
  ): Promise<{ documentId: DocumentId; isDuplicate: boolean }> {
    return request('import.paste', body);
  }

  async #loadPage(batch: number, from: number): Promise<void> {
    const { counts, total, items } = await request('import.items', { batch, from, count: PAGE });
    if (this.snapshot.batch !== batch) return;
    const known = new Map(this.snapshot.items);
    for (const item of items) known.set(item.index, item);
    this.set({ counts, total, items: known });
  }

  async #followJob(): Promise<void> {
    const { phase, batch, jobId } = this.snapshot;
    if (batch === null || jobId === null || (phase !== 'inspecting' && phase !== 'importing'))
      return;
    const state = this.#jobs.byId(jobId)?.state ?? 'running';
    if (state === 'running') return;
    // The job is let go of first, so that a second push does not come here again.
    this.set({ jobId: null });
    if (state !== 'done') {
      await this.discard();
      return;
    }
    if (phase === 'inspecting') {
      await this.#loadPage(batch, 0);
      this.set({ phase: 'ready' });
      return;
    }
    this.set({ report: await request('import.report', { batch }), phase: 'reported' });
  }
}
