import { expect, test } from '@playwright/test';

import { directionOf, readPlainText, UNKNOWN_SOURCE } from '../../../core/formats/plain-text.ts';

const titleOf = (fileName: string, text: string) => readPlainText(fileName, text).title;

test.describe('the title of a plain text', () => {
  test('is its first line that is not blank', () => {
    expect(titleOf('a.txt', '\n \n  Talks in Paris  \n\nThe talks …')).toBe('Talks in Paris');
  });

  test('is the file name where the first line is a whole paragraph', () => {
    expect(titleOf('paris-talks.v2.txt', `${'word '.repeat(40)}\nNext`)).toBe('paris-talks.v2');
    expect(titleOf('.hidden', `${'word '.repeat(40)}\nNext`)).toBe('.hidden');
  });

  test('takes no markup seriously outside Markdown', () => {
    expect(titleOf('a.txt', '# Title')).toBe('# Title');
  });

  test('is never empty, has no line breaks and stays within 500 units', () => {
    expect(titleOf('a.txt', 'A\u0085B\tC')).toBe('A B C');
    const cut = titleOf('a.md', `# ${'😀'.repeat(400)}x`);
    expect(cut.length).toBeLessThanOrEqual(500);
    expect(cut).toBe('😀'.repeat(250));
    expect(titleOf('a.md', `# ${'x'.repeat(499)}😀`)).toBe('x'.repeat(499));
  });
});

test.describe('the title of a Markdown text', () => {
  test('is its first heading without its marks', () => {
    expect(
      titleOf('a.md', 'By line\n\n## The **big** [talks](http://x.test) in `Paris` ##\n'),
    ).toBe('The big talks in Paris');
    expect(titleOf('a.markdown', 'Talks *in* Paris\n===\nText')).toBe('Talks in Paris');
    expect(titleOf('a.md', '# snake_case_name and _emphasis_')).toBe(
      'snake_case_name and emphasis',
    );
    expect(titleOf('a.md', '# 5 \\* 3')).toBe('5 * 3');
  });

  test('is the first short line where there is no heading', () => {
    expect(titleOf('a.md', 'Talks in Paris\nmore\n')).toBe('Talks in Paris');
    expect(titleOf('a.md', '#hashtag\n')).toBe('#hashtag');
  });
});

test.describe('front matter', () => {
  const text = [
    '---',
    'title: "Talks: a \\"report\\""',
    "author: 'Ana O''Neil'",
    'publication: The Paper # the daily one',
    'date: 2025-04-18T09:30:00Z',
    'url: https://example.test/a#b',
    'lang: en-GB',
    'tags:',
    '  - peace',
    '---',
    '# Heading',
    'Text',
  ].join('\n');

  test('gives title, source and language', () => {
    expect(readPlainText('a.md', text)).toEqual({
      title: 'Talks: a "report"',
      language: 'en-GB',
      direction: 'ltr',
      source: {
        outlet: 'The Paper',
        author: "Ana O'Neil",
        date: '2025-04-18',
        url: 'https://example.test/a#b',
        section: '',
        genre: '',
      },
    });
  });

  test('is not read in .txt files, nor where it never ends', () => {
    expect(readPlainText('a.txt', text).source).toEqual(UNKNOWN_SOURCE);
    expect(titleOf('a.md', '---\ntitle: X\n\nText')).toBe('---');
  });

  test('passes over what does not fit', () => {
    const odd = '---\ndate: 2025-02-30\nlang: none of these\nauthor:\n---\n\nText';
    expect(readPlainText('a.md', odd)).toMatchObject({
      title: 'Text',
      language: '',
      source: { date: '', author: '' },
    });
    expect(titleOf('a.md', '---\n---\nText')).toBe('Text');
  });
});

test.describe('the direction of a text', () => {
  test('is that of most of its first letters', () => {
    expect(directionOf('שלום עולם: hello')).toBe('rtl');
    expect(directionOf('قال الرئيس (2025)')).toBe('rtl');
    expect(directionOf('He said שלום and left')).toBe('ltr');
    expect(directionOf('123 …')).toBe('ltr');
  });
});
