import type { HistoryEntry } from '../../core/ipc/contract.ts';
import type { Annotation, AnnotationChange, WireSpan } from '../../core/model/annotation.ts';
import type { DocumentStatus, WorkStatus } from '../../core/model/document.ts';
import type { AnnotationId, DocumentId, LabelId } from '../../core/model/ids.ts';
import { patchPacked } from '../../core/model/packed-annotations.ts';
import type { DocumentContent } from '../../core/model/project.ts';
import { request, subscribe } from '../api/client.ts';
import type { LibraryStore } from './library-store.ts';
import type { ProjectStore } from './project-store.ts';
import { Store } from './store.ts';

interface Snapshot {
  readonly content: DocumentContent | null;
  /** The document that was asked for and is on its way. */
  readonly openingId: DocumentId | null;
  /** Where the caret goes when the content is shown first, in UTF-16 units. */
  readonly initialCaret: number;
  readonly selectedId: AnnotationId | null;
  readonly hoveredId: AnnotationId | null;
  /** The selected annotation whole; null until its details have arrived. */
  readonly selected: Annotation | null;
  readonly selectedHistory: readonly HistoryEntry[];
  /** When the last write was confirmed to be on disk. */
  readonly savedAt: Date | null;
}

/**
 * The document in the text surface, its marks and the selected one. Nothing is
 * painted before the main process has said that it is on disk; the answer to
 * each write is patched in, so an edit never loads the document again.
 */
export class DocumentStore extends Store<Snapshot> {
  readonly #project: ProjectStore;
  readonly #library: LibraryStore;

  constructor(project: ProjectStore, library: LibraryStore) {
    super({
      content: null,
      openingId: null,
      initialCaret: 0,
      selectedId: null,
      hoveredId: null,
      selected: null,
      selectedHistory: [],
      savedAt: null,
    });
    this.#project = project;
    this.#library = library;
    subscribe('annotations.changed', ({ documentId }) => {
      if (documentId === null || documentId === this.documentId) void this.#reloadAnnotations();
    });
    subscribe('documents.changed', ({ ids }) => {
      const { documentId } = this;
      if (documentId && (ids === null || ids.includes(documentId))) void this.#reloadContent();
    });
  }

  get documentId(): DocumentId | null {
    return this.snapshot.content?.meta.id ?? null;
  }

  /** Shows content that arrived with the workspace. */
  start(content: DocumentContent | null, caret: number): void {
    this.set({ ...CLOSED, content, initialCaret: caret });
  }

  async open(id: DocumentId): Promise<void> {
    this.set({ openingId: id });
    const content = await request('documents.open', { id });
    // A later click wins over an answer that comes late.
    if (this.snapshot.openingId !== id) return;
    this.set({ ...CLOSED, content, initialCaret: 0 });
  }

  async remember(caret: number): Promise<void> {
    const { documentId } = this;
    if (documentId) await request('view.remember', { documentId, place: { caret } });
  }

  hover(id: AnnotationId | null): void {
    if (id !== this.snapshot.hoveredId) this.set({ hoveredId: id });
  }

  select(id: AnnotationId | null): void {
    if (id === this.snapshot.selectedId) return;
    this.set({ selectedId: id, selected: null, selectedHistory: [] });
    if (id !== null) void this.#loadSelected(id);
  }

  async createMark(labelId: LabelId, fragments: readonly WireSpan[]): Promise<Annotation | null> {
    const { documentId } = this;
    if (!documentId) return null;
    const created = await request('annotations.create', {
      documentId,
      labelId,
      fragments: [...fragments],
    });
    this.#patch(created.id, created);
    return created;
  }

  async updateMark(id: AnnotationId, change: AnnotationChange): Promise<void> {
    const updated = await request('annotations.update', { id, change });
    this.#patch(id, updated);
  }

  async removeMarks(ids: readonly AnnotationId[]): Promise<void> {
    await request('annotations.remove', { ids: [...ids] });
    for (const id of ids) this.#patch(id, null);
  }

  /** Undoes the last action; the sentence of what was undone, or null where there was nothing. */
  async undo(): Promise<string | null> {
    return this.#reverse('history.undo');
  }

