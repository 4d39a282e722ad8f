import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { CommandId } from '../../core/commands.ts';
import type { Gloss } from '../../core/ipc/contract.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { TextDirection } from '../../core/model/document.ts';
import type { AnnotationId, LabelId, PersonId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import type { Span } from '../../core/text/span.ts';

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
export class GlTextSurface extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: auto;
    }
  `;
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

  /** Where the caret stands: the end that moves if text is selected. */
  get caret(): number {
    return this.initialCaret;
  }

  /** What is selected, as it would be tagged, or `null`. */
  selectionSpan(): Span | null {
    return null;
  }

  /** Puts the focus into the text; the caret stays where it was. */
  focusText(): void {
    this.focus();
  }

  /** Puts the caret there and scrolls to it. */
  scrollToOffset(offset: number): void {
    this.initialCaret = offset;
  }

  /** Scrolls to the mark and puts the caret at its start, without selecting it. Does nothing if it is not shown. */
  revealMark(id: AnnotationId): void {
    this.hoveredId = id;
  }

  /** Selects this piece of text and scrolls to it. */
  selectSpan(selected: Span): void {
    this.initialCaret = selected.start;
  }

  /** Carries out a text-scope command; `false` if it is not one of the surface's own. */
  runCommand(command: CommandId): boolean {
    return command === 'mark.next';
  }

  protected override render() {
    return html`<slot name="heading"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-text-surface': GlTextSurface;
  }
}
