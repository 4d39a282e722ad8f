import type { Gloss } from '../../core/ipc/contract.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { AnnotationId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import { blockAt } from '../../core/text/paragraphs.ts';
import { GlossesNeededEvent } from '../events.ts';
import type { GlossContent, GlossRow } from '../elements/gl-margin.ts';
import type { GlossLine } from './gloss-layout.ts';
import { placeGlosses } from './gloss-layout.ts';
import { glossDetail, initialsOf } from './mark-words.ts';
import type { MarkStart } from './marks.ts';
import type { SurfaceContext } from './surface-context.ts';

/** The height of a gloss, in CSS pixels: two fit beside a line. */
const GLOSS_HEIGHT = 18;

/** The average width of a character of a gloss, and what else stands in it, in CSS pixels. */
const CHARACTER_WIDTH = 6;
const FURNITURE = 24;
const INITIALS = 26;

/** How far above and below the view marks are named already, so that they scroll in with their names. */
const AHEAD = 240;

/** More marks than this are not named at once: nobody could read them, and measuring takes time. */
const MOST_MARKS = 600;

/** More hidden glosses of one line are counted, not listed. */
const MOST_HIDDEN = 30;

/** More is not remembered, so that a long day of reading does not fill the memory. */
const MOST_REMEMBERED = 4000;

/** Where lines stand in a block, as long as it has this size: offset → middle of its line from the top. */
interface BlockLines {
  readonly width: number;
  readonly height: number;
  readonly middles: Map<number, number>;
}

/** What a gloss says, and what it was made from. */
interface Remembered {
  readonly label: Label | undefined;
  readonly person: Person | undefined;
  readonly gloss: Gloss | undefined;
  readonly content: GlossContent;
}

/**
 * Says which glosses stand where in the margin, and asks for what is not known of them yet. It does
 * so after every change and while scrolling, so lines that were measured and words that were put
 * together are kept.
 */
export class Glosses {
  readonly #surface: SurfaceContext;
  readonly #asked = new Set<AnnotationId>();
  readonly #lines = new Map<number, BlockLines>();
  readonly #remembered = new Map<AnnotationId, Remembered>();

  constructor(surface: SurfaceContext) {
    this.#surface = surface;
  }

  /** Another document: its marks were never asked for, its lines never measured. */
  reset(): void {
    this.#asked.clear();
    this.#lines.clear();
    this.#remembered.clear();
  }

