import type { RequestOf } from '../../core/ipc/contract.ts';
import type { ImportCounts, ImportItem, ImportReport } from '../../core/model/import.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { request } from '../api/client.ts';
import { portionsOf, type DroppedFile } from './dropped-portions.ts';
import type { JobsStore } from './jobs-store.ts';
import type { NoticeStore } from './notice-store.ts';
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

/** One batch of files on its way into the project: inspected, shown, imported, reported. */
export class ImportStore extends Store<Snapshot> {
  readonly #jobs: JobsStore;
  readonly #notices: NoticeStore;
  /** Counts the batches, so that what comes late for an abandoned one is known. */
  #attempt = 0;

  constructor(jobs: JobsStore, notices: NoticeStore) {
    super(EMPTY);
    this.#jobs = jobs;
    this.#notices = notices;
    jobs.subscribe(() => notices.attempt(this.#followJob()));
  }

  /** Forgets what was going on, for another project. */
  start(): void {
    this.#attempt += 1;
    this.set(EMPTY);
  }

  async choose(what: 'files' | 'folder'): Promise<void> {
    const chosen = await request('import.choose', { what });
    if (!chosen) return;
    this.start();
    this.set({ phase: 'inspecting', ...chosen });
    await this.#followJob();
  }

  /** Hands over dropped files in portions, so that no message is much larger than the largest file. */
  async drop(files: AsyncIterable<DroppedFile>): Promise<void> {
    this.start();
    const attempt = this.#attempt;
    this.set({ phase: 'inspecting' });
    let batch: number | null = null;
    try {
      for await (const portion of portionsOf(files)) {
        const body: RequestOf<'import.drop'> = { batch, ...portion, isLast: false };
        ({ batch } = await request('import.drop', body));
        if (attempt !== this.#attempt) {
          await this.#forget(batch);
          return;
        }
      }
      if (batch === null) {
        this.start();
        this.#notices.show('info', 'No file was in what was dropped, so nothing was imported.');
        return;
      }
      this.set(await request('import.drop', { batch, files: [], tooLarge: [], isLast: true }));
    } catch (error) {
      if (attempt === this.#attempt) this.start();
      throw error;
    }
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
    const { jobId } = await request('import.run', { batch, withDuplicates });
    if (this.snapshot.batch !== batch) return;
    this.set({ phase: 'importing', jobId });
    await this.#followJob();
  }

  async discard(): Promise<void> {
    const { batch } = this.snapshot;
    this.start();
    if (batch !== null) await this.#forget(batch);
  }

  async paste(
    body: RequestOf<'import.paste'>,
  ): Promise<{ documentId: DocumentId; isDuplicate: boolean }> {
    return request('import.paste', body);
  }

  async #forget(batch: number): Promise<void> {
    await request('import.discard', { batch });
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
    if (batch === null || jobId === null) return;
    const state = this.#jobs.byId(jobId)?.state ?? 'running';
    if (state === 'running') return;
    // The job is let go of first, so that a second push does not come here again.
    this.set({ jobId: null });
    if (state !== 'done') await this.discard();
    else if (phase === 'inspecting') {
      await this.#loadPage(batch, 0);
      if (this.snapshot.batch === batch) this.set({ phase: 'ready' });
    } else {
      const report = await request('import.report', { batch });
      if (this.snapshot.batch === batch) this.set({ report, phase: 'reported' });
    }
  }
}
