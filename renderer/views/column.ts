/** The widest column: 66 to 68 characters of the text's type; all in CSS pixels. */
const WIDEST = 576;
/** What the margin of glosses gets: a share of the room, and enough for the name of a label. */
const MARGIN_SHARE = 0.155;
const MARGIN_MIN = 88;
/** Space between the column and its margin, after the margin, and of the scroll bar. */
const GAPS = 16 + 8 + 10;

/** Where the column of text begins in a room of this width, and how wide it is. */
export function columnIn(room: number): { readonly start: number; readonly width: number } {
  const start = Math.round(Math.min(Math.max(room * 0.04, 20), 72));
  const margin = Math.round(Math.max(MARGIN_MIN, room * MARGIN_SHARE));
  return { start, width: Math.max(0, Math.min(WIDEST, room - start - GAPS - margin)) };
}
