import type { Label } from '../../core/model/codebook.ts';
import type { AnnotationId, LabelId } from '../../core/model/ids.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import { equalFragments, fragments } from '../../core/text/fragments.ts';
import { wordAt } from '../../core/text/segment.ts';
import { nextSentence, previousSentence, sentenceAt } from '../../core/text/sentences.ts';
import type { Edge, Span } from '../../core/text/span.ts';
import { hull } from '../../core/text/span.ts';
import {
  AnnounceRequestedEvent,
  MarkSelectedEvent,
  RelabelRequestedEvent,
  RemoveRequestedEvent,
  ResizeRequestedEvent,
  StickyRequestedEvent,
  TagRequestedEvent,
} from '../events.ts';
import { markSentence } from './mark-words.ts';
import type { Mark } from './marks.ts';
import { nextOut } from './pick.ts';
import type { Nudge } from './resize.ts';
import { nudged } from './resize.ts';
import type { SurfaceContext } from './surface-context.ts';

/** How long a wish may stay unanswered before it no longer counts, in milliseconds. */
const PATIENCE = 2000;

/** A resize that was wished for and is not on the screen yet. */
interface Pending {
  readonly id: AnnotationId;
  readonly fragments: Fragments;
  readonly until: number;
}

/** What the reader can do with marks and the caret, whichever hand does it. */
export class Actions {
  readonly #surface: SurfaceContext;
  #pending: Pending | undefined;
  /** Where the caret was put together with the selection of a mark: there a key of a label means that mark. */
  #markCaret: number | undefined;

  constructor(surface: SurfaceContext) {
    this.#surface = surface;
  }

  /** The selected mark, if it is shown. */
  get selected(): Mark | undefined {
    const { selectedId } = this.#surface.props;
    return selectedId === null ? undefined : this.#surface.marks.byId(selectedId);
  }

  /** The selected mark, if it may be edited here. */
  get editable(): Mark | undefined {
    const { selected } = this;
    const { me, isReadOnly } = this.#surface.props;
    return selected?.personId === me && !isReadOnly ? selected : undefined;
  }

  /** A click picks this mark, or none. */
  pick(id: AnnotationId | null, idsAtPoint: readonly AnnotationId[]): void {
    this.#markCaret = undefined;
    this.select(id, idsAtPoint);
  }

  select(id: AnnotationId | null, idsAtPoint: readonly AnnotationId[]): void {
    this.#surface.fire(new MarkSelectedEvent(id, idsAtPoint));
    if (id !== null) this.#announceMark(id);
  }

