import * as v from 'valibot';

import { AppError } from '../../core/errors.ts';
import type { WireSpan } from '../../core/model/annotation.ts';
import type { AttributeValues } from '../../core/model/attribute.ts';
import type { Label } from '../../core/model/codebook.ts';
import { checkAttributes } from '../../core/model/codebook.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Fragments } from '../../core/text/fragments.ts';
import { fragments } from '../../core/text/fragments.ts';
import { isBoundary } from '../../core/text/offsets.ts';
import { span, spanWithin } from '../../core/text/span.ts';

/** Most fragments of one annotation, as in `WireFragments`. */
const MOST_FRAGMENTS = 100;

/** The value as the schema makes it, else AppError 'invalid-input' that says which field is wrong. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  what: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  const where = field === null ? what : `${what} (${field})`;
  throw new AppError('invalid-input', `${where} cannot be stored: ${issue.message}`);
}

/** Fragments that lie in the text and cut no character in two. */
export function checkFragments(text: string, spans: readonly WireSpan[]): Fragments {
  const all = fragments(spans.map(({ start, end }) => spanWithin(span(start, end), text.length)));
  if (all.length > MOST_FRAGMENTS) {
    throw new AppError(
      'invalid-input',
      `A mark can have at most ${MOST_FRAGMENTS} pieces; this one would have ${all.length}.`,
    );
  }
  for (const { start, end } of all) {
    if (!isBoundary(text, start) || !isBoundary(text, end)) {
      throw new AppError(
        'invalid-input',
        `A mark from ${start} to ${end} would cut a character in two; nothing was changed.`,
      );
    }
  }
  return all;
}

/** Refuses values the label cannot take; missing ones are allowed while work is going on. */
export function checkValues(label: Label, values: AttributeValues): void {
  const problem = checkAttributes(label, values).find(({ kind }) => kind !== 'missing');
  if (problem !== undefined) throw new AppError('invalid-input', problem.sentence);
}

/** Only its owner edits a row; others attach verdicts and comments. */
export function checkOwner(owner: PersonId, me: PersonId): void {
  if (owner === me) return;
  throw new AppError(
    'conflict',
    'This mark belongs to someone else, so only they can change it; nothing was changed.',
  );
}