  async redo(): Promise<string | null> {
    return this.#reverse('history.redo');
  }

  async setStatus(status: WorkStatus): Promise<void> {
    const { documentId } = this;
    if (!documentId) return;
    this.#setOwnStatus(
      documentId,
      await request('documents.setStatus', { id: documentId, status }),
    );
  }

  async setFlag(isFlagged: boolean, note: string): Promise<void> {
    const { documentId } = this;
    if (!documentId) return;
    this.#setOwnStatus(
      documentId,
      await request('documents.setFlag', { id: documentId, isFlagged, note }),
    );
  }

  async updateDocument(
    change: Pick<DocumentContent['meta'], 'title' | 'language' | 'direction' | 'source'>,
  ): Promise<void> {
    const { content } = this.snapshot;
    if (!content) return;
    const meta = await request('documents.update', { id: content.meta.id, ...change });
    if (this.documentId !== meta.id) return;
    this.set({ content: { ...this.snapshot.content!, meta }, savedAt: new Date() });
  }

  #setOwnStatus(id: DocumentId, status: DocumentStatus): void {
    const { content } = this.snapshot;
    if (content?.meta.id === id) this.set({ content: { ...content, status }, savedAt: new Date() });
  }

  async #reverse(channel: 'history.undo' | 'history.redo'): Promise<string | null> {
    const { action, history, documentId, annotationId, jobId } = await request(channel, {});
    this.#project.setHistory(history);
    if (action === null || jobId !== null) return action;
    this.set({ savedAt: new Date() });
    if (documentId !== null && documentId !== this.documentId) await this.open(documentId);
    else await this.#reloadAnnotations();
    if (annotationId !== null) this.#selectIfPresent(annotationId);
    return action;
  }

  #selectIfPresent(id: AnnotationId): void {
    const packed = this.snapshot.content?.annotations ?? new Int32Array(0);
    const isPresent = patchPacked(packed, id, undefined).length < packed.length;
    this.set({ selectedId: null, selected: null, selectedHistory: [] });
    if (isPresent) this.select(id);
  }

  #patch(id: AnnotationId, annotation: Annotation | null): void {
    const { content, selectedId } = this.snapshot;
    this.set({ savedAt: new Date() });
    const owner = annotation?.documentId ?? content?.meta.id;
    if (owner) void this.#library.refreshRows([owner]);
    if (!content || owner !== content.meta.id) return;
    const annotations = patchPacked(content.annotations, id, annotation ?? undefined);
    this.set({ content: { ...content, annotations } });
    if (selectedId !== id) return;
    if (annotation === null) {
      this.set({ selectedId: null, selected: null, selectedHistory: [] });
    } else {
      this.set({ selected: annotation });
      void this.#loadHistory(id);
    }
  }

  async #loadSelected(id: AnnotationId): Promise<void> {
    const selected = await request('annotations.get', { id });
    if (this.snapshot.selectedId !== id) return;
    this.set({ selected });
    await this.#loadHistory(id);
  }

  async #loadHistory(id: AnnotationId): Promise<void> {
    const selectedHistory = await request('annotations.history', { id });
    if (this.snapshot.selectedId === id) this.set({ selectedHistory });
  }

  async #reloadAnnotations(): Promise<void> {
    const { documentId } = this;
    if (!documentId) return;
    const annotations = await request('annotations.ofDocument', { documentId });
    const { content, selectedId } = this.snapshot;
    if (content?.meta.id !== documentId) return;
    this.set({ content: { ...content, annotations } });
    void this.#library.refreshRows([documentId]);
    if (selectedId !== null) this.#selectIfPresent(selectedId);
  }

  async #reloadContent(): Promise<void> {
    const { documentId } = this;
    if (!documentId) return;
    const content = await request('documents.open', { id: documentId }).catch(() => null);
    if (this.documentId !== documentId) return;
    if (content === null) this.set({ ...CLOSED });
    else this.set({ content });
  }
}

const CLOSED = {
  content: null,
  openingId: null,
  selectedId: null,
  hoveredId: null,
  selected: null,
  selectedHistory: [],
} as const satisfies Partial<Snapshot>;
