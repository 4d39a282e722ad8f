import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { PackedSource } from '../../../core/model/packed-annotations.ts';
import {
  filterPacked,
  PACKED_LABEL,
  PACKED_PERSON,
  PACKED_STRIDE,
  packAnnotations,
  packTraits,
  patchPacked,
  unpackTraits,
} from '../../../core/model/packed-annotations.ts';

const { describe } = test;

const fragment = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

const source = (id: number): fc.Arbitrary<PackedSource> =>
  fc.record({
    id: fc.constant(id),
    labelId: fc.integer({ min: 1, max: 3 }),
    personId: fc.integer({ min: 1, max: 2 }),
    fragments: fc.array(fragment, { minLength: 1, maxLength: 3 }),
    certainty: fc.constantFrom('sure', 'probable', 'guess'),
    note: fc.constantFrom('', 'a note'),
  });

const sources = fc
  .integer({ min: 0, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => source(at + 1))));

const patched = (all: readonly PackedSource[], id: number, one: PackedSource | undefined) => [
  ...patchPacked(packAnnotations(all), id, one),
];
const packed = (all: readonly PackedSource[]) => [...packAnnotations(all)];

describe('patchPacked', () => {
  test('puts an annotation where packing them all would', () => {
    fc.assert(
      fc.property(sources, source(99), (all, added) => {
        expect(patched(all, 99, added)).toEqual(packed([...all, added]));
      }),
    );
  });

  test('moves an annotation to where packing them all would', () => {
    fc.assert(
      fc.property(sources, source(2), (all, moved) => {
        const others = all.filter(({ id }) => id !== 2);
        expect(patched(all, 2, moved)).toEqual(packed([...others, moved]));
      }),
    );
  });

  test('takes an annotation out with all its fragments', () => {
    fc.assert(
      fc.property(sources, (all) => {
        expect(patched(all, 1, undefined)).toEqual(packed(all.filter(({ id }) => id !== 1)));
      }),
    );
  });

  test('leaves the array it was given as it was', () => {
    const all = packAnnotations([
      { ...ONE, id: 1 },
      { ...ONE, id: 2 },
    ]);
    const before = [...all];
    patchPacked(all, 1, { ...ONE, fragments: [{ start: 9, end: 10 }] });
    expect([...all]).toEqual(before);
  });
});

describe('filterPacked', () => {
  test('keeps the rows that are shown, in their order', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const shown = filterPacked(packAnnotations(all), (label, person) => label + person > 3);
        expect([...shown]).toEqual(packed(all.filter((one) => one.labelId + one.personId > 3)));
      }),
    );
  });

  test('gives the same array where all is shown', () => {
    const all = packAnnotations([ONE]);
    expect(filterPacked(all, () => true)).toBe(all);
  });
});

describe('packAnnotations', () => {
  test('writes label and person of each fragment', () => {
    const row = packAnnotations([ONE]);
    expect(row).toHaveLength(PACKED_STRIDE);
    expect([row[PACKED_LABEL], row[PACKED_PERSON]]).toEqual([ONE.labelId, ONE.personId]);
  });

  test('packs traits so that they can be read again', () => {
    const traits = { index: 3, count: 100, certainty: 'guess', hasNote: true } as const;
    expect(unpackTraits(packTraits(traits))).toEqual(traits);
  });
});

const ONE: PackedSource = {
  id: 1,
  labelId: 2,
  personId: 3,
  fragments: [{ start: 4, end: 8 }],
  certainty: 'sure',
  note: '',
};
