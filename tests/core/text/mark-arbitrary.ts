import fc from 'fast-check';

import type { MarkColumns } from '../../../core/text/annotation-index.ts';
import { fragments } from '../../../core/text/fragments.ts';
import { compareSpans, span } from '../../../core/text/span.ts';

/** How long the text below the marks is, in UTF-16 units: short, so that they overlap in every way. */
export const TEXT_LENGTH = 40;
export const LABEL_COUNT = 3;

const anySpan = fc
  .tuple(fc.nat({ max: TEXT_LENGTH - 1 }), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => span(start, Math.min(TEXT_LENGTH, start + length)));

const anyMark = fc.record({
  label: fc.nat({ max: LABEL_COUNT - 1 }),
  spans: fc.array(anySpan, { minLength: 1, maxLength: 3 }),
});

/** Marks of one to three fragments that nest, cross, touch and repeat, sorted as the index wants them. */
export const anyMarks: fc.Arbitrary<MarkColumns> = fc
  .array(anyMark, { maxLength: 20 })
  .map((marks) => {
    const rows = marks
      .flatMap(({ label, spans }, id) => fragments(spans).map((one) => ({ id, label, span: one })))
      .sort((a, b) => compareSpans(a.span, b.span) || a.id - b.id);
    return {
      starts: Int32Array.from(rows, (row) => row.span.start),
      ends: Int32Array.from(rows, (row) => row.span.end),
      ids: Int32Array.from(rows, (row) => row.id),
      labels: Int32Array.from(rows, (row) => row.label),
    };
  });
