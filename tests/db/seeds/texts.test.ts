import { expect, test } from '@playwright/test';
import * as v from 'valibot';

import { checkAttributes } from '../../../core/model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../../core/model/default-codebook.ts';
import { CalendarDate, DocumentSource, DocumentTitle } from '../../../core/model/document.ts';
import { Uuid } from '../../../core/model/ids.ts';
import type { Fragments } from '../../../core/text/fragments.ts';
import { fragments } from '../../../core/text/fragments.ts';
import { isGraphemeBoundary } from '../../../core/text/graphemes.ts';
import { normalizeText } from '../../../core/text/normalize.ts';
import type { Span } from '../../../core/text/span.ts';
import { crosses, quoteOfSpan, span } from '../../../core/text/span.ts';
import type { SeedArticle, SeedMark } from '../../../seeds/article.ts';
import { CLIMATE_FUND } from '../../../seeds/texts/climate-fund.ts';
import { HOSPITAL_REFORM } from '../../../seeds/texts/hospital-reform.ts';
import { PARIS_TALKS } from '../../../seeds/texts/paris-talks.ts';
import { PORT_CONCESSION } from '../../../seeds/texts/port-concession.ts';

const ARTICLES = [PARIS_TALKS, CLIMATE_FUND, PORT_CONCESSION, HOSPITAL_REFORM];
const PEOPLE = ['ana', 'ben', 'me'] as const;

/** Where `quote` stands for the `nth` time, counted from 1 and from the beginning. */
function occurrence(text: string, quote: string, nth: number): number | undefined {
  let at = -1;
  for (let found = 0; found < nth; found += 1) {
    at = text.indexOf(quote, at + 1);
    if (at === -1) return undefined;
  }
  return at;
}

/** The spans of a mark in the order of its quotes, or the sentence that says which words are missing. */
function place(text: string, mark: SeedMark): Span[] | string {
  const quotes = typeof mark.quote === 'string' ? [mark.quote] : mark.quote;
  const spans: Span[] = [];
  for (const quote of quotes) {
    const last = spans.at(-1);
    const start =
      last === undefined ? occurrence(text, quote, mark.nth ?? 1) : text.indexOf(quote, last.end);
    if (start === undefined || start === -1) return `“${quote}” is not there.`;
    spans.push(span(start, start + quote.length));
  }
  return spans;
}

/** As {@link place}, for tests that have nothing to say about words that are missing. */
function placed(text: string, mark: SeedMark): Span[] {
  const spans = place(text, mark);
  return typeof spans === 'string' ? [] : spans;
}

/** Whether letters or digits stand on both sides; so “he” found in “the” is not taken for a pronoun. */
function cutsWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
}

function marksOf(article: SeedArticle): SeedMark[] {
  return PEOPLE.flatMap((person) => article.layers[person].marks);
}

function key(label: string, covered: Fragments): string {
  return `${label} ${covered.map(({ start, end }) => `${start}–${end}`).join(' ')}`;
}

