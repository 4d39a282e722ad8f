import type { CommandId } from '../../core/commands.ts';
import type { AnnotationId } from '../../core/model/ids.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import { afterPaint } from '../controllers/after-paint.ts';
import type { GlMargin } from '../elements/gl-margin.ts';
import type { GlTagBar } from '../elements/gl-tag-bar.ts';
import { SurfaceReadyEvent } from '../events.ts';
import { Actions } from './actions.ts';
import type { Metrics } from './blocks.ts';
import { TextBody } from './blocks.ts';
import { CaretWatch } from './caret-watch.ts';
import { DomOffsets } from './dom-offsets.ts';
import { FloatingBar } from './floating-bar.ts';
import { Glosses } from './glosses.ts';
import { Handles } from './handles.ts';
import { Keyboard } from './keyboard.ts';
import { Marks } from './marks.ts';
import { NearChunks } from './near-chunks.ts';
import { Painter } from './painter.ts';
import { Pointer } from './pointer.ts';
import { TextSelection } from './selection.ts';
import type { SurfaceContext, SurfaceProps } from './surface-context.ts';
import { View } from './view.ts';

/** How far may be scrolled before the margin is written again, in CSS pixels: less than it looks ahead. */
const MARGIN_STEP = 120;

/** How long the text must stand still after it was flown through, in milliseconds. */
const LANDED = 80;

/** The average width of a character of running text, as a share of the font size. */
const CHARACTER_WIDTH = 0.49;

/** What is between two paragraphs, as a share of the font size; the style sheet says the same. */
const PARAGRAPH_GAP = 0.7;

/** The elements the surface is made of, all within one shadow tree. */
interface SurfaceElements {
  readonly scroller: HTMLElement;
  readonly text: HTMLElement;
  readonly margin: GlMargin;
  readonly bar: GlTagBar;
  readonly layer: HTMLElement;
  readonly lineMarker: HTMLElement;
}

/** Puts the parts of the text surface together and tells each of what the host has changed. */
export class Surface implements SurfaceContext {
  readonly props: SurfaceProps;
  readonly scroller: HTMLElement;
  readonly body: TextBody;
  readonly places: DomOffsets;
  readonly selection: TextSelection;
  readonly painter: Painter;
  marks: Marks;
  readonly #margin: GlMargin;
  readonly #near: NearChunks;
  readonly #view: View;
  readonly #actions: Actions;
  readonly #keyboard: Keyboard;
  readonly #pointer: Pointer;
  readonly #handles: Handles;
  readonly #glosses: Glosses;
  readonly #bar: FloatingBar;
  readonly #caret: CaretWatch;
  readonly #isDark = matchMedia('(prefers-color-scheme: dark)');
  readonly #resized = new ResizeObserver(() => this.#onResize());
  #marginTop = 0;
  #isMarginDue = false;
  #lastTop = 0;
  /** Set while the reader flies through the text, more than a window a frame: then only what is in sight counts. */
  #flight: number | undefined;
  #preview: Fragments | undefined;

