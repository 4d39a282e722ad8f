import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { jsonl } from '../../../core/formats/jsonl.ts';
import type { PortableDocument } from '../../../core/formats/portable.ts';
import { ANA, BEN, PROJECT, anyDocument, uuid } from './portable-arbitrary.ts';

/** The files of an export, by path. */
function write(documents: Iterable<PortableDocument>): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of jsonl.serialize(PROJECT, documents)) {
    files.set(path, (files.get(path) ?? '') + text);
  }
  return files;
}

function read(line: string) {
  return [...jsonl.parse([{ path: 'annotations.jsonl', lines: [line] }])];
}

const DOCUMENT: PortableDocument = {
  id: uuid(20),
  title: 'Ann and Bob',
  text: '😀 Ann met Bob.\n',
  sha256: 'ab'.repeat(32),
  metadata: {
    language: 'en',
    direction: 'ltr',
    outlet: 'The Paper',
    author: '',
    date: '2025-04-18',
    url: '',
    section: '',
    genre: '',
    group: null,
    statuses: [{ person: ANA, status: 'done', flagged: false, note: '' }],
    extra: {},
  },
  annotations: [
    {
      id: uuid(30),
      label: 'actor',
      fragments: [
        { start: 3, end: 6 },
        { start: 11, end: 14 },
      ],
      attributes: { mention: 'name' },
      certainty: 'probable',
      note: 'both',
      person: BEN,
    },
  ],
};

test.describe('jsonl', () => {
  test('gives code points and UTF-16 units that cut the same quote', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const line = JSON.parse(write([document]).get('annotations.jsonl') ?? '') as {
          text: string;
          annotations: { fragments: Record<string, number>[]; quote: string }[];
        };
        const points = Array.from(line.text);
        for (const { fragments, quote } of line.annotations) {
          const byPoint = fragments.map((one) => points.slice(one.start, one.end).join(''));
          const byUnit = fragments.map((one) => line.text.slice(one.start_utf16, one.end_utf16));
          expect(byPoint.join(' … ')).toBe(quote);
          expect(byUnit.join(' … ')).toBe(quote);
        }
      }),
    );
  });

  test('writes exactly these fields in this order', () => {
    expect(write([DOCUMENT]).get('annotations.jsonl')).toBe(
      `{"id":"${uuid(20)}","title":"Ann and Bob","text":"😀 Ann met Bob.\\n","sha256":"${'ab'.repeat(32)}",` +
        '"metadata":{"language":"en","direction":"ltr","outlet":"The Paper","author":"","date":"2025-04-18",' +
        '"url":"","section":"","genre":"","group":null,"statuses":[{"person":' +
        `{"id":"${uuid(1)}","name":"Ana “A” Żółw"},"status":"done","flagged":false,"note":""}],"extra":{}},` +
        `"annotations":[{"id":"${uuid(30)}","label":"actor","fragments":[` +
        '{"start":2,"end":5,"start_utf16":3,"end_utf16":6},{"start":10,"end":13,"start_utf16":11,"end_utf16":14}],' +
        '"quote":"Ann … Bob","attributes":{"mention":"name"},"certainty":"probable","note":"both",' +
        `"person":{"id":"${uuid(2)}","name":"Ben\\u2028|x"}}]}\n`,
    );
  });

  test('keeps each document on one line for readers that cut at any Unicode line end', () => {
    const text = 'a\u2028b\u2029c\u0085d\u000be\u001cf\ng';
    const line = write([{ ...DOCUMENT, text, annotations: [] }]).get('annotations.jsonl') ?? '';
    const ends = ['\n', '\v', '\f', '\r', '\u001c', '\u0085', '\u2028', '\u2029'];
    expect(ends.filter((end) => line.slice(0, -1).includes(end))).toEqual([]);
  });

  test('writes an empty file for a project without documents', () => {
    expect(write([]).get('annotations.jsonl')).toBe('');
  });

  test('passes over blank lines and other files', () => {
    expect(read('  ')).toEqual([]);
    expect([...jsonl.parse([{ path: 'README.md', lines: ['# x'] }])]).toEqual([]);
  });
});

