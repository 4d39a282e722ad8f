import * as v from 'valibot';

import { quoteOfFragments } from './quote.ts';
import type {
  PortableAnnotation,
  PortableDocument,
  PortableMetadata,
  PortablePerson,
  PortableStatus,
} from './portable.ts';
import type { WireSpan } from '../model/annotation.ts';
import { Certainty } from '../model/annotation.ts';
import type { AttributeValue, AttributeValues } from '../model/attribute.ts';
import { PeriodValue } from '../model/attribute.ts';
import { TextDirection, WorkStatus } from '../model/document.ts';
import { AppError } from '../errors.ts';
import { OffsetMap } from '../text/offsets.ts';

/**
 * One line of a JSON Lines export, or one sentence why it is none. Checked by hand and not by schema,
 * because every export of a million annotations is read back through here.
 */
export function parseJsonlDocument(line: string): PortableDocument | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'This line is not valid JSON.';
  }
  try {
    return readDocument(asObject(json, 'the line'));
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

type Json = Readonly<Record<string, unknown>>;

function readDocument(json: Json): PortableDocument {
  const id = asText(json.id, 'id');
  const text = asText(json.text, 'text');
  const sha256 = asText(json.sha256, 'sha256');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw wrong('sha256', 'must be 64 hexadecimal digits');
  const offsets = new OffsetMap(text);
  const annotations = asList(json.annotations, 'annotations').map((item, index) => {
    const where = `annotations[${index}]`;
    return readAnnotation(asObject(item, where), where, text, offsets);
  });
  return {
    id,
    title: asText(json.title, 'title'),
    text,
    sha256,
    metadata: readMetadata(asObject(json.metadata, 'metadata')),
    annotations,
  };
}

function readAnnotation(
  json: Json,
  where: string,
  text: string,
  offsets: OffsetMap,
): PortableAnnotation {
  const fragments = asList(json.fragments, `${where}.fragments`).map((item, index) =>
    readFragment(asObject(item, `${where}.fragments[${index}]`), where, text, offsets),
  );
  if (fragments.length === 0) throw wrong(`${where}.fragments`, 'must not be empty');
  for (let i = 1; i < fragments.length; i += 1) {
    if ((fragments[i]?.start ?? 0) <= (fragments[i - 1]?.end ?? 0)) {
      throw wrong(`${where}.fragments`, 'must be ascending and apart');
    }
  }
  const quote = asText(json.quote, `${where}.quote`);
  if (quoteOfFragments(text, fragments) !== quote) {
    throw wrong(`${where}.quote`, `(“${shorten(quote)}”) is not what stands at its offsets`);
  }
  return {
    id: asText(json.id, `${where}.id`),
    label: asText(json.label, `${where}.label`),
    fragments,
    attributes: readAttributes(asObject(json.attributes, `${where}.attributes`), where),
    certainty: asOneOf(Certainty, json.certainty, `${where}.certainty`),
    note: asText(json.note, `${where}.note`),
    person: readPerson(json.person, `${where}.person`),
  };
}

/** Both units must name the same place; the UTF-16 one is kept. */
function readFragment(json: Json, where: string, text: string, offsets: OffsetMap): WireSpan {
  const { start, end, start_utf16: start16, end_utf16: end16 } = json;
  if (!isOffset(start) || !isOffset(end) || !isOffset(start16) || !isOffset(end16)) {
    throw wrong(`${where}.fragments`, 'must have whole numbers from 0 as offsets');
  }
  if (start16 >= end16) throw wrong(`${where}.fragments`, 'must end after they start');
  if (end16 > text.length || end > offsets.codePointLength) {
    throw wrong(`${where}.fragments`, 'must lie inside the text');
  }
  if (offsets.toUtf16(start) !== start16 || offsets.toUtf16(end) !== end16) {
    throw wrong(
      `${where}.fragments`,
      'must name the same place in code points and in UTF-16 units',
    );
  }
  return { start: start16, end: end16 };
}

function readAttributes(json: Json, where: string): AttributeValues {
  for (const [key, value] of Object.entries(json)) {
    if (!isAttributeValue(value)) throw wrong(`${where}.attributes.${key}`, 'has an unknown shape');
  }
  return json as AttributeValues;
}

function isAttributeValue(value: unknown): value is AttributeValue {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return v.is(PeriodValue, value);
}

function readMetadata(json: Json): PortableMetadata {
  const text = (key: string) => asText(json[key], `metadata.${key}`);
  const group = json.group;
  return {
    language: text('language'),
    direction: asOneOf(TextDirection, json.direction, 'metadata.direction'),
    outlet: text('outlet'),
    author: text('author'),
    date: text('date'),
    url: text('url'),
    section: text('section'),
    genre: text('genre'),
    group: group === null ? null : asText(group, 'metadata.group'),
    statuses: asList(json.statuses, 'metadata.statuses').map(readStatus),
    extra: asObject(json.extra, 'metadata.extra'),
  };
}

function readStatus(item: unknown, index: number): PortableStatus {
  const where = `metadata.statuses[${index}]`;
  const json = asObject(item, where);
  const { flagged } = json;
  if (typeof flagged !== 'boolean') throw wrong(`${where}.flagged`, 'must be true or false');
  return {
    person: readPerson(json.person, `${where}.person`),
    status: asOneOf(WorkStatus, json.status, `${where}.status`),
    flagged,
    note: asText(json.note, `${where}.note`),
  };
}

function readPerson(value: unknown, where: string): PortablePerson {
  const json = asObject(value, where);
  return { id: asText(json.id, `${where}.id`), name: asText(json.name, `${where}.name`) };
}

function asObject(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong(where, 'must be an object');
  }
  return value as Json;
}

function asList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, 'must be a list');
  return value;
}

function asText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw wrong(where, 'must be a text');
  return value;
}

function asOneOf<Option extends string>(
  list: { readonly options: readonly Option[] },
  value: unknown,
  where: string,
): Option {
  const found = list.options.find((option) => option === value);
  if (found === undefined) throw wrong(where, `must be one of ${list.options.join(', ')}`);
  return found;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function shorten(quote: string): string {
  return quote.length <= 60 ? quote : `${quote.slice(0, 59)}…`;
}

function wrong(where: string, what: string): AppError {
  return new AppError('invalid-input', `The field ${where} ${what}.`);
}
