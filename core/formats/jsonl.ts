import { quoteOfFragments } from './quote.ts';
import type { FilePiece, Format, ParsedItem, SourceFile } from './format.ts';
import { JSONL_FILE, JSONL_README, describeJsonl, jsonlLosses } from './jsonl-readme.ts';
import { parseJsonlDocument } from './jsonl-parse.ts';
import { ExportTally } from './tally.ts';
import type {
  PortableAnnotation,
  PortableDocument,
  PortableMetadata,
  PortablePerson,
  PortableProject,
} from './portable.ts';
import { OffsetMap } from '../text/offsets.ts';

/** JSON Lines: one document with all its annotations a line, every offset in code points and in UTF-16 units. */
export const jsonl: Format = {
  id: 'jsonl',
  label: 'JSON Lines',
  extensions: ['.jsonl'],
  units: ['code points', 'UTF-16 units'],
  files: [JSONL_FILE, JSONL_README],
  describeLoss: jsonlLosses,
  serialize,
  parse,
};

function* serialize(
  project: PortableProject,
  documents: Iterable<PortableDocument>,
): Generator<FilePiece> {
  const tally = new ExportTally();
  const writePerson = createPersonWriter();
  // An empty project still has its file.
  yield { path: JSONL_FILE, text: '' };
  for (const document of documents) {
    tally.add(document);
    yield { path: JSONL_FILE, text: serializeDocument(document, writePerson) };
  }
  yield { path: JSONL_README, text: describeJsonl(project, tally) };
}

type WritePerson = (person: PortablePerson) => string;

/** People are written a million times and are few. */
function createPersonWriter(): WritePerson {
  const written = new Map<PortablePerson, string>();
  return (person) => {
    let json = written.get(person);
    if (json === undefined) {
      json = `{"id":${JSON.stringify(person.id)},"name":${JSON.stringify(person.name)}}`;
      written.set(person, json);
    }
    return json;
  };
}

/** By hand, which takes half the time of `JSON.stringify` and fixes the order of the keys. */
function serializeDocument(document: PortableDocument, writePerson: WritePerson): string {
  const { text } = document;
  const offsets = new OffsetMap(text);
  let annotations = '';
  for (const annotation of document.annotations) {
    if (annotations !== '') annotations += ',';
    annotations += serializeAnnotation(annotation, text, offsets, writePerson);
  }
  const line =
    `{"id":${JSON.stringify(document.id)},"title":${JSON.stringify(document.title)},` +
    `"text":${JSON.stringify(text)},"sha256":${JSON.stringify(document.sha256)},` +
    `"metadata":${serializeMetadata(document.metadata)},"annotations":[${annotations}]}`;
  return `${escapeLineEnds(line)}\n`;
}

function serializeAnnotation(
  annotation: PortableAnnotation,
  text: string,
  offsets: OffsetMap,
  writePerson: WritePerson,
): string {
  const { fragments } = annotation;
  let pieces = '';
  for (const { start, end } of fragments) {
    if (pieces !== '') pieces += ',';
    pieces +=
      `{"start":${offsets.toCodePoint(start)},"end":${offsets.toCodePoint(end)},` +
      `"start_utf16":${start},"end_utf16":${end}}`;
  }
  return (
    `{"id":${JSON.stringify(annotation.id)},"label":${JSON.stringify(annotation.label)},` +
    `"fragments":[${pieces}],"quote":${JSON.stringify(quoteOfFragments(text, fragments))},` +
    `"attributes":${JSON.stringify(annotation.attributes)},` +
    `"certainty":"${annotation.certainty}","note":${JSON.stringify(annotation.note)},` +
    `"person":${writePerson(annotation.person)}}`
  );
}

/** The order of the keys is part of the format. */
function serializeMetadata(metadata: PortableMetadata): string {
  return JSON.stringify({
    language: metadata.language,
    direction: metadata.direction,
    outlet: metadata.outlet,
    author: metadata.author,
    date: metadata.date,
    url: metadata.url,
    section: metadata.section,
    genre: metadata.genre,
    group: metadata.group,
    statuses: metadata.statuses.map(({ person, status, flagged, note }) => ({
      person: { id: person.id, name: person.name },
      status,
      flagged,
      note,
    })),
    extra: metadata.extra,
  });
}

/** Legal in JSON, but readers that split lines by Unicode's rules would cut the line there. */
const LINE_ENDS = ['\u0085', '\u2028', '\u2029'];

function escapeLineEnds(line: string): string {
  // Searched one by one, which takes no time, because hardly any text has one.
  if (!LINE_ENDS.some((end) => line.includes(end))) return line;
  return line.replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function* parse(files: Iterable<SourceFile>): Generator<ParsedItem> {
  for (const { path, lines } of files) {
    if (!path.endsWith('.jsonl')) continue;
    let line = 0;
    for (const source of lines) {
      line += 1;
      if (source.trim() === '') continue;
      const outcome = parseJsonlDocument(source);
      yield typeof outcome === 'string'
        ? { kind: 'rejected', path, line, sentence: outcome }
        : { kind: 'document', path, line, document: outcome };
    }
  }
}