test.describe('reading broken jsonl', () => {
  const line = write([DOCUMENT]).get('annotations.jsonl') ?? '';
  const broken: readonly (readonly [what: string, line: string, sentence: string])[] = [
    ['a torn line', line.slice(0, 200), 'not valid JSON'],
    ['a list', '[]', 'The field line must be an object'],
    ['a missing text', line.replace('"text":', '"texts":'), 'The field text must be a text'],
    [
      'a text that moved under its marks',
      line.replace('😀 ', '😀  '),
      'not what stands at its offsets',
    ],
    [
      'one unit that does not fit the other',
      line.replace('"start":2', '"start":1'),
      'another place',
    ],
    [
      'an offset inside a character',
      line.replace('"start_utf16":3', '"start_utf16":1'),
      'another place',
    ],
    ['a negative offset', line.replace('"start":2', '"start":-2'), 'whole numbers from 0'],
    ['an offset outside the text', line.replace('"end":13', '"end":99'), 'inside the text'],
    [
      'an empty fragment',
      line.replace('"end_utf16":6', '"end_utf16":3'),
      'must come after the start',
    ],
    ['fragments in a wrong order', swapFragments(line), 'ascending and apart'],
    ['no fragments', line.replace(/"fragments":\[.*?\]/, '"fragments":[]'), 'must not be empty'],
    ['an unknown certainty', line.replace('probable', 'maybe'), 'one of sure, probable, guess'],
    ['a number for an attribute', line.replace('"mention":"name"', '"mention":1'), 'unknown shape'],
    ['a hash of the wrong length', line.replace('abab', 'ab'), '64 hexadecimal digits'],
    ['a person without a name', line.replace('"name":"Ben', '"nom":"Ben'), 'person.name'],
  ];
  for (const [what, source, sentence] of broken) {
    test(`rejects ${what} with a sentence`, () => {
      const [item] = read(source);
      expect(item).toMatchObject({ kind: 'rejected', path: 'annotations.jsonl', line: 1 });
      expect(item?.kind === 'rejected' ? item.sentence : '').toContain(sentence);
    });
  }

  test('goes on with the next line', () => {
    const items = [...jsonl.parse([{ path: 'x.jsonl', lines: ['{', '', line.trimEnd()] }])];
    expect(items.map(({ kind, line: at }) => [kind, at])).toEqual([
      ['rejected', 1],
      ['document', 3],
    ]);
  });

  test('answers any line with a document or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (source) => {
        for (const item of read(source)) expect(item.kind).toBe('rejected');
      }),
    );
  });
});

test.describe('the README of jsonl', () => {
  test('names every field that is written, the codebook and who is in it', () => {
    const readme = write([DOCUMENT]).get('README.md') ?? '';
    const line = write([DOCUMENT]).get('annotations.jsonl') ?? '';
    for (const [, field] of line.matchAll(/"(\w+)":/g)) expect(readme).toContain(`\`${field}\``);
    for (const { key, attributes } of PROJECT.codebook.labels) {
      expect(readme).toContain(`### \`${key}\``);
      for (const attribute of attributes) {
        expect(readme).toContain(`| \`${attribute.key}\` | ${attribute.type} |`);
        for (const option of attribute.options) expect(readme).toContain(`\`${option.key}\``);
      }
    }
    expect(readme).toContain('1 document with 1 annotation,');
    expect(readme).toContain(`| Ben \\|x | \`${uuid(2)}\` | 1 | 0 | 0 | 1 |`);
  });
});

function swapFragments(line: string): string {
  return line.replace(/"fragments":\[(\{.*?\}),(\{.*?\})\]/, '"fragments":[$2,$1]');
}
