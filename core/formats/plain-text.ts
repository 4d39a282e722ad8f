import * as v from 'valibot';

import type { DocumentSource, TextDirection } from '../model/document.ts';
import { CalendarDate, DocumentSource as SourceSchema } from '../model/document.ts';

/** What a plain text says about itself. The text stays whole: nothing that was read here is cut from it. */
export interface PlainTextFacts {
  readonly title: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly source: DocumentSource;
}

/** A first line up to this many UTF-16 units is taken for a title. */
const TITLE_LENGTH = 140;
/** Titles are cut here, in UTF-16 units; the schema of a title allows no more. */
const MAX_TITLE_LENGTH = 500;
/** How much of a text says in which direction it runs, in UTF-16 units. */
const DIRECTION_SAMPLE = 2000;
/** Front matter and title stand within this many UTF-16 units. */
const TOP = 16_384;

export const UNKNOWN_SOURCE: DocumentSource = {
  outlet: '',
  author: '',
  date: '',
  url: '',
  section: '',
  genre: '',
};

/**
 * Reads title, source and direction of a normalised text.
 * @param fileName with its extension, which says whether this is Markdown
 */
export function readPlainText(fileName: string, text: string): PlainTextFacts {
  const isMarkdown = /\.(md|markdown)$/i.test(fileName);
  const matter = isMarkdown ? readFrontMatter(text) : undefined;
  const body = text.slice(matter?.end ?? 0, TOP + DIRECTION_SAMPLE);
  const title =
    matter?.values.get('title') ??
    (isMarkdown ? firstHeading(body) : undefined) ??
    firstShortLine(body) ??
    baseName(fileName);
  return {
    title: tidy(title) || 'Untitled',
    language: readLanguage(matter?.values),
    direction: directionOf(body),
    source: readSource(matter?.values),
  };
}

/** The direction of most letters at the beginning of a text. */
export function directionOf(text: string): TextDirection {
  const sample = text.slice(0, DIRECTION_SAMPLE);
  // Most texts have not one such letter, and counting the others takes long.
  const rightToLeft = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  if (rightToLeft === 0) return 'ltr';
  const letters = sample.match(/\p{Letter}/gu)?.length ?? 0;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

/** Letters of Hebrew, Arabic, Syriac, Thaana, N’Ko and their neighbours, of Adlam and of Hanifi Rohingya. */
const RIGHT_TO_LEFT =
  /[\u05D0-\u05F2\u0620-\u064A\u066E-\u06D3\u06FA-\u06FF\u0710-\u072F\u074D-\u07A5\u07CA-\u07EA\u0800-\u0815\u0840-\u0858\u0860-\u086A\u0870-\u08C9\uFB1D-\uFDFF\uFE70-\uFEFC]|\uD803[\uDD00-\uDD23]|\uD83A[\uDD00-\uDD43]/g;

interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** Where the body starts, in UTF-16 units. */
  readonly end: number;
}

/** The `key: value` lines between two lines of three dashes at the very beginning; lists and nesting are passed over. */
function readFrontMatter(text: string): FrontMatter | undefined {
  const block = /^---[ \t]*\n([^]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, TOP));
  if (block === null) return undefined;
  const values = new Map<string, string>();
  for (const line of (block[1] ?? '').split('\n')) {
    const pair = /^([A-Za-z][\w-]*)[ \t]*:[ \t]+(.+?)[ \t]*$/.exec(line);
    if (pair === null) continue;
    const value = unquote(pair[2] ?? '');
    if (value !== '') values.set((pair[1] ?? '').toLowerCase(), value);
  }
  return { values, end: block[0].length };
}

function unquote(value: string): string {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  if (quoted === null) return value.replace(/[ \t]+#.*$/, '').trim();
  return (quoted[1]?.replace(/\\(["\\])/g, '$1') ?? quoted[2]?.replace(/''/g, "'") ?? '').trim();
}

/** Which front matter keys give a field, the first that is there. */
const SOURCE_KEYS: Readonly<Record<keyof DocumentSource, readonly string[]>> = {
  outlet: ['outlet', 'publication', 'publisher', 'source', 'newspaper'],
  author: ['author', 'authors', 'byline'],
  date: ['date', 'published'],
  url: ['url', 'link', 'source_url'],
  section: ['section', 'category'],
  genre: ['genre', 'type'],
};

function readSource(values: ReadonlyMap<string, string> | undefined): DocumentSource {
  if (values === undefined) return UNKNOWN_SOURCE;
  const field = (name: keyof DocumentSource) => {
    const value = SOURCE_KEYS[name].map((key) => values.get(key)).find((found) => found) ?? '';
    return v.is(SourceSchema.entries[name], value) ? value : '';
  };
  return {
    outlet: field('outlet'),
    author: field('author'),
    date: readDate(values.get('date') ?? values.get('published') ?? ''),
    url: field('url'),
    section: field('section'),
    genre: field('genre'),
  };
}

/** The day of `2025-04-18` or `2025-04-18T09:00:00Z`; other ways to write a date are not guessed. */
function readDate(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value)?.[0] ?? '';
  return v.is(CalendarDate, day) ? day : '';
}

/** A language tag such as `en` or `pt-BR`, or '' for not known. */
function readLanguage(values: ReadonlyMap<string, string> | undefined): string {
  const tag = values?.get('language') ?? values?.get('lang') ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && tag.length <= 35 ? tag : '';
}

/** The first heading of a Markdown text (`# Title`, or a line underlined with = or -), without its markup. */
function firstHeading(body: string): string | undefined {
  const heading =
    /^ {0,3}#{1,6}[ \t]+(\S.*?)[ \t#]*$|^ {0,3}(?![-=#>*+ \t])(\S.*)\n {0,3}(?:=+|-{3,})[ \t]*$/m.exec(
      body,
    );
  return withoutMarkup(heading?.[1] ?? heading?.[2] ?? '') || undefined;
}

function withoutMarkup(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

function firstShortLine(body: string): string | undefined {
  const line = /^.*\S.*$/m.exec(body)?.[0].trim();
  return line !== undefined && line.length <= TITLE_LENGTH ? line : undefined;
}

function baseName(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

/** One line without controls, cut at a code point. */
function tidy(title: string): string {
  const line = title.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length <= MAX_TITLE_LENGTH
    ? line
    : line
        .slice(0, MAX_TITLE_LENGTH)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
}
