import type { AnnotationId } from '../../core/model/ids.ts';
import { GlossesNeededEvent } from '../events.ts';
import type { GlossContent, GlossRow } from '../elements/gl-margin.ts';
import type { GlossLine } from './gloss-layout.ts';
import { placeGlosses } from './gloss-layout.ts';
import { glossDetail, initialsOf } from './mark-words.ts';
import type { MarkStart } from './marks.ts';
import type { SurfaceContext } from './surface-context.ts';

/** The height of a gloss, in CSS pixels: two fit beside a line. */
export const GLOSS_HEIGHT = 18;

/** The average width of a character of a gloss, and what else stands in it, in CSS pixels. */
const CHARACTER_WIDTH = 6;
const FURNITURE = 24;

/** How far above and below the view marks are named already, so that they scroll in with their names. */
const AHEAD = 240;

/** More marks than this are not named at once: nobody could read them, and measuring takes time. */
const MOST_MARKS = 600;

/** More hidden glosses of one line are counted, not listed. */
const MOST_HIDDEN = 30;

/** Says which glosses stand where in the margin, and asks for what is not known of them yet. */
export class Glosses {
  readonly #surface: SurfaceContext;
  readonly #asked = new Set<AnnotationId>();

  constructor(surface: SurfaceContext) {
    this.#surface = surface;
  }

  /** Another document: its marks were never asked for. */
  reset(): void {
    this.#asked.clear();
  }

  /**
   * The glosses of the lines in view, for a margin at this place of the window. Rows that say the
   * same at the same place as one `before` are that one, so that it is not drawn again.
   */
  rows({ top, width }: DOMRect, before: readonly GlossRow[]): readonly GlossRow[] {
    const known = new Map(before.map((row) => [row.id, row]));
    const rows = this.#rows(top, width).map((row) => {
      const old = known.get(row.id);
      return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
    });
    const isSame = rows.length === before.length && rows.every((row, at) => row === before[at]);
    return isSame ? before : rows;
  }

  #rows(origin: number, width: number): GlossRow[] {
    const { body, marks, props, scroller } = this.#surface;
    const { top, bottom } = scroller.getBoundingClientRect();
    const [from, to] = this.#surface.places.stretchBetween(top - AHEAD, bottom + AHEAD);
    const starts = marks.beginningIn(from, to).slice(0, MOST_MARKS);
    const lines = this.#lines(starts, origin);
    const contents = new Map(starts.map((start) => [start.id, this.#content(start)]));
    const isWide = ({ name, detail, note }: GlossContent) =>
      FURNITURE + (name.length + detail.length + note.length) * CHARACTER_WIDTH > width;
    const rowsWanted = (id: AnnotationId) => {
      const content = contents.get(id);
      return content && `${content.detail}${content.note}` !== '' && isWide(content) ? 2 : 1;
    };
    const { lineHeight } = body.metrics;
    const metrics = { rowHeight: GLOSS_HEIGHT, lineHeight, rowsWanted };
    const placed = placeGlosses(lines, metrics, props.selectedId);
    this.#ask(placed.flatMap(({ id, hidden }) => [id, ...hidden.slice(0, MOST_HIDDEN)]));
    return placed.flatMap(({ id, top: rowTop, rows, tick, hidden }) => {
      const content = contents.get(id);
      const behind = hidden.slice(0, MOST_HIDDEN).flatMap((other) => contents.get(other) ?? []);
      const row = { top: rowTop, rows, tick, hiddenCount: hidden.length, hidden: behind };
      return content ? [{ ...content, ...row }] : [];
    });
  }

  /** The marks that begin on the same line, together. */
  #lines(starts: readonly MarkStart[], origin: number): GlossLine[] {
    const { body, places } = this.#surface;
    const lines: { middle: number; ids: AnnotationId[] }[] = [];
    for (const { id, start } of starts) {
      const box = places.caretBox(start);
      if (!box) continue;
      const middle = (box.top + box.bottom) / 2 - origin;
      const last = lines.at(-1);
      if (last && Math.abs(last.middle - middle) < body.metrics.lineHeight / 2) last.ids.push(id);
      else lines.push({ middle, ids: [id] });
    }
    return lines;
  }

  #content({ id, position, personId, hasNote }: MarkStart): GlossContent {
    const { props } = this.#surface;
    const label = props.labels[position];
    const person = props.people.find((one) => one.id === personId);
    const gloss = props.glosses.get(id);
    return {
      id,
      name: label?.name ?? 'Mark',
      hue: label?.hue ?? 'grey',
      position,
      detail: glossDetail(label, gloss),
      note: gloss?.note ?? '',
      hasNote,
      owner: personId === props.me ? undefined : person,
      initials: person ? initialsOf(person.name) : '',
    };
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
