import type { CommandId } from '../core/commands.ts';
import type { OpenOffer } from '../core/ipc/contract.ts';
import type { AttributeValue, PeriodValue } from '../core/model/attribute.ts';
import type { AnnotationId, LabelId } from '../core/model/ids.ts';
import type { Fragments } from '../core/text/fragments.ts';
import type { Span } from '../core/text/span.ts';

/*
 * Every event of the interface as a class: a fact in the past tense, or a wish
 * ending in `-requested`. All bubble and cross shadow boundaries.
 */
const everywhere = { bubbles: true, composed: true } as const;

// -- text surface ---------------------------------------------------------------------------------

/** The text of a new document is painted and its caret stands: the reader can begin. */
export class SurfaceReadyEvent extends Event {
  static readonly type = 'surface-ready';
  constructor() {
    super(SurfaceReadyEvent.type, everywhere);
  }
}

/** The caret stands at another offset (UTF-16 units). At most once a frame. */
export class CaretMovedEvent extends Event {
  static readonly type = 'caret-moved';
  constructor(readonly offset: number) {
    super(CaretMovedEvent.type, everywhere);
  }
}

/** What is selected in the text as it would be tagged; `null` while only a caret stands there. At most once a frame. */
export class SelectionChangedEvent extends Event {
  static readonly type = 'selection-changed';
  constructor(readonly span: Span | null) {
    super(SelectionChangedEvent.type, everywhere);
  }
}

/** A mark was picked, or none any more. `idsAtPoint` are all marks at that place, smallest first. */
export class MarkSelectedEvent extends Event {
  static readonly type = 'mark-selected';
  constructor(
    readonly annotationId: AnnotationId | null,
    readonly idsAtPoint: readonly AnnotationId[],
  ) {
    super(MarkSelectedEvent.type, everywhere);
  }
}

/** The pointer is over a mark or its gloss, or over none any more. */
export class MarkHoveredEvent extends Event {
  static readonly type = 'mark-hovered';
  constructor(readonly annotationId: AnnotationId | null) {
    super(MarkHoveredEvent.type, everywhere);
  }
}

/** A gloss in the margin was clicked. */
export class GlossChosenEvent extends Event {
  static readonly type = 'gloss-chosen';
  constructor(readonly annotationId: AnnotationId) {
    super(GlossChosenEvent.type, everywhere);
  }
}

/** A label was chosen in the bar at the selection. */
export class LabelChosenEvent extends Event {
  static readonly type = 'label-chosen';
  constructor(readonly labelId: LabelId) {
    super(LabelChosenEvent.type, everywhere);
  }
}

/** The selection is to grow to whole sentences before it is tagged. */
export class SentenceRequestedEvent extends Event {
  static readonly type = 'sentence-requested';
  constructor() {
    super(SentenceRequestedEvent.type, everywhere);
  }
}

/** This piece of text is to become a mark of this label. */
export class TagRequestedEvent extends Event {
  static readonly type = 'tag-requested';
  constructor(
    readonly labelId: LabelId,
    readonly fragments: Fragments,
  ) {
    super(TagRequestedEvent.type, everywhere);
  }
}

/** A mark of mine is to get another label. */
export class RelabelRequestedEvent extends Event {
  static readonly type = 'relabel-requested';
  constructor(
    readonly annotationId: AnnotationId,
    readonly labelId: LabelId,
  ) {
    super(RelabelRequestedEvent.type, everywhere);
  }
}

/** A mark of mine is to cover this instead. */
export class ResizeRequestedEvent extends Event {
  static readonly type = 'resize-requested';
  constructor(
    readonly annotationId: AnnotationId,
    readonly fragments: Fragments,
  ) {
    super(ResizeRequestedEvent.type, everywhere);
  }
}

/** These marks of mine are to be removed. */
export class RemoveRequestedEvent extends Event {
  static readonly type = 'remove-requested';
  constructor(readonly annotationIds: readonly AnnotationId[]) {
    super(RemoveRequestedEvent.type, everywhere);
  }
}

/** From now on every selection is to be tagged with this label at once; `null` ends it. */
export class StickyRequestedEvent extends Event {
  static readonly type = 'sticky-requested';
  constructor(readonly labelId: LabelId | null) {
    super(StickyRequestedEvent.type, everywhere);
  }
}

/** The margin shows these marks and has no details of them yet. */
export class GlossesNeededEvent extends Event {
  static readonly type = 'glosses-needed';
  constructor(readonly annotationIds: readonly AnnotationId[]) {
    super(GlossesNeededEvent.type, everywhere);
  }
}

/** A command was given by its key at a place that cannot carry it out itself. */
export class CommandRequestedEvent extends Event {
  static readonly type = 'command-requested';
  constructor(readonly command: CommandId) {
    super(CommandRequestedEvent.type, everywhere);
  }
}

/** A screen reader should say this, politely. */
export class AnnounceRequestedEvent extends Event {
  static readonly type = 'announce-requested';
  constructor(readonly sentence: string) {
    super(AnnounceRequestedEvent.type, everywhere);
  }
}

// -- shell ----------------------------------------------------------------------------------------