for (const article of ARTICLES) {
  test.describe(article.title, () => {
    const { text } = article;

    test('is described by values that a project can hold', () => {
      expect(v.is(Uuid, article.uuid)).toBe(true);
      expect(v.is(DocumentTitle, article.title)).toBe(true);
      expect(v.is(DocumentSource, article.source)).toBe(true);
      expect(v.is(CalendarDate, article.source.date)).toBe(true);
    });

    test('has 500 to 900 words', () => {
      const words = text.split(/\s+/u).length;
      expect(words).toBeGreaterThanOrEqual(500);
      expect(words).toBeLessThanOrEqual(900);
    });

    test('is normalised, well formed and has one empty line between paragraphs', () => {
      expect(normalizeText(text).text).toBe(text);
      expect(text).not.toMatch(/\p{Surrogate}/u);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n{3}|[^\n]\n[^\n]|[ \t]{2}|[ \t]\n/u);
    });

    test('has every quote where its mark looks for it', () => {
      const missing = marksOf(article).map((mark) => place(text, mark));
      expect(missing.filter((spans) => typeof spans === 'string')).toEqual([]);
    });

    test('has fragments apart from each other', () => {
      const joined = marksOf(article).filter((mark) => {
        const spans = placed(text, mark);
        return fragments(spans).length !== spans.length;
      });
      expect(joined).toEqual([]);
    });

    test('has spans that neither start nor end with a blank nor cut a character or a word', () => {
      const wrong = marksOf(article)
        .flatMap((mark) => placed(text, mark))
        .filter(({ start, end }) => {
          const quote = text.slice(start, end);
          const isCut = !isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end);
          const isInWord = cutsWord(text, start) || cutsWord(text, end);
          return quote !== quote.trim() || isCut || isInWord;
        });
      expect(wrong.map((each) => quoteOfSpan(text, each))).toEqual([]);
    });

    test('has attributes that conform with the default codebook', () => {
      const problems = marksOf(article).flatMap((mark) => {
        const label = DEFAULT_CODEBOOK.labels.find((candidate) => candidate.key === mark.label);
        if (label === undefined) return [`There is no label “${mark.label}”.`];
        return checkAttributes(label, mark.attributes ?? {})
          .filter(({ kind }) => kind !== 'missing')
          .map(({ sentence }) => `${sentence} (${String(mark.quote)})`);
      });
      expect(problems).toEqual([]);
    });

    test('has no mark twice in one layer', () => {
      for (const person of PEOPLE) {
        const keys = article.layers[person].marks.map((mark) =>
          key(mark.label, fragments(placed(text, mark))),
        );
        expect(keys.filter((each, i) => keys.indexOf(each) !== i)).toEqual([]);
      }
    });

    test('is marked by both annotators, who agree in part only', () => {
      const [ana, ben] = [article.layers.ana, article.layers.ben].map(
        ({ marks }) => new Set(marks.map((mark) => key(mark.label, fragments(placed(text, mark))))),
      );
      const shared = [...(ana ?? [])].filter((each) => ben?.has(each));
      expect(ana?.size).toBeGreaterThanOrEqual(30);
      expect(ben?.size).toBeGreaterThanOrEqual(25);
      expect(shared.length).toBeGreaterThan(0);
      expect(shared.length).toBeLessThan((ben?.size ?? 0) / 2);
    });
  });
}

test.describe('the sample articles together', () => {
  test('have ids and titles of their own', () => {
    expect(new Set(ARTICLES.map(({ uuid }) => uuid)).size).toBe(ARTICLES.length);
    expect(new Set(ARTICLES.map(({ title }) => title)).size).toBe(ARTICLES.length);
  });

  test('quote no real person', () => {
    expect(PARIS_TALKS.text).not.toMatch(/["“”„‘«»]/u);
  });

  test('hold what naive offsets break on, under marks too', () => {
    const { text } = PORT_CONCESSION;
    for (const pattern of [/\u{200D}/u, /\p{RI}{2}/u, /\p{EMod}/u, /\p{Script=Phoenician}/u]) {
      expect(text).toMatch(pattern);
    }
    expect(text).not.toBe(text.normalize('NFC'));
    const quotes = marksOf(PORT_CONCESSION).flatMap(({ quote }) => quote);
    for (const pattern of [/[\u{10000}-\u{10FFFF}]/u, /\p{M}/u, /\p{Script=Arabic}/u]) {
      expect(quotes.some((quote) => pattern.test(quote))).toBe(true);
    }
  });

  test('hold discontinuous marks, crossing marks and one span with two labels', () => {
    const layers = ARTICLES.flatMap(({ text, layers: { ana, ben } }) =>
      [ana, ben].map(({ marks }) => marks.map((mark) => ({ mark, spans: placed(text, mark) }))),
    );
    const pairs = layers.flatMap((marks) =>
      marks.flatMap((a, i) => marks.slice(i + 1).map((b) => [a, b] as const)),
    );
    expect(layers.flat().some(({ spans }) => spans.length > 1)).toBe(true);
    expect(pairs.some(([a, b]) => a.spans.some((x) => b.spans.some((y) => crosses(x, y))))).toBe(
      true,
    );
    expect(
      pairs.some(
        ([a, b]) => String(a.mark.quote) === String(b.mark.quote) && a.mark.label !== b.mark.label,
      ),
    ).toBe(true);
  });
});
