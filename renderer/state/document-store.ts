import type { HistoryEntry } from '../../core/ipc/contract.ts';
import type { Annotation, AnnotationChange, WireSpan } from '../../core/model/annotation.ts';
import type { DocumentStatus, WorkStatus } from '../../core/model/document.ts';
import type { AnnotationId, DocumentId, LabelId } from '../../core/model/ids.ts';
import { patchPacked } from '../../core/model/packed-annotations.ts';
import type { DocumentContent } from '../../core/model/project.ts';
import { request, subscribe } from '../api/client.ts';
import type { GlossStore } from './gloss-store.ts';
import type { LibraryStore } from './library-store.ts';
import { hasMark } from './marks.ts';
import type { NoticeStore } from './notice-store.ts';
import type { ProjectStore } from './project-store.ts';
import { Store } from './store.ts';

interface Snapshot {
  readonly content: DocumentContent | null;
  /** The document that was asked for and is on its way. */
  readonly openingId: DocumentId | null;
  /** Where the caret goes when the content is shown first, in UTF-16 units. */
  readonly initialCaret: number;
  readonly selectedId: AnnotationId | null;
  /** All marks at the place where the selected one was picked, smallest first; empty if it was not picked in the text. */
  readonly idsAtPoint: readonly AnnotationId[];
  /** The selected annotation whole; null until its details have arrived. */
  readonly selected: Annotation | null;
  readonly selectedHistory: readonly HistoryEntry[];
  /** The mark to scroll to; a new object asks again. */
  readonly reveal: { readonly id: AnnotationId } | null;
}

interface Neighbours {
  readonly project: ProjectStore;
  readonly library: LibraryStore;
  readonly glosses: GlossStore;
  readonly notices: NoticeStore;
}

const NO_SELECTION = {
  selectedId: null,
  idsAtPoint: [],
  selected: null,
  selectedHistory: [],
} as const satisfies Partial<Snapshot>;

const CLOSED = { content: null, openingId: null, reveal: null, ...NO_SELECTION } as const;

/**
 * The document in the text surface, its marks and the selected one. Nothing is
 * painted before the main process has said that it is on disk; the answer to
 * each write is patched in, so an edit never loads the document again.
 */
export class DocumentStore extends Store<Snapshot> {
  readonly #near: Neighbours;
  #isHistoryWanted = false;

