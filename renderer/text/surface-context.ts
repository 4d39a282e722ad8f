import type { Gloss } from '../../core/ipc/contract.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { TextDirection } from '../../core/model/document.ts';
import type { AnnotationId, LabelId, PersonId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import type { TextBody } from './blocks.ts';
import type { DomOffsets } from './dom-offsets.ts';
import type { Marks } from './marks.ts';
import type { TextSelection } from './selection.ts';

/** What the host hands to the surface; each is described at `gl-text-surface`. */
export interface SurfaceProps {
  readonly documentKey: string | number;
  readonly text: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly fragments: Int32Array;
  readonly labels: readonly Label[];
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly selectedId: AnnotationId | null;
  readonly hoveredId: AnnotationId | null;
  readonly isReadOnly: boolean;
  readonly stickyLabelId: LabelId | null;
  readonly findHits: Int32Array;
  readonly currentHit: number;
  readonly initialCaret: number;
  readonly glosses: ReadonlyMap<AnnotationId, Gloss>;
}

/** What the parts of the surface know of each other. */
export interface SurfaceContext {
  readonly props: SurfaceProps;
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  readonly body: TextBody;
  readonly places: DomOffsets;
  readonly selection: TextSelection;
  readonly marks: Marks;
  /** Tells the host. */
  fire(event: Event): void;
  /** Scrolls only as far as needed to have this offset well in sight. */
  show(offset: number): void;
  /** Paints the selected mark as it would be, `undefined` as it is. */
  preview(fragments: Fragments | undefined): void;
}
