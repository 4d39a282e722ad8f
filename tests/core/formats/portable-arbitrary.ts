import fc from 'fast-check';

import type { Codebook, Label } from '../../../core/model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../../core/model/default-codebook.ts';
import { LabelId, Uuid } from '../../../core/model/ids.ts';
import type {
  PortableAnnotation,
  PortableDocument,
  PortableProject,
} from '../../../core/formats/portable.ts';
import { isBoundary } from '../../../core/text/offsets.ts';
import * as v from 'valibot';

/** A valid UUID that ends in this number. */
export function uuid(n: number): Uuid {
  return v.parse(Uuid, `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}

export const ANA = { id: uuid(1), name: 'Ana “A” Żółw' };
export const BEN = { id: uuid(2), name: 'Ben\u2028|x' };

const labels: Label[] = DEFAULT_CODEBOOK.labels.map((draft, index) => ({
  ...draft,
  id: v.parse(LabelId, index + 1),
  uuid: uuid(100 + index),
}));

export const CODEBOOK: Codebook = {
  version: 3,
  labels,
  relationTypes: [...DEFAULT_CODEBOOK.relationTypes],
};

export const PROJECT: PortableProject = {
  uuid: uuid(7),
  name: 'Talks',
  codebook: CODEBOOK,
  people: [ANA, BEN],
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '😀 Ann met Bob.\n', 'e\u0301a\u2028b\u0085c', '\uFEFFx\r\ny', '"\\\u0000'),
);

const attributes = fc.dictionary(
  fc.string(),
  fc.oneof(
    fc.boolean(),
    anyText,
    fc.array(anyText, { maxLength: 3 }),
    fc.constant({
      from: '2025-04-01',
      to: '2025-04-30',
      precision: 'month' as const,
      text: 'in April',
    }),
  ),
  { noNullPrototype: true },
);

/** Spans that start and end between characters, ascending and apart; none where the text is too short. */
function fragmentsIn(text: string) {
  const places = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
    isBoundary(text, offset),
  );
  return fc.subarray(places, { maxLength: Math.min(8, places.length) }).map((chosen) =>
    chosen.flatMap((start, index) => {
      const end = chosen[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    }),
  );
}

function annotationIn(text: string): fc.Arbitrary<PortableAnnotation> {
  return fc.record({
    id: fc.nat().map(uuid),
    label: fc.constantFrom('actor', 'claim', 'commitment'),
    fragments: fragmentsIn(text),
    attributes,
    certainty: fc.constantFrom('sure' as const, 'probable' as const, 'guess' as const),
    note: anyText,
    person: fc.constantFrom(ANA, BEN),
  });
}

/** A document of any text with annotations anywhere in it. */
export const anyDocument: fc.Arbitrary<PortableDocument> = anyText.chain((text) =>
  fc.record({
    id: fc.nat().map(uuid),
    title: anyText,
    text: fc.constant(text),
    sha256: fc.constant('0'.repeat(64)),
    metadata: fc.record({
      language: fc.constantFrom('', 'en', 'he'),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      outlet: anyText,
      author: anyText,
      date: fc.constantFrom('', '2025-04-18'),
      url: anyText,
      section: anyText,
      genre: anyText,
      group: fc.option(anyText),
      statuses: fc.array(
        fc.record({
          person: fc.constantFrom(ANA, BEN),
          status: fc.constantFrom('todo' as const, 'in-progress' as const, 'done' as const),
          flagged: fc.boolean(),
          note: anyText,
        }),
        { maxLength: 2 },
      ),
      extra: fc.constantFrom({}, { place: 'Paris', pages: [1, 2] }),
    }),
    annotations: fc
      .array(annotationIn(text), { maxLength: 6 })
      .map((all) => all.filter(({ fragments }) => fragments.length > 0)),
  }),
);