  /**
   * The glosses of the lines in view, for a margin at this place of the window. Rows that say the
   * same at the same place as one `before` are that one, so that it is not drawn again.
   */
  rows({ top, width }: DOMRect, before: readonly GlossRow[]): readonly GlossRow[] {
    const known = new Map(before.map((row) => [row.content.id, row]));
    const rows = this.#rows(top, width).map((row) => {
      const old = known.get(row.content.id);
      return old && isSameRow(old, row) ? old : row;
    });
    const isSame = rows.length === before.length && rows.every((row, at) => row === before[at]);
    return isSame ? before : rows;
  }

  #rows(origin: number, width: number): GlossRow[] {
    const { body, marks, props, scroller } = this.#surface;
    const { top, bottom } = scroller.getBoundingClientRect();
    const [from, to] = this.#surface.places.stretchBetween(top - AHEAD, bottom + AHEAD);
    const starts = marks.beginningIn(from, to).slice(0, MOST_MARKS);
    const contents = new Map(starts.map((start) => [start.id, this.#content(start)]));
    const rowsWanted = (id: AnnotationId) => {
      const content = contents.get(id);
      return content && isWiderThan(width, content) ? 2 : 1;
    };
    const { lineHeight } = body.metrics;
    const metrics = { rowHeight: GLOSS_HEIGHT, lineHeight, rowsWanted };
    const placed = placeGlosses(this.#linesOf(starts, origin), metrics, props.selectedId);
    this.#ask(placed.flatMap(({ id, hidden }) => [id, ...hidden.slice(0, MOST_HIDDEN)]));
    return placed.flatMap(({ id, top: rowTop, rows, tick, hidden }) => {
      const content = contents.get(id);
      const behind = hidden.slice(0, MOST_HIDDEN).flatMap((other) => contents.get(other) ?? []);
      const row = { top: rowTop, rows, tick, hiddenCount: hidden.length, hidden: behind };
      return content ? [{ content, ...row }] : [];
    });
  }

  /** The marks that begin on the same line, together. */
  #linesOf(starts: readonly MarkStart[], origin: number): GlossLine[] {
    const { metrics, blocks } = this.#surface.body;
    const lines: { middle: number; ids: AnnotationId[] }[] = [];
    const tops = new Map<number, number>();
    for (const { id, start } of starts) {
      const block = blockAt(blocks, start);
      const top = tops.get(block) ?? this.#measureBlock(block);
      tops.set(block, top);
      const middle = top + this.#middle(block, start, top) - origin;
      const last = lines.at(-1);
      if (last && Math.abs(last.middle - middle) < metrics.lineHeight / 2) last.ids.push(id);
      else lines.push({ middle, ids: [id] });
    }
    return lines;
  }

  /** The upper edge of a block in the window. Its lines are forgotten if it has another size than before. */
  #measureBlock(block: number): number {
    const box = this.#surface.body.blockElement(block)?.getBoundingClientRect();
    const { top = 0, width = 0, height = 0 } = box ?? {};
    const known = this.#lines.get(block);
    if (known?.width !== width || known.height !== height) {
      if (this.#lines.size > MOST_REMEMBERED) this.#lines.clear();
      this.#lines.set(block, { width, height, middles: new Map() });
    }
    return top;
  }

  /** How far below the top of its block the middle of the line is in which this offset stands. */
  #middle(block: number, offset: number, top: number): number {
    const middles = this.#lines.get(block)?.middles;
    const known = middles?.get(offset);
    if (known !== undefined) return known;
    const box = this.#surface.places.caretBox(offset);
    const middle = box ? (box.top + box.bottom) / 2 - top : 0;
    middles?.set(offset, middle);
    return middle;
  }

  #content({ id, position, personId }: MarkStart): GlossContent {
    const { props } = this.#surface;
    const label = props.labels[position];
    const person =
      personId === props.me ? undefined : props.people.find((one) => one.id === personId);
    const gloss = props.glosses.get(id);
    const known = this.#remembered.get(id);
    const isFresh = known?.label === label && known?.person === person && known?.gloss === gloss;
    if (known && isFresh) return known.content;
    const content: GlossContent = {
      id,
      name: label?.name ?? 'Mark',
      hue: label?.hue ?? 'grey',
      detail: [glossDetail(label, gloss), gloss?.note ?? '']
        .filter((part) => part !== '')
        .join(' · '),
      owner: person,
      initials: person ? initialsOf(person.name) : '',
    };
    if (this.#remembered.size > MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(id, { label, person, gloss, content });
    return content;
  }

  #ask(ids: readonly AnnotationId[]): void {
    const { glosses } = this.#surface.props;
    const missing: AnnotationId[] = [];
    for (const id of ids) {
      if (glosses.has(id)) this.#asked.delete(id);
      else if (!this.#asked.has(id)) missing.push(id);
    }
    for (const id of missing) this.#asked.add(id);
    if (missing.length > 0) this.#surface.fire(new GlossesNeededEvent(missing));
  }
}

function isWiderThan(width: number, { name, detail, owner }: GlossContent): boolean {
  const words = (name.length + detail.length) * CHARACTER_WIDTH;
  return detail !== '' && FURNITURE + (owner ? INITIALS : 0) + words > width;
}

function isSameRow(a: GlossRow, b: GlossRow): boolean {
  return (
    a.content === b.content &&
    a.top === b.top &&
    a.rows === b.rows &&
    a.tick === b.tick &&
    a.hiddenCount === b.hiddenCount &&
    a.hidden.every((content, at) => content === b.hidden[at])
  );
}
