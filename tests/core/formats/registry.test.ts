import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import type { Format } from '../../../core/formats/format.ts';
import type { PortableDocument } from '../../../core/formats/portable.ts';
import { FORMATS, findFormat } from '../../../core/formats/registry.ts';
import { PROJECT, anyDocument } from './portable-arbitrary.ts';

/** The files of an export, by path. */
function write(format: Format, documents: Iterable<PortableDocument>): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of format.serialize(PROJECT, documents)) {
    files.set(path, (files.get(path) ?? '') + text);
  }
  return files;
}

for (const format of FORMATS) {
  test.describe(`the format ${format.id}`, () => {
    test('reads back what it wrote, whatever the texts and the spans', () => {
      fc.assert(
        fc.property(fc.array(anyDocument, { maxLength: 4 }), (documents) => {
          const files = [...write(format, documents)];
          const sources = files.map(([path, text]) => ({ path, lines: text.split('\n') }));
          const items = [...format.parse(sources)];
          const read = items.map((item) => (item.kind === 'document' ? item.document : item));
          expect(read).toEqual(documents);
        }),
        { numRuns: 300 },
      );
    });

    test('writes the files it names and no others, even for no documents', () => {
      expect([...write(format, []).keys()]).toEqual([...format.files]);
    });

    test('says what its offsets count and what it cannot carry', () => {
      expect(format.units.length).toBeGreaterThan(0);
      for (const loss of format.describeLoss(PROJECT)) expect(loss).toMatch(/^[a-z].*[^.]$/);
    });
  });
}

test.describe('the registry of formats', () => {
  test('finds each format by its id, which no other has', () => {
    for (const format of FORMATS) expect(findFormat(format.id)).toBe(format);
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  });

  test('names those there are where one is not', () => {
    expect(() => findFormat('xml')).toThrow('choose one of: jsonl.');
  });
});
