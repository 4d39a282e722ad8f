import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { normalizeText, wasNormalized } from '../../../core/text/normalize.ts';
import { anyText } from '../unicode-arbitrary.ts';

test.describe('text normalisation', () => {
  test('drops the byte order mark', () => {
    expect(normalizeText('\uFEFFTalks')).toMatchObject({ text: 'Talks', byteOrderMarks: 1 });
  });

  test('keeps a zero-width no-break space inside', () => {
    expect(normalizeText('a\uFEFFb').text).toBe('a\uFEFFb');
  });

  test('turns Windows and old Mac line ends into LF and counts them', () => {
    expect(normalizeText('a\r\nb\rc\nd\r\r\n')).toEqual({
      text: 'a\nb\nc\nd\n\n',
      byteOrderMarks: 0,
      carriageReturnLineFeeds: 2,
      carriageReturns: 2,
    });
  });

  test('reports that nothing had to change', () => {
    expect(wasNormalized(normalizeText('a\nb'))).toBe(false);
    expect(wasNormalized(normalizeText('a\r\nb'))).toBe(true);
  });

  test('changes nothing but marks at the start and line ends', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalizeText(raw);
        expect(text).not.toContain('\r');
        const bare = (value: string) => value.replace(/^\uFEFF+/, '').replace(/[\r\n]/g, '');
        expect(bare(text)).toBe(bare(raw));
        expect(text.split('\n').length).toBe(raw.split(/\r\n|\r|\n/).length);
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalizeText(raw);
        expect(normalizeText(text).text).toBe(text);
        expect(wasNormalized(normalizeText(text))).toBe(false);
      }),
    );
  });
});
