import { LitElement, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import { filterPacked } from '../../core/model/packed-annotations.ts';
import type { DocumentContent } from '../../core/model/project.ts';
import type { Span } from '../../core/text/span.ts';
import { StoreController } from '../controllers/store-controller.ts';
import type { GlTextSurface } from '../elements/gl-text-surface.ts';
import '../elements/gl-text-surface.ts';
import type {
  CaretMovedEvent,
  GlossesNeededEvent,
  MarkHoveredEvent,
  MarkSelectedEvent,
  RelabelRequestedEvent,
  RemoveRequestedEvent,
  ResizeRequestedEvent,
  StickyRequestedEvent,
  TagRequestedEvent,
} from '../events.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { formatDate } from '../wording/dates.ts';
import { approximateWords } from '../wording/numbers.ts';
import { annotateStyles } from './annotate-styles.ts';
import './gl-document-bar.ts';

/** How long the caret rests before its place is remembered, in milliseconds. */
const REST = 700;

/** The text in the middle with its bar: wires the wishes of the surface to the stores. */
@customElement('gl-annotate')
export class GlAnnotate extends LitElement {
  static override styles = [sharedStyles, buttonStyles, annotateStyles];
  @query('gl-text-surface') private readonly _surface!: GlTextSurface | null;
  private readonly _app = new StoreController(this, {
    watch: ({ document, project, library, layers, hover, find, sticky, glosses }) => [
      document,
      project,
      library,
      layers,
      hover,
      find,
      sticky,
      glosses,
    ],
    commands: {
      'find.open': () => void this._openFind(),
      // Only while the find bar, which walks the hits, is not there: it comes back.
      'find.next': () => void this._openFind(),
      'find.previous': () => void this._openFind(),
    },
  });
  private _restTimer: ReturnType<typeof setTimeout> | undefined;
  private _revealed: object | null = null;
  private _filtered: { source: Int32Array; snapshot: object; shown: Int32Array } = {
    source: new Int32Array(0),
    snapshot: {},
    shown: new Int32Array(0),
  };

  override focus() {
    if (this._surface) this._surface.focusText();
    else this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate() {
    const { document, find } = this._app.stores;
    const { content } = document.snapshot;
    find.setText(content?.text ?? '', content?.meta.language ?? '');
  }

  protected override updated() {
    const { reveal } = this._app.stores.document.snapshot;
    if (reveal === this._revealed) return;
    this._revealed = reveal;
    if (reveal) this._surface?.revealMark(reveal.id);
  }

  protected override render() {
    const { content } = this._app.stores.document.snapshot;
    return content ? this._renderDocument(content) : this._renderEmpty();
  }

  private _renderDocument(content: DocumentContent) {
    const { document, project, hover, find, sticky, glosses } = this._app.stores;
    const { meta, text, annotations } = content;
    const { selectedId, initialCaret } = document.snapshot;
    return html`
      <gl-document-bar @find-closed=${this._onFindClosed}></gl-document-bar>
      <gl-text-surface
        .documentKey=${meta.uuid}
        .documentTitle=${meta.title}
        .text=${text}
        .language=${meta.language}
        .direction=${meta.direction}
        .fragments=${this._shownFragments(annotations)}
        .labels=${project.labels}
        .people=${project.people}
        .me=${project.me}
        .selectedId=${selectedId}
        .hoveredId=${hover.snapshot.annotationId}
        .isReadOnly=${!project.isEditable}
        .stickyLabelId=${sticky.snapshot.labelId}
        .findHits=${find.snapshot.hits}
        .currentHit=${find.snapshot.current}
        .initialCaret=${initialCaret}
        .glosses=${glosses.snapshot.glosses}
        @surface-ready=${this._onSurfaceReady}
        @caret-moved=${this._onCaretMoved}
        @mark-selected=${this._onMarkSelected}
        @mark-hovered=${this._onMarkHovered}
        @tag-requested=${this._onTagRequested}
        @relabel-requested=${this._onRelabelRequested}
        @resize-requested=${this._onResizeRequested}
        @remove-requested=${this._onRemoveRequested}
        @sticky-requested=${this._onStickyRequested}
        @glosses-needed=${this._onGlossesNeeded}
      >
        ${this._renderHeading(content)}
      </gl-text-surface>
    `;
  }

  private _renderHeading({ meta, text }: DocumentContent) {
    const { outlet, author, date } = meta.source;
    const source = [outlet, author, date && formatDate(date), approximateWords(text.length)];
    return html`<header slot="heading" dir="auto">
      <h2 dir="auto">${meta.title}</h2>
      <p>${source.filter((part) => part !== '').join(' · ')}</p>
    </header>`;
  }

  private _renderEmpty() {
    const { library, project, commands } = this._app.stores;
    const { total, isLoaded } = library.snapshot;
    if (!isLoaded) return nothing;
    if (total > 0) {
      return html`<div class="empty"><p>Choose a document to read it here.</p></div>`;
    }
    if (!project.isEditable) return html`<div class="empty"><p>This project is empty.</p></div>`;
    return html`<div class="empty">
      <h2>Bring in the first articles</h2>
      <p>
        Plain text and Markdown, one file per article. You can also drop files or a whole folder
        anywhere on this window.
      </p>
      <div class="actions">
        ${(['import.files', 'import.folder', 'import.paste'] as const).map(
          (command, index) =>
            html`<button
              class=${index === 0 ? 'button large primary' : 'button large'}
              @click=${() => commands.run(command)}
            >
              ${IMPORT_LABELS[command]}
            </button>`,
        )}
      </div>
      <button class="button quiet" @click=${() => commands.run('project.openSample')}>
        Look at the sample project first
      </button>
    </div>`;
  }

  /** Without hidden layers; the same array as long as nothing changed. */
  private _shownFragments(annotations: Int32Array): Int32Array {
    const { layers } = this._app.stores;
    const { source, snapshot, shown } = this._filtered;
    if (source === annotations && snapshot === layers.snapshot) return shown;
    const next = layers.isEverythingShown
      ? annotations
      : filterPacked(annotations, (label, person) => layers.isShown(label, person));
    this._filtered = { source: annotations, snapshot: layers.snapshot, shown: next };
    return next;
  }

  private async _openFind() {
    const { find, document } = this._app.stores;
    const { content } = document.snapshot;
    if (!content) return;
    const selected = this._surface?.selectionSpan() ?? null;
    find.open(selected?.start ?? this._surface?.caret ?? 0, wordsOf(content.text, selected));
    await this.updateComplete;
    this.renderRoot.querySelector('gl-document-bar')?.focusFind();
  }

  private _attempt(work: Promise<unknown>) {
    this._app.stores.notices.attempt(work);
  }

  private _onSurfaceReady() {
    // The reader begins in the text, unless they are somewhere else already.
    if (window.document.activeElement === window.document.body) this._surface?.focusText();
  }

  private _onFindClosed() {
    const hit = this._app.stores.find.close();
    if (hit) this._surface?.selectSpan(hit);
    this._surface?.focusText();
  }

  private _onCaretMoved({ offset }: CaretMovedEvent) {
    clearTimeout(this._restTimer);
    const { document } = this._app.stores;
    const id = document.documentId;
    this._restTimer = setTimeout(() => {
      // Not for another document: the offset is of the one the caret moved in.
      if (document.documentId === id) this._attempt(document.remember(offset));
    }, REST);
  }

  private _onMarkSelected({ annotationId, idsAtPoint }: MarkSelectedEvent) {
    const { document, drafts } = this._app.stores;
    this._attempt(drafts.flush());
    this._attempt(document.select(annotationId, idsAtPoint));
  }

  private _onMarkHovered({ annotationId }: MarkHoveredEvent) {
    this._app.stores.hover.hover(annotationId);
  }

  private _onTagRequested({ labelId, fragments }: TagRequestedEvent) {
    this._attempt(this._tag(labelId, fragments));
  }

  private async _tag(
    ...[labelId, fragments]: Parameters<typeof this._app.stores.document.createMark>
  ) {
    const { document, notices, project } = this._app.stores;
    const created = await document.createMark(labelId, fragments);
    if (created) notices.announce(`Tagged as ${project.labelById(labelId)?.name ?? 'mark'}.`);
  }

  private _onRelabelRequested({ annotationId, labelId }: RelabelRequestedEvent) {
    const { editor, notices, project } = this._app.stores;
    const name = project.labelById(labelId)?.name ?? 'mark';
    this._attempt(
      editor.relabel(annotationId, labelId).then(() => notices.announce(`Now tagged as ${name}.`)),
    );
  }

  private _onResizeRequested({ annotationId, fragments }: ResizeRequestedEvent) {
    const { document } = this._app.stores;
    this._attempt(document.updateMark(annotationId, { fragments: [...fragments] }));
  }

  private _onRemoveRequested({ annotationIds }: RemoveRequestedEvent) {
    const { document, notices } = this._app.stores;
    this._attempt(
      document
        .removeMarks(annotationIds)
        .then(() => notices.announce('The mark is removed. Undo brings it back.')),
    );
  }

  private _onStickyRequested({ labelId }: StickyRequestedEvent) {
    this._app.stores.sticky.choose(labelId);
  }

  private _onGlossesNeeded({ annotationIds }: GlossesNeededEvent) {
    this._attempt(this._app.stores.glosses.need(annotationIds));
  }
}

const IMPORT_LABELS = {
  'import.files': 'Import files…',
  'import.folder': 'Import a folder…',
  'import.paste': 'Paste text…',
} as const;

/** The selected words to find, if they are few enough to be meant. */
function wordsOf(text: string, selected: Span | null): string {
  if (!selected || selected.end - selected.start > 100) return '';
  const words = text.slice(selected.start, selected.end);
  return words.includes('\n') ? '' : words;
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-annotate': GlAnnotate;
  }
}
