import { LitElement, html } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import type { CommandId } from '../../core/commands.ts';
import type { Gloss } from '../../core/ipc/contract.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { TextDirection } from '../../core/model/document.ts';
import type { AnnotationId, LabelId, PersonId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import type { Span } from '../../core/text/span.ts';
import { Surface } from '../text/surface.ts';
import type { SurfaceProps } from '../text/surface-context.ts';
import { surfaceStyles } from '../text/surface-styles.ts';
import type { GlMargin } from './gl-margin.ts';
import './gl-margin.ts';
import type { GlTagBar } from './gl-tag-bar.ts';
import './gl-tag-bar.ts';

/**
 * The article with its marks: reading, selecting, tagging, walking and resizing
 * by mouse and keys, with the margin beside it. It fills its box and scrolls
 * itself. All offsets are UTF-16 units of `text`.
 *
 * It paints only what it is given: a wish (`tag-requested`, `relabel-requested`,
 * `resize-requested`, `remove-requested`, `mark-selected`) shows when the host
 * hands down the new `fragments` or `selectedId`.
 *
 * Fires `surface-ready`, `caret-moved`, `selection-changed`, `mark-selected`,
 * `mark-hovered`, `tag-requested`, `relabel-requested`, `resize-requested`,
 * `remove-requested`, `sticky-requested`, `glosses-needed`, `command-requested`
 * (text-scope commands that are not its own), `announce-requested`.
 * Slot: heading, above the text and scrolling with it, as wide as the column.
 */
@customElement('gl-text-surface')
export class GlTextSurface extends LitElement implements SurfaceProps {
  static override styles = surfaceStyles;
  /** Which document this is; another key starts afresh at `initialCaret`. */
  @property({ attribute: false }) documentKey: string | number = '';
  /** The name of the document for screen readers. */
  @property({ attribute: false }) documentTitle = '';
  /** The stored text. */
  @property({ attribute: false }) text = '';
  /** BCP 47 language of the text, for words and sentences; '' where it is not known. */
  @property({ attribute: false }) language = '';
  /** On which side lines begin; single paragraphs may still go the other way. */
  @property({ attribute: false }) direction: TextDirection = 'ltr';
  /** The fragments to show, packed (`packed-annotations.ts`), already without hidden layers. Never changed in place. */
  @property({ attribute: false }) fragments: Int32Array = new Int32Array(0);
  /** The labels of the codebook in its order. */
  @property({ attribute: false }) labels: readonly Label[] = [];
  @property({ attribute: false }) people: readonly Person[] = [];
  /** Whose marks may be edited here. */
  @property({ attribute: false }) me: PersonId | null = null;
  @property({ attribute: false }) selectedId: AnnotationId | null = null;
  @property({ attribute: false }) hoveredId: AnnotationId | null = null;
  /** Whether nothing may be tagged, resized or removed. */
  @property({ attribute: false }) isReadOnly = false;
  /** The label every selection gets at once, or `null`. */
  @property({ attribute: false }) stickyLabelId: LabelId | null = null;
  /** All hits of a search: start and end of each, ascending and apart. */
  @property({ attribute: false }) findHits: Int32Array = new Int32Array(0);
  /** Which hit is the current one, from 0; -1 for none. It is scrolled to when it changes. */
  @property({ attribute: false }) currentHit = -1;
  /** Where the caret stands when a document is shown first. */
  @property({ attribute: false }) initialCaret = 0;
  /** What is known of the marks `glosses-needed` asked for. */
  @property({ attribute: false }) glosses: ReadonlyMap<AnnotationId, Gloss> = new Map();

  @query('.text', true) private readonly _text!: HTMLElement;
  @query('.layer', true) private readonly _layer!: HTMLElement;
  @query('.line', true) private readonly _line!: HTMLElement;
  @query('gl-margin', true) private readonly _margin!: GlMargin;
  @query('gl-tag-bar', true) private readonly _bar!: GlTagBar;
  private _surface: Surface | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this._surface?.connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this._surface?.disconnect();
  }

  /** Where the caret stands: the end that moves if text is selected. */
  get caret(): number {
    return this._surface?.selection.caret ?? this.initialCaret;
  }

  /** What is selected, as it would be tagged, or `null`. */
  selectionSpan(): Span | null {
    return this._surface?.selection.span() ?? null;
  }

  /** Puts the focus into the text; the caret stays where it was. */
  focusText(): void {
    this._text.focus({ preventScroll: true });
  }

  /** Puts the caret there and scrolls to it. */
  scrollToOffset(offset: number): void {
    this._surface?.goTo(offset);
  }

  /** Scrolls to the mark and puts the caret at its start, without selecting it. Does nothing if it is not shown. */
  revealMark(id: AnnotationId): void {
    this._surface?.revealMark(id);
  }

  /** Selects this piece of text and scrolls to it. */
  selectSpan(selected: Span): void {
    this._surface?.selection.set(selected.start, selected.end);
    this._surface?.show(selected.start);
  }

  /** Carries out a text-scope command; `false` if it is not one of the surface's own. */
  runCommand(command: CommandId): boolean {
    return this._surface?.run(command) ?? false;
  }

  protected override render() {
    return html`
      <div class="sheet" dir=${this.direction}>
        <slot name="heading"></slot>
        <div
          class="text"
          contenteditable="true"
          role="textbox"
          aria-multiline="true"
          aria-readonly="true"
          aria-label=${this.documentTitle}
          lang=${this.language}
          spellcheck="false"
          autocapitalize="off"
          translate="no"
        ></div>
        <gl-margin role="group" aria-label="Marks beside the text"></gl-margin>
        <div class="line" aria-hidden="true" hidden></div>
        <div class="layer"><gl-tag-bar hidden></gl-tag-bar></div>
      </div>
    `;
  }

  protected override firstUpdated() {
    this._surface = new Surface(this, {
      scroller: this,
      text: this._text,
      margin: this._margin,
      bar: this._bar,
      layer: this._layer,
      lineMarker: this._line,
    });
    this.shadowRoot?.adoptedStyleSheets.push(this._surface.painter.sheet);
    this._surface.connect();
  }

  protected override updated(changed: PropertyValues<this>) {
    this._surface?.update((...names) => names.some((name) => changed.has(name)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-text-surface': GlTextSurface;
  }
}
