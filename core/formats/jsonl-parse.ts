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
    return readDocument(asObject(json, 'line'));
  } catch (error) {
    if (error instanceof FieldFault) return `The field ${error.field} ${error.message}.`;
    throw error;
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Which field is wrong and in what; where the field stands is added on the way up, so that a sound one costs nothing. */
class FieldFault extends Error {
  readonly field: string;

  constructor(field: string, what: string) {
    super(what);
    this.field = field;
  }
}

/** Reads every item of a list; a fault says which item it is in. */
function readEach<Item>(value: unknown, list: string, read: (json: Json) => Item): Item[] {
  const items = asList(value, list);
  const result: Item[] = [];
  for (let i = 0; i < items.length; i += 1) {
    try {
      result.push(read(asObject(items[i], 'item')));
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error;
      throw new FieldFault(`${list}[${i}].${error.field}`, error.message);
    }
  }
  return result;
}

function readDocument(json: Json): PortableDocument {
  const id = asText(json.id, 'id');
  const text = asText(json.text, 'text');
  const sha256 = asText(json.sha256, 'sha256');
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new FieldFault('sha256', 'must be 64 hexadecimal digits');
  const offsets = new OffsetMap(text);
  return {
    id,
    title: asText(json.title, 'title'),
    text,
    sha256,
    metadata: readMetadata(asObject(json.metadata, 'metadata')),
    annotations: readEach(json.annotations, 'annotations', (item) =>
      readAnnotation(item, text, offsets),
    ),
  };
}

function readAnnotation(json: Json, text: string, offsets: OffsetMap): PortableAnnotation {
  const fragments = readEach(json.fragments, 'fragments', (item) => readFragment(item, offsets));
  if (fragments.length === 0) throw new FieldFault('fragments', 'must not be empty');
  for (let i = 1; i < fragments.length; i += 1) {
    if ((fragments[i]?.start ?? 0) <= (fragments[i - 1]?.end ?? 0)) {
      throw new FieldFault('fragments', 'must be ascending and apart');
    }
  }
  const quote = asText(json.quote, 'quote');
  if (quoteOfFragments(text, fragments) !== quote) {
    throw new FieldFault('quote', `(“${shorten(quote)}”) is not what stands at its offsets`);
  }
  return {
    id: asText(json.id, 'id'),
    label: asText(json.label, 'label'),
    fragments,
    attributes: readAttributes(asObject(json.attributes, 'attributes')),
    certainty: asOneOf(Certainty, json.certainty, 'certainty'),
    note: asText(json.note, 'note'),
    person: readPerson(json.person),
  };
}

/** Both units must name the same place; the UTF-16 one is kept. */
function readFragment(json: Json, offsets: OffsetMap): WireSpan {
  const { start, end, start_utf16: start16, end_utf16: end16 } = json;
  if (!isOffset(start) || !isOffset(end) || !isOffset(start16) || !isOffset(end16)) {
    throw new FieldFault('start', 'and the other offsets must be whole numbers from 0');
  }
  if (start16 >= end16) throw new FieldFault('end_utf16', 'must come after the start');
  if (end > offsets.codePointLength) throw new FieldFault('end', 'must lie inside the text');
  if (offsets.toUtf16(start) !== start16 || offsets.toUtf16(end) !== end16) {
    throw new FieldFault('start_utf16', 'or end_utf16 names another place than start and end');
  }
  return { start: start16, end: end16 };
}

function readAttributes(json: Json): AttributeValues {
  for (const key in json) {
    if (!isAttributeValue(json[key])) {
      throw new FieldFault(`attributes.${key}`, 'has an unknown shape');
    }
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
    statuses: readEach(json.statuses, 'metadata.statuses', readStatus),
    extra: asObject(json.extra, 'metadata.extra'),
  };
}

function readStatus(json: Json): PortableStatus {
  const { flagged } = json;
  if (typeof flagged !== 'boolean') throw new FieldFault('flagged', 'must be true or false');
  return {
    person: readPerson(json.person),
    status: asOneOf(WorkStatus, json.status, 'status'),
    flagged,
    note: asText(json.note, 'note'),
  };
}

function readPerson(value: unknown): PortablePerson {
  const json = asObject(value, 'person');
  return { id: asText(json.id, 'person.id'), name: asText(json.name, 'person.name') };
}

function asObject(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FieldFault(where, 'must be an object');
  }
  return value as Json;
}

function asList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new FieldFault(where, 'must be a list');
  return value;
}

function asText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new FieldFault(where, 'must be a text');
  return value;
}

function asOneOf<Option extends string>(
  list: { readonly options: readonly Option[] },
  value: unknown,
  where: string,
): Option {
  for (const option of list.options) if (option === value) return option;
  throw new FieldFault(where, `must be one of ${list.options.join(', ')}`);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function shorten(quote: string): string {
  return quote.length <= 60 ? quote : `${quote.slice(0, 59)}…`;
}