  constructor(props: SurfaceProps, elements: SurfaceElements) {
    const { scroller, text, margin, bar, layer, lineMarker } = elements;
    this.props = props;
    this.scroller = scroller;
    this.#margin = margin;
    this.body = new TextBody(text, () => this.selection.restore());
    this.places = new DomOffsets(this.body);
    this.selection = new TextSelection(this.body, this.places);
    this.painter = new Painter(this.body, this.places);
    this.marks = new Marks(new Int32Array(0), [], null);
    this.#near = new NearChunks(this.body, this.places, scroller);
    this.#view = new View(scroller, this.body, this.places, this.#near);
    this.#actions = new Actions(this);
    this.#glosses = new Glosses(this);
    this.#bar = new FloatingBar(this, this.#actions, bar, layer);
    this.#handles = new Handles(this, this.#actions, layer);
    this.#keyboard = new Keyboard(this, this.#actions);
    this.#pointer = new Pointer(this, this.#actions, () => this.#bar.showNow());
    this.#caret = new CaretWatch(this, lineMarker, layer, (span) => {
      if (this.#pointer.isPressed) return;
      if (span) this.#bar.showSoon();
      else this.#bar.hide();
    });
    margin.addEventListener('gloss-chosen', ({ annotationId }) =>
      this.#actions.goToMark(annotationId),
    );
  }

  connect(): void {
    this.painter.register();
    // The colour scheme may have changed while this was not on the screen.
    this.painter.restyle();
    this.body.watch();
    this.body.fillWhenIdle();
    this.#keyboard.connect();
    this.#pointer.connect();
    this.#caret.connect();
    this.#bar.connect();
    this.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#isDark.addEventListener('change', this.#onColourScheme);
    this.#resized.observe(this.scroller);
    this.#resized.observe(this.body.root);
  }

  disconnect(): void {
    this.painter.release();
    this.body.unwatch();
    this.#keyboard.disconnect();
    this.#pointer.disconnect();
    this.#caret.disconnect();
    this.#bar.disconnect();
    this.#handles.disconnect();
    this.scroller.removeEventListener('scroll', this.#onScroll);
    this.#isDark.removeEventListener('change', this.#onColourScheme);
    this.#resized.disconnect();
    clearTimeout(this.#flight);
    this.#flight = undefined;
  }

  /** Brings the screen in step with the properties that have changed. */
  update(changed: (...names: (keyof SurfaceProps)[]) => boolean): void {
    const isOther = changed('documentKey', 'text');
    const areOtherMarks = isOther || changed('fragments', 'labels', 'me');
    if (changed('labels')) this.painter.setLabels(this.props.labels);
    if (areOtherMarks) {
      const { fragments, labels, me } = this.props;
      this.marks = new Marks(fragments, labels, me);
      this.#actions.settle();
    }
    if (isOther) this.#open();
    else if (areOtherMarks) this.painter.paintMarks(this.marks, this.#near.range);
    if (areOtherMarks || changed('selectedId', 'isReadOnly')) this.#handles.update();
    if (areOtherMarks || changed('selectedId')) this.#paintSelected();
    if (areOtherMarks || changed('hoveredId')) this.#paintHovered();
    if (isOther || changed('findHits', 'currentHit'))
      this.#showHits(changed('currentHit', 'findHits'));
    if (areOtherMarks || changed('selectedId', 'glosses', 'people')) this.#writeMarginSoon();
    this.#margin.hoveredId = this.props.hoveredId;
    if (changed('stickyLabelId', 'isReadOnly')) this.#bar.hide();
  }

  fire(event: Event): void {
    this.scroller.dispatchEvent(event);
  }

  show(offset: number): void {
    this.#view.show(offset);
    // Taken there at once, the reader does not fly.
    this.#lastTop = this.scroller.scrollTop;
    this.#look();
  }

  goTo(offset: number): void {
    this.selection.set(offset);
    this.show(offset);
  }

  revealMark(id: AnnotationId): void {
    const mark = this.marks.byId(id);
    if (mark) this.goTo(mark.fragments[0].start);
  }

  preview(fragments: Fragments | undefined): void {
    this.#preview = fragments;
    this.#paintSelected();
  }

  run(command: CommandId): boolean {
    return this.#keyboard.run(command);
  }

  /** Another text: everything starts afresh at the initial caret. */
  #open(): void {
    const { text, initialCaret } = this.props;
    const caret = Math.min(initialCaret, text.length);
    this.painter.clear();
    this.#near.reset();
    this.#pointer.reset();
    this.#glosses.reset();
    this.#caret.reset(caret);
    this.#bar.hide();
    this.body.show(text, this.#metrics());
    this.selection.set(caret);
    this.#view.goTo(caret);
    this.#lastTop = this.scroller.scrollTop;
    this.#look();
    this.painter.paintMarks(this.marks, this.#near.range);
    this.body.fillWhenIdle();
    this.#caret.place();
    requestAnimationFrame(() => setTimeout(() => this.fire(new SurfaceReadyEvent())));
  }

  #metrics(): Metrics {
    const style = getComputedStyle(this.body.root);
    const fontSize = parseFloat(style.fontSize);
    const columnWidth = this.body.root.clientWidth;
    return {
      charactersPerLine: Math.max(10, columnWidth / (fontSize * CHARACTER_WIDTH)),
      lineHeight: parseFloat(style.lineHeight),
      paragraphGap: fontSize * PARAGRAPH_GAP,
    };
  }

  /** Lays out and paints what has come near the reader. */
  #look(): void {
    if (!this.#near.update(this.#flight === undefined ? 1 : 0)) return;
    this.painter.paintMarks(this.marks, this.#near.range);
    this.#paintSelected();
    this.#paintHovered();
    this.#paintHits();
  }

  #paintSelected(): void {
    const { selectedId } = this.props;
    const mark = selectedId === null ? undefined : this.marks.byId(selectedId);
    this.painter.paintMark('selected', this.#preview ?? mark?.fragments, this.#near.range);
  }

  #paintHovered(): void {
    const { hoveredId, selectedId } = this.props;
    const isSelected = hoveredId === selectedId;
    const mark = hoveredId === null || isSelected ? undefined : this.marks.byId(hoveredId);
    this.painter.paintMark('hovered', mark?.fragments, this.#near.range);
  }

  #paintHits(): void {
    const { findHits, currentHit } = this.props;
    const current =
      currentHit < 0
        ? findHits.subarray(0, 0)
        : findHits.subarray(currentHit * 2, currentHit * 2 + 2);
    this.painter.paintSpot('found', findHits, this.#near.range);
    this.painter.paintSpot('found-current', current, this.#near.range);
  }

  #showHits(isOtherHit: boolean): void {
    const { findHits, currentHit } = this.props;
    const start = currentHit < 0 ? undefined : findHits[currentHit * 2];
    if (isOtherHit && start !== undefined) this.show(start);
    this.#paintHits();
  }

  /** The text comes first: what the reader did is painted there before it is named beside it. */
  #writeMarginSoon(): void {
    if (this.#isMarginDue) return;
    this.#isMarginDue = true;
    void afterPaint().then(() => {
      this.#isMarginDue = false;
      this.#writeMargin();
    });
  }

  #writeMargin(): void {
    this.#margin.selectedId = this.props.selectedId;
    this.#marginTop = this.scroller.scrollTop;
    const before = this.#margin.rows;
    this.#margin.rows = this.#glosses.rows(this.#margin.getBoundingClientRect(), before);
  }

  readonly #onColourScheme = () => this.painter.restyle();

  readonly #onScroll = () => {
    const { scrollTop, clientHeight } = this.scroller;
    const isFlying = Math.abs(scrollTop - this.#lastTop) > clientHeight;
    this.#lastTop = scrollTop;
    if (isFlying || this.#flight !== undefined) this.#fly();
    this.#look();
    const isMarginOld = Math.abs(scrollTop - this.#marginTop) > MARGIN_STEP;
    if (isMarginOld && this.#flight === undefined) this.#writeMargin();
  };

  #fly(): void {
    clearTimeout(this.#flight);
    this.#flight = window.setTimeout(() => {
      this.#flight = undefined;
      this.#look();
      this.#writeMargin();
    }, LANDED);
  }

  /** The text may break into lines elsewhere: all that is laid over or beside it moves with it. */
  #onResize(): void {
    this.#look();
    if (this.#flight !== undefined) return;
    this.#handles.place();
    this.#caret.place();
    this.#writeMargin();
  }
}