/** An entry of a menu was chosen. */
export class MenuChosenEvent extends Event {
  static readonly type = 'menu-chosen';
  constructor(readonly value: string) {
    super(MenuChosenEvent.type, everywhere);
  }
}

/** One of the things that can be done about a file that was refused was chosen. */
export class OfferChosenEvent extends Event {
  static readonly type = 'offer-chosen';
  constructor(readonly offer: OpenOffer) {
    super(OfferChosenEvent.type, everywhere);
  }
}

/** The reader has read why a file was refused. */
export class RefusalDismissedEvent extends Event {
  static readonly type = 'refusal-dismissed';
  constructor() {
    super(RefusalDismissedEvent.type, everywhere);
  }
}

/** A pane was drawn to another width in CSS pixels; `null` gives it its usual one. */
export class PaneResizedEvent extends Event {
  static readonly type = 'pane-resized';
  constructor(readonly width: number | null) {
    super(PaneResizedEvent.type, everywhere);
  }
}

/** The reader is done with finding; the caret is to go to the current hit. */
export class FindClosedEvent extends Event {
  static readonly type = 'find-closed';
  constructor() {
    super(FindClosedEvent.type, everywhere);
  }
}

/** The reader wants to go on in the text. */
export class TextRequestedEvent extends Event {
  static readonly type = 'text-requested';
  constructor() {
    super(TextRequestedEvent.type, everywhere);
  }
}

/** One of a few options was chosen; `null` takes the choice back. */
export class OptionChosenEvent extends Event {
  static readonly type = 'option-chosen';
  constructor(readonly value: string | null) {
    super(OptionChosenEvent.type, everywhere);
  }
}

/** Any number of options were chosen; these hold now. */
export class ChoicesEditedEvent extends Event {
  static readonly type = 'choices-edited';
  constructor(readonly values: readonly string[]) {
    super(ChoicesEditedEvent.type, everywhere);
  }
}

/** A period was entered; 'none' says that the text gives no date, `undefined` that it is not coded. */
export class PeriodEditedEvent extends Event {
  static readonly type = 'period-edited';
  constructor(readonly value: PeriodValue | 'none' | undefined) {
    super(PeriodEditedEvent.type, everywhere);
  }
}

/** Text is being typed into a field; `text` is all that stands in it. */
export class TextTypedEvent extends Event {
  static readonly type = 'text-typed';
  constructor(readonly text: string) {
    super(TextTypedEvent.type, everywhere);
  }
}

/** Text is being typed into the field of an attribute. */
export class AttributeTypedEvent extends Event {
  static readonly type = 'attribute-typed';
  constructor(
    readonly key: string,
    readonly text: string,
  ) {
    super(AttributeTypedEvent.type, everywhere);
  }
}

/** An attribute of a mark is to have this value; `undefined` means "not coded". */
export class AttributeEditedEvent extends Event {
  static readonly type = 'attribute-edited';
  constructor(
    readonly key: string,
    readonly value: AttributeValue | undefined,
  ) {
    super(AttributeEditedEvent.type, everywhere);
  }
}

/** The edges of what a list shows moved; `first` to before `end`. */
export class RowsShownEvent extends Event {
  static readonly type = 'rows-shown';
  constructor(
    readonly first: number,
    readonly end: number,
  ) {
    super(RowsShownEvent.type, everywhere);
  }
}

/** A row of a list was chosen with the mouse or the Enter key. */
export class RowChosenEvent extends Event {
  static readonly type = 'row-chosen';
  constructor(readonly index: number) {
    super(RowChosenEvent.type, everywhere);
  }
}

declare global {
  interface HTMLElementEventMap {
    'menu-chosen': MenuChosenEvent;
    'offer-chosen': OfferChosenEvent;
    'refusal-dismissed': RefusalDismissedEvent;
    'pane-resized': PaneResizedEvent;
    'find-closed': FindClosedEvent;
    'text-requested': TextRequestedEvent;
    'option-chosen': OptionChosenEvent;
    'choices-edited': ChoicesEditedEvent;
    'period-edited': PeriodEditedEvent;
    'text-typed': TextTypedEvent;
    'attribute-typed': AttributeTypedEvent;
    'attribute-edited': AttributeEditedEvent;
    'rows-shown': RowsShownEvent;
    'row-chosen': RowChosenEvent;
    'surface-ready': SurfaceReadyEvent;
    'caret-moved': CaretMovedEvent;
    'selection-changed': SelectionChangedEvent;
    'mark-selected': MarkSelectedEvent;
    'mark-hovered': MarkHoveredEvent;
    'gloss-chosen': GlossChosenEvent;
    'label-chosen': LabelChosenEvent;
    'sentence-requested': SentenceRequestedEvent;
    'tag-requested': TagRequestedEvent;
    'relabel-requested': RelabelRequestedEvent;
    'resize-requested': ResizeRequestedEvent;
    'remove-requested': RemoveRequestedEvent;
    'sticky-requested': StickyRequestedEvent;
    'glosses-needed': GlossesNeededEvent;
    'command-requested': CommandRequestedEvent;
    'announce-requested': AnnounceRequestedEvent;
  }
}
