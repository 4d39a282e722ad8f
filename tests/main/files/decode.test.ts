import { Buffer } from 'node:buffer';

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import iconv from 'iconv-lite';

import { MAX_FILE_BYTES, OFFERED_ENCODINGS } from '../../../core/model/import.ts';
import { normalizeText } from '../../../core/text/normalize.ts';
import { decodeBytes, encodingName } from '../../../main/files/decode.ts';

const RUSSIAN = 'Президент заявил, что переговоры продолжатся на следующей неделе в Париже.';
const JAPANESE = '政府は木曜日に交渉を続けると発表した。各国の代表が参加する予定です。';
const FRENCH = 'Le président a déclaré que les négociations seraient menées à Genève.';
const QUOTES = 'He said “we will do it” and that’s all — really…';

function textOf(bytes: Uint8Array, declared: string | null = null): string {
  const decoding = decodeBytes(bytes, declared);
  expect(decoding.kind, JSON.stringify(decoding)).toBe('text');
  return decoding.kind === 'text' ? decoding.text : '';
}

function sentenceOf(bytes: Uint8Array, declared: string | null = null): string {
  const decoding = decodeBytes(bytes, declared);
  expect(decoding.kind).toBe('rejected');
  return decoding.kind === 'rejected' ? decoding.sentence : '';
}

function encodingOf(bytes: Uint8Array) {
  const decoding = decodeBytes(bytes);
  return decoding.kind === 'text' ? decoding.encoding : undefined;
}

test.describe('decoding what is certain', () => {
  test('reads UTF-8 with and without a byte order mark', () => {
    expect(textOf(Buffer.from('é😀\r\nb\rc'))).toBe('é😀\nb\nc');
    expect(textOf(Buffer.from('\uFEFFé😀'))).toBe('é😀');
    expect(encodingOf(Buffer.from('é'))).toEqual({ encoding: 'utf-8', isCertain: true });
  });

  test('reads UTF-16 by its byte order mark', () => {
    const little = Buffer.from('\uFEFFTalks 😀', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(textOf(little)).toBe('Talks 😀');
    expect(textOf(big)).toBe('Talks 😀');
    expect(encodingOf(little)).toEqual({ encoding: 'utf-16le', isCertain: true });
    expect(encodingOf(big)).toEqual({ encoding: 'utf-16be', isCertain: true });
  });

  test('tells UTF-32 from UTF-16 although their marks begin alike', () => {
    expect(textOf(iconv.encode('\uFEFFTalks 😀', 'utf-32le'))).toBe('Talks 😀');
  });

  test('reads any text that UTF-8 can hold', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(text, fc.boolean(), (value, withMark) => {
        const bytes = Buffer.from(withMark ? `\uFEFF${value}` : value);
        const decoding = decodeBytes(bytes);
        if (decoding.kind === 'text') expect(decoding.text).toBe(normalizeText(value).text);
        else expect(value).toMatch(/\p{Cc}|^\uFEFF|^[P{SG7]/u);
      }),
    );
  });
});

test.describe('guessing an encoding', () => {
  const samples = [
    [RUSSIAN, 'windows-1251'],
    [RUSSIAN, 'koi8-r'],
    [JAPANESE, 'shift_jis'],
    [JAPANESE, 'euc-jp'],
    [FRENCH, 'windows-1252'],
    [QUOTES, 'windows-1252'],
  ] as const;
  for (const [text, encoding] of samples) {
    test(`finds ${encoding} in “${text.slice(0, 12)}…” and says that it is a guess`, () => {
      const bytes = iconv.encode(text, encoding);
      expect(encodingOf(bytes)).toEqual({ encoding, isCertain: false });
      expect(textOf(bytes)).toBe(text);
    });
  }

  test('finds UTF-16 without a byte order mark', () => {
    const bytes = Buffer.from('Talks in Paris — day two', 'utf16le');
    expect(encodingOf(bytes)).toEqual({ encoding: 'utf-16le', isCertain: false });
    expect(textOf(Buffer.from(bytes).swap16())).toBe('Talks in Paris — day two');
  });

  test('looks where the first letter beyond ASCII stands, however late', () => {
    const bytes = iconv.encode(`${'All plain here. '.repeat(40_000)}${RUSSIAN}`, 'windows-1251');
    expect(encodingOf(bytes)).toEqual({ encoding: 'windows-1251', isCertain: false });
  });

  test('does not build on a few stray bytes', () => {
    expect(sentenceOf(Buffer.from('Hello \xff\xfe world', 'latin1'))).toContain('not valid UTF-8');
    expect(sentenceOf(Buffer.from('caf\xc3\x28', 'latin1'))).toContain('line 1, byte 4');
  });
});

