import type { AnnotationId } from '../../core/model/ids.ts';

/** The marks that begin in one line, and where its middle is, in CSS pixels from the top of the margin. */
export interface GlossLine {
  readonly middle: number;
  readonly ids: readonly AnnotationId[];
}

/** How glosses are laid out, in CSS pixels. */
export interface GlossMetrics {
  readonly rowHeight: number;
  readonly lineHeight: number;
  /** How many rows a gloss fills if there is room. */
  readonly rowsWanted: (id: AnnotationId) => 1 | 2;
}

/** A gloss and its place. `hidden` are the marks of its line for which there is no room after it. */
export interface PlacedGloss {
  readonly id: AnnotationId;
  /** The upper edge, in CSS pixels. */
  readonly top: number;
  readonly rows: 1 | 2;
  readonly hidden: readonly AnnotationId[];
  /** For the first gloss of a line: how far below its upper edge the middle of the line is. */
  readonly tick: number | undefined;
}

/**
 * Places the glosses of lines below each other, never one over another: a line has the room down to
 * the next line with marks, and what does not fit waits behind the last gloss of the line. `wanted`
 * is always among those that show. Room that is left over goes to glosses with more to say.
 */
export function placeGlosses(
  lines: readonly GlossLine[],
  { rowHeight, lineHeight, rowsWanted }: GlossMetrics,
  wanted: AnnotationId | null,
): PlacedGloss[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1]?.middle ?? Infinity;
    const room = Math.max(1, Math.floor((next - line.middle) / rowHeight));
    const shown = chosen(line.ids, room, wanted);
    const hidden = line.ids.filter((id) => !shown.includes(id));
    const rows = spread(shown, room, rowsWanted);
    // Few rows stand around the middle of their line; more begin where the line does and go on below.
    const height = Math.min(rows.reduce((sum, count) => sum + count, 0) * rowHeight, lineHeight);
    let top = line.middle - height / 2;
    return shown.map((id, place): PlacedGloss => {
      const count = rows[place] ?? 1;
      const isLast = place === shown.length - 1;
      const gloss = { id, top, rows: count, hidden: isLast ? hidden : [] };
      top += count * rowHeight;
      return { ...gloss, tick: place === 0 ? height / 2 : undefined };
    });
  });
}

/** How many rows each gets: one, and a second for those who want it while there is room. */
function spread(
  ids: readonly AnnotationId[],
  room: number,
  rowsWanted: (id: AnnotationId) => 1 | 2,
): (1 | 2)[] {
  let left = room - ids.length;
  return ids.map((id) => {
    if (left < 1 || rowsWanted(id) === 1) return 1;
    left -= 1;
    return 2;
  });
}

/** The first that fit; the wanted one takes the last place if it would be left out. */
function chosen(
  ids: readonly AnnotationId[],
  room: number,
  wanted: AnnotationId | null,
): readonly AnnotationId[] {
  const first = ids.slice(0, room);
  if (wanted === null || !ids.includes(wanted) || first.includes(wanted)) return first;
  return [...first.slice(0, -1), wanted];
}