  /** Makes a mark of this label, unless there is one already: then that is selected. */
  tag(labelId: LabelId, span: Span): void {
    if (this.#refuse()) return;
    const wished = fragments([span]);
    const same = this.#sameMark(labelId, wished);
    this.#surface.selection.collapse();
    this.#markCaret = this.#surface.selection.caret;
    if (same === undefined) this.#surface.fire(new TagRequestedEvent(labelId, wished));
    else this.select(same, this.#surface.marks.at(span.start));
  }

  /**
   * What the key of a label does. Selected text becomes a mark; right after a mark was selected, or on
   * a word that is the selected mark, that mark gets the label; else the word at the caret becomes a
   * mark. `isSentence` takes whole sentences instead of words.
   */
  tagHere(label: Label, isSentence: boolean): void {
    const { props, selection } = this.#surface;
    const isSelected = selection.raw() !== undefined;
    const word = isSelected
      ? selection.span()
      : wordAt(props.text, selection.caret, this.#language);
    const span = isSentence ? this.#sentences(word) : word;
    const mark = isSelected || isSentence ? undefined : this.#meant(word);
    if (mark) this.#relabel(mark, label);
    else if (span) this.tag(label.id, span);
    else this.#announce('There is no word to mark here.');
  }

  /** Grows the selection, or the caret, to whole sentences. */
  selectSentences(): void {
    const { selection } = this.#surface;
    const sentences = this.#sentences(selection.span());
    if (sentences) selection.select(sentences);
  }

  remove(): void {
    const mark = this.selected;
    if (!mark || this.#refuse()) return;
    if (this.editable) this.#surface.fire(new RemoveRequestedEvent([mark.id]));
    else this.#announce('This mark belongs to somebody else: only they can remove it.');
  }

  nudge(nudge: Nudge): void {
    const mark = this.editable;
    if (!mark) return;
    const { text } = this.#surface.props;
    const moved = nudged(text, this.#latest(mark), nudge, this.#language);
    if (moved) this.resize(mark.id, moved);
  }

  resize(id: AnnotationId, wished: Fragments): void {
    this.#pending = { id, fragments: wished, until: performance.now() + PATIENCE };
    this.#surface.fire(new ResizeRequestedEvent(id, wished));
  }

  /** Forgets the wished resize once the host has handed it down. */
  settle(): void {
    const mark = this.#pending && this.#surface.marks.byId(this.#pending.id);
    if (!mark || !this.#pending || equalFragments(mark.fragments, this.#pending.fragments)) {
      this.#pending = undefined;
    }
  }

  selectOuter(): void {
    const { marks, selection, props } = this.#surface;
    const ids = marks.atCaret(selection.caret);
    const outer = nextOut(ids, props.selectedId);
    if (outer === undefined) return;
    this.#markCaret = selection.caret;
    this.select(outer, ids);
  }

  /** Selects a mark and takes the caret to its start. */
  goToMark(id: AnnotationId): void {
    const { marks, selection } = this.#surface;
    const mark = marks.byId(id);
    if (!mark) return;
    const { start } = mark.fragments[0];
    selection.set(start);
    this.#markCaret = start;
    this.#surface.show(start);
    this.select(id, marks.at(start));
  }

  /** Selects the next mark in reading order and takes the caret there; `false` behind the last one. */
  walk(direction: 'next' | 'previous'): boolean {
    const { marks, props, selection } = this.#surface;
    const id = marks[direction](props.selectedId, selection.caret);
    if (id === undefined) return false;
    this.goToMark(id);
    return true;
  }

  /** Moves the caret to the start of the next or previous sentence, or draws the selection there. */
  moveBySentence(direction: 'next' | 'previous', isExtending: boolean): void {
    const { props, selection } = this.#surface;
    const { anchor, focus } = selection.ends;
    const place =
      direction === 'previous'
        ? (previousSentence(props.text, focus, this.#language)?.start ?? 0)
        : this.#nextSentencePlace(focus, isExtending ? 'end' : 'start');
    selection.set(isExtending ? anchor : place, place);
    this.#surface.show(place);
  }

  moveToTextEdge(edge: Edge, isExtending: boolean): void {
    const { props, selection } = this.#surface;
    const place = edge === 'start' ? 0 : props.text.length;
    selection.set(isExtending ? selection.ends.anchor : place, place);
    this.#surface.show(place);
  }

  /** Sticky goes from none through the labels and back to none. */
  cycleSticky(): void {
    const { labels, stickyLabelId } = this.#surface.props;
    const at = labels.findIndex((label) => label.id === stickyLabelId);
    this.#surface.fire(new StickyRequestedEvent(labels[at + 1]?.id ?? null));
  }

  /** Lets go of the selection, else of the selected mark, else of the sticky label; `false` if there is none. */
  escape(): boolean {
    const { selection, props } = this.#surface;
    if (selection.raw()) selection.collapse();
    else if (props.selectedId !== null) this.select(null, []);
    else if (props.stickyLabelId !== null) this.#surface.fire(new StickyRequestedEvent(null));
    else return false;
    return true;
  }

  /** The selected mark, if a key of a label is about it and not about the word at the caret. */
  #meant(word: Span | undefined): Mark | undefined {
    const mark = this.editable;
    if (!mark) return undefined;
    const isThere = this.#surface.selection.caret === this.#markCaret;
    return isThere || (word && equalFragments(mark.fragments, fragments([word])))
      ? mark
      : undefined;
  }

  #relabel(mark: Mark, label: Label): void {
    if (mark.label?.id === label.id) this.#announce(`Already ${label.name}.`);
    else this.#surface.fire(new RelabelRequestedEvent(mark.id, label.id));
  }

  get #language(): string {
    return this.#surface.props.language;
  }

  /** What the mark covers once everything wished for is done: keys may come faster than the disk answers. */
  #latest(mark: Mark): Fragments {
    const pending = this.#pending;
    if (pending?.id !== mark.id || performance.now() > pending.until) return mark.fragments;
    return pending.fragments;
  }

  #sameMark(labelId: LabelId, wished: Fragments): AnnotationId | undefined {
    const { marks, props } = this.#surface;
    return marks.at(wished[0].start).find((id) => {
      const mark = marks.byId(id);
      const isMine = mark?.personId === props.me && mark.label?.id === labelId;
      return isMine && equalFragments(mark.fragments, wished);
    });
  }

  #sentences(selected: Span | undefined): Span | undefined {
    const { props, selection } = this.#surface;
    const from = selected?.start ?? selection.caret;
    const first = sentenceAt(props.text, from, this.#language);
    const last = selected ? sentenceAt(props.text, selected.end - 1, this.#language) : first;
    return first && last && hull(first, last);
  }

  /** A caret goes where sentences start; a selection grows to where they end, that of this one first. */
  #nextSentencePlace(focus: number, edge: Edge): number {
    const { text } = this.#surface.props;
    const current = edge === 'end' ? sentenceAt(text, focus, this.#language) : undefined;
    if (current && current.end > focus) return current.end;
    return nextSentence(text, focus, this.#language)?.[edge] ?? text.length;
  }

  #refuse(): boolean {
    const { isReadOnly } = this.#surface.props;
    if (isReadOnly) this.#announce('This project is read-only: nothing was changed.');
    return isReadOnly;
  }

  #announceMark(id: AnnotationId): void {
    const { marks, props } = this.#surface;
    const mark = marks.byId(id);
    if (mark) this.#announce(markSentence(mark, props.people, props.text, props.language));
  }

  #announce(sentence: string): void {
    this.#surface.fire(new AnnounceRequestedEvent(sentence));
  }
}