test.describe('decoding as declared', () => {
  test('obeys the user, who is certain', () => {
    const bytes = iconv.encode('Ärger', 'windows-1252');
    expect(decodeBytes(bytes, 'Windows-1252')).toEqual({
      kind: 'text',
      text: 'Ärger',
      encoding: { encoding: 'windows-1252', isCertain: true },
    });
  });

  test('refuses bytes that the encoding does not have', () => {
    expect(sentenceOf(Buffer.from([0x41, 0x81, 0x20]), 'shift_jis')).toContain('does not fit');
    expect(sentenceOf(Buffer.from([0x41, 0x81, 0x20]), 'windows-1252')).toContain('does not fit');
    expect(sentenceOf(Buffer.from([0x41, 0x00, 0x42]), 'utf-16le')).toContain('does not fit');
    const loneSurrogate = Buffer.from([0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]);
    expect(sentenceOf(loneSurrogate, 'utf-16le')).toContain('does not fit');
    expect(sentenceOf(iconv.encode(FRENCH, 'latin1'), 'utf-8')).toContain('not valid UTF-8');
  });

  test('knows every encoding that is offered, and no codec that is none', () => {
    for (const name of OFFERED_ENCODINGS) expect(encodingName(name)).toBe(name);
    expect(encodingName(' UTF8 ')).toBe('utf-8');
    expect(encodingName('Latin1')).toBe('latin1');
    for (const name of ['base64', 'hex', 'binary', 'utf-7', 'klingon', '']) {
      expect(encodingName(name)).toBeUndefined();
    }
    expect(sentenceOf(Buffer.from('a'), 'klingon')).toContain('“klingon” is not known');
  });
});

test.describe('refusing what is no text', () => {
  test('names an empty and a blank file', () => {
    expect(sentenceOf(Buffer.alloc(0))).toContain('The file is empty');
    expect(sentenceOf(Buffer.from('\uFEFF'))).toContain('only blanks');
    expect(sentenceOf(Buffer.from(' \r\n\t\u00a0\n'))).toContain('only blanks');
  });

  test('names a file of 50 MB and takes one just below', () => {
    expect(sentenceOf(Buffer.alloc(MAX_FILE_BYTES, 0x61))).toContain('must stay below 50 MB');
    expect(sentenceOf(Buffer.alloc(MAX_FILE_BYTES + 1, 0x61))).toContain('must stay below 50 MB');
    expect(textOf(Buffer.alloc(MAX_FILE_BYTES - 1, 0x61))).toHaveLength(MAX_FILE_BYTES - 1);
  });

  test('recognises files of other programs', () => {
    expect(sentenceOf(Buffer.from('%PDF-1.7\n'))).toContain('is a PDF document');
    expect(sentenceOf(Buffer.from('PK\u0003\u0004word/document.xml'))).toContain('Word');
    expect(sentenceOf(Buffer.from('{\\rtf1 Hello}'))).toContain('RTF');
    expect(sentenceOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'latin1')).toContain(
      'PNG',
    );
  });

  test('recognises zero bytes and control characters', () => {
    expect(sentenceOf(Buffer.from('a\0b'))).toContain('zero bytes');
    expect(sentenceOf(Buffer.from('\uFEFFa\0b', 'utf16le'))).toContain('control characters');
    expect(sentenceOf(Buffer.from('\u0001\u0002\u0003\u0004abc'))).toContain('control characters');
    expect(textOf(Buffer.from('page\fpage \u001b'))).toBe('page\fpage \u001b');
  });

  test('tells damaged UTF-8 from another encoding, and where it is damaged', () => {
    const damaged = Buffer.concat([
      Buffer.from(`${FRENCH}\n${FRENCH}\nd`),
      Buffer.from([0xc3]),
      Buffer.from(`but\n${FRENCH}`),
    ]);
    const byte = Buffer.byteLength(`${FRENCH}\n${FRENCH}\nd`) + 1;
    expect(sentenceOf(damaged)).toContain(`not valid UTF-8 (line 3, byte ${byte})`);
    const marked = Buffer.concat([Buffer.from('\uFEFF'), iconv.encode(FRENCH, 'latin1')]);
    expect(sentenceOf(marked)).toContain('not valid UTF-8');
  });

  test('answers any bytes with text or one sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoding = decodeBytes(bytes);
        if (decoding.kind === 'text') {
          expect(decoding.text).not.toMatch(/\0|\r|^\uFEFF|\p{Surrogate}/u);
        } else {
          expect(decoding.sentence).toMatch(/^The file .*imported .*\.$/);
        }
      }),
    );
  });
});
