import { AppError } from '../errors.ts';
import { assert } from '../assert.ts';
import type { Edge, Span } from './span.ts';
import { compareSpans, equalSpans, span } from './span.ts';

declare const fragmentsBrand: unique symbol;

/**
 * What an annotation covers: at least one span, ascending, none overlapping and none touching
 * the next. Built only by {@link fragments} and the functions here.
 */
export interface Fragments extends ReadonlyArray<Span> {
  readonly 0: Span;
  readonly [fragmentsBrand]: true;
}

/** What stands between the fragments of a quote shown in one line. */
export const FRAGMENT_SEPARATOR = ' … ';

/** The fragments that cover what `spans` cover together, in any order; throws `invalid-input` if there are none. */
export function fragments(spans: readonly Span[]): Fragments {
  if (spans.length === 0) {
    throw new AppError('invalid-input', 'A mark must cover at least one piece of the text.');
  }
  const merged: Span[] = [];
  for (const next of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) {
      merged[merged.length - 1] = span(last.start, Math.max(last.end, next.end));
    } else {
      merged.push(next);
    }
  }
  return branded(merged);
}

/** The smallest span that holds all fragments, with the gaps between them. */
export function extentOf(all: Fragments): Span {
  return span(all[0].start, fragmentAt(all, all.length - 1).end);
}

/** Whether both cover exactly the same units. */
export function equalFragments(a: Fragments, b: Fragments): boolean {
  return a.length === b.length && a.every((one, i) => equalSpans(one, fragmentAt(b, i)));
}

/** The fragments with `added` too; what it overlaps or touches becomes one fragment with it. */
export function addFragment(all: Fragments, added: Span): Fragments {
  return fragments([...all, added]);
}

/** The fragments without the one at `index`, or `undefined` if it was the last: a mark cannot be empty. */
export function removeFragment(all: Fragments, index: number): Fragments | undefined {
  const removed = fragmentAt(all, index);
  const rest = all.filter((one) => one !== removed);
  return rest.length === 0 ? undefined : branded(rest);
}

/**
 * The offsets, both included, to which {@link resizeFragment} may move this edge: at least one unit
 * stays, and at least one unit lies between neighbours, because touching fragments would be one.
 * `textLength` in UTF-16 units limits the last end.
 */
export function resizeLimits(
  all: Fragments,
  index: number,
  edge: Edge,
  textLength: number = Number.MAX_SAFE_INTEGER,
): { readonly min: number; readonly max: number } {
  const own = fragmentAt(all, index);
  const before = all[index - 1];
  const after = all[index + 1];
  return edge === 'start'
    ? { min: before === undefined ? 0 : before.end + 1, max: own.end - 1 }
    : { min: own.start + 1, max: after === undefined ? textLength : after.start - 1 };
}

/**
 * The fragments with one edge of the one at `index` moved to `offset`, or `undefined` if that would
 * take it past its other end or to a neighbour.
 */
export function resizeFragment(
  all: Fragments,
  index: number,
  edge: Edge,
  offset: number,
): Fragments | undefined {
  const own = fragmentAt(all, index);
  const { min, max } = resizeLimits(all, index, edge);
  if (!Number.isSafeInteger(offset) || offset < min || offset > max) return undefined;
  const resized = edge === 'start' ? span(offset, own.end) : span(own.start, offset);
  return branded(all.map((one, i) => (i === index ? resized : one)));
}

/** The text of the fragments in one line, joined with {@link FRAGMENT_SEPARATOR}. */
export function quoteOf(text: string, all: Fragments): string {
  return all.map((one) => text.slice(one.start, one.end)).join(FRAGMENT_SEPARATOR);
}

function fragmentAt(all: Fragments, index: number): Span {
  const found = all[index];
  assert(found !== undefined, `A mark has no fragment ${index}.`);
  return found;
}

/** Callers have made sure that the list is ascending, apart and not empty. */
function branded(list: readonly Span[]): Fragments {
  return list as unknown as Fragments;
}
