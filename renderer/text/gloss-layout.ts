import type { AnnotationId } from '../../core/model/ids.ts';

/** The marks that begin in one line, and where its middle is, in CSS pixels from the top of the margin. */
export interface GlossLine {
  readonly middle: number;
  readonly ids: readonly AnnotationId[];
}

/** A gloss and its place. `hidden` are the marks of its line for which there is no room after it. */
export interface PlacedGloss {
  readonly id: AnnotationId;
  /** The upper edge, in CSS pixels. */
  readonly top: number;
  readonly hidden: readonly AnnotationId[];
  /** For the first gloss of a line: how far below its upper edge the middle of the line is. */
  readonly tick: number | undefined;
}

/**
 * Places the glosses of lines below each other, never one over another: a line has the room down to
 * the next line with marks, and what does not fit waits behind the last gloss of the line. `wanted`
 * is always among those that show.
 */
export function placeGlosses(
  lines: readonly GlossLine[],
  rowHeight: number,
  lineHeight: number,
  wanted: AnnotationId | null,
): PlacedGloss[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1]?.middle ?? Infinity;
    const room = Math.max(1, Math.floor((next - line.middle) / rowHeight));
    const shown = chosen(line.ids, room, wanted);
    const hidden = line.ids.filter((id) => !shown.includes(id));
    // Few glosses stand around the middle of their line; more begin where the line does and go on below.
    const height = Math.min(shown.length * rowHeight, lineHeight);
    return shown.map((id, row) => ({
      id,
      top: line.middle - height / 2 + row * rowHeight,
      hidden: row === shown.length - 1 ? hidden : [],
      tick: row === 0 ? height / 2 : undefined,
    }));
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