  constructor(near: Neighbours) {
    super({ ...CLOSED, initialCaret: 0 });
    this.#near = near;
    const attempt = (work: Promise<unknown>) => near.notices.attempt(work);
    subscribe('annotations.changed', ({ documentId }) => {
      if (documentId === null || documentId === this.documentId) attempt(this.#reloadMarks());
    });
    subscribe('documents.changed', ({ ids }) => {
      const { documentId } = this;
      if (documentId && (ids === null || ids.includes(documentId))) attempt(this.#reloadContent());
    });
  }

  get documentId(): DocumentId | null {
    return this.snapshot.content?.meta.id ?? null;
  }

  /** Shows content that arrived with the workspace. */
  start(content: DocumentContent | null, caret: number): void {
    this.#near.glosses.clear();
    this.set({ ...CLOSED, content, initialCaret: caret });
  }

  async open(id: DocumentId): Promise<void> {
    this.set({ openingId: id });
    const content = await request('documents.open', { id });
    // A later click wins over an answer that comes late.
    if (this.snapshot.openingId !== id) return;
    this.start(content, 0);
    await this.remember(0);
  }

  /** Shows no document, such as after the one shown was removed. */
  close(): void {
    this.start(null, 0);
  }

  async remember(caret: number): Promise<void> {
    const { documentId } = this;
    if (documentId) await request('view.remember', { documentId, place: { caret } });
  }

  async select(id: AnnotationId | null, idsAtPoint: readonly AnnotationId[] = []): Promise<void> {
    if (id === this.snapshot.selectedId) return;
    this.set({ ...NO_SELECTION, selectedId: id, idsAtPoint });
    if (id === null) return;
    const selected = await request('annotations.get', { id });
    if (this.snapshot.selectedId !== id) return;
    this.set({ selected });
    await this.#loadHistory(id);
  }

  /** Selects the mark and has the text scroll to it. */
  async goTo(id: AnnotationId): Promise<void> {
    this.set({ reveal: { id } });
    await this.select(id);
  }

  /** Makes a mark and selects it; null if there is no document to mark. */
  async createMark(labelId: LabelId, fragments: readonly WireSpan[]): Promise<Annotation | null> {
    const { documentId } = this;
    if (!documentId) return null;
    const created = await request('annotations.create', {
      documentId,
      labelId,
      fragments: [...fragments],
    });
    this.#patch(created.id, created);
    if (created.documentId === this.documentId) {
      this.set({ ...NO_SELECTION, selectedId: created.id, selected: created });
      this.#near.notices.attempt(this.#loadHistory(created.id));
    }
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

  /** Undoes (or redoes) the last action; its sentence, or null where there was nothing. */
  async reverse(which: 'undo' | 'redo'): Promise<string | null> {
    const { project } = this.#near;
    const answer = await request(which === 'undo' ? 'history.undo' : 'history.redo', {});
    project.setHistory(answer.history);
    if (answer.action === null || answer.jobId !== null) return answer.action;
    project.markSaved();
    const { documentId, annotationId } = answer;
    // What happened anywhere else is told by pushes.
    if (documentId !== null && documentId !== this.documentId) await this.open(documentId);
    else if (documentId !== null) await this.#reloadMarks();
    if (annotationId !== null && hasMark(this.snapshot.content?.annotations, annotationId)) {
      this.set(NO_SELECTION);
      await this.select(annotationId);
    }
    return answer.action;
  }

  async setStatus(status: WorkStatus): Promise<void> {
    const { documentId: id } = this;
    if (id) this.#setOwnStatus(id, await request('documents.setStatus', { id, status }));
  }

  async setFlag(isFlagged: boolean, note: string): Promise<void> {
    const { documentId: id } = this;
    if (id) this.#setOwnStatus(id, await request('documents.setFlag', { id, isFlagged, note }));
  }

  async updateDocument(
    id: DocumentId,
    change: Pick<DocumentContent['meta'], 'title' | 'language' | 'direction' | 'source'>,
  ): Promise<void> {
    const meta = await request('documents.update', { id, ...change });
    this.#near.project.markSaved();
    const { content } = this.snapshot;
    if (content?.meta.id === id) this.set({ content: { ...content, meta } });
    await this.#near.library.refreshRows([id]);
  }

  #setOwnStatus(id: DocumentId, status: DocumentStatus): void {
    this.#near.project.markSaved();
    const { content } = this.snapshot;
    if (content?.meta.id === id) this.set({ content: { ...content, status } });
    this.#near.notices.attempt(this.#near.library.refreshRows([id]));
  }

  /** Puts the answer to a write in the place of what was shown. */
  #patch(id: AnnotationId, annotation: Annotation | null): void {
    const { project, library, glosses, notices } = this.#near;
    const { content, selectedId } = this.snapshot;
    project.markSaved();
    if (annotation) glosses.put(annotation);
    const owner = annotation?.documentId ?? content?.meta.id;
    if (owner) notices.attempt(library.refreshRows([owner]));
    if (!content || owner !== content.meta.id) return;
    const annotations = patchPacked(content.annotations, id, annotation ?? undefined);
    const isSelected = selectedId === id;
    this.set({
      content: { ...content, annotations },
      ...(isSelected && (annotation === null ? NO_SELECTION : { selected: annotation })),
    });
    if (isSelected && annotation) notices.attempt(this.#loadHistory(id));
  }

  /** Whether the history of the selected mark is shown; else it is not asked for. */
  async wantHistory(isWanted: boolean): Promise<void> {
    this.#isHistoryWanted = isWanted;
    const { selectedId, selectedHistory } = this.snapshot;
    if (selectedId !== null && selectedHistory.length === 0) await this.#loadHistory(selectedId);
  }

  async #loadHistory(id: AnnotationId): Promise<void> {
    if (!this.#isHistoryWanted) return;
    const selectedHistory = await request('annotations.history', { id });
    if (this.snapshot.selectedId === id) this.set({ selectedHistory });
  }

  async #reloadMarks(): Promise<void> {
    const { documentId } = this;
    if (!documentId) return;
    const annotations = await request('annotations.ofDocument', { documentId });
    const { content } = this.snapshot;
    if (content?.meta.id !== documentId) return;
    this.#near.glosses.clear();
    this.set({ content: { ...content, annotations } });
    await Promise.all([this.#near.library.refreshRows([documentId]), this.#selectAgain()]);
  }

  /** Loads the selected mark again after a change from elsewhere; lets go of it if it is no more. */
  async #selectAgain(): Promise<void> {
    const { selectedId, content, idsAtPoint } = this.snapshot;
    if (selectedId === null) return;
    if (!hasMark(content?.annotations, selectedId)) {
      this.set(NO_SELECTION);
      return;
    }
    const selected = await request('annotations.get', { id: selectedId });
    if (this.snapshot.selectedId !== selectedId) return;
    this.set({ selected, idsAtPoint });
    await this.#loadHistory(selectedId);
  }

  async #reloadContent(): Promise<void> {
    const { documentId } = this;
    if (!documentId) return;
    const content = await request('documents.open', { id: documentId }).catch(() => null);
    if (this.documentId !== documentId) return;
    if (content) this.set({ content });
    // It is gone. Another one may be on its way already.
    else if (this.snapshot.openingId === null) this.close();
  }
}
