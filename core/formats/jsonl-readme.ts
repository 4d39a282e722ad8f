import type { PortableProject } from './portable.ts';
import type { ExportTally } from './tally.ts';
import type { Attribute } from '../model/attribute.ts';
import type { Label } from '../model/codebook.ts';
import { countOf } from '../text/count.ts';

export const JSONL_FILE = 'annotations.jsonl';
export const JSONL_README = 'README.md';

/** What JSON Lines leaves in the project file. */
export function jsonlLosses(): readonly string[] {
  return [
    'when and how often annotations were edited, and the history of changes',
    'colours, keys and examples of labels',
    'removed documents and annotations',
  ];
}

/** The README beside the data: every field and unit, the codebook, and what is in this export. */
export function describeJsonl(project: PortableProject, tally: ExportTally): string {
  return [
    head(project, tally),
    FIELDS,
    CHECK,
    contents(project, tally),
    codebook(project),
    `## What is not in here\n\n${jsonlLosses()
      .map((loss) => `- ${loss}`)
      .join('\n')}\n\nThe project file (\`*.gloss\`) keeps it.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function head(project: PortableProject, tally: ExportTally): string {
  return [
    `# ${oneLine(project.name)}: annotated documents`,
    '',
    `\`${JSONL_FILE}\` holds ${countOf(tally.documents, 'document')} with ${countOf(tally.annotations, 'annotation')},`,
    `exported from Glossator (project \`${project.uuid}\`, codebook version ${project.codebook.version}).`,
    'It is JSON Lines: UTF-8 without a byte order mark, one JSON object per line, lines end with LF.',
    'Each line is one document, in the order in which documents were added to the project.',
    'Exporting the same project with the same choice of people gives the same bytes.',
  ].join('\n');
}

const FIELDS = `## Fields

### A document

| field | what it holds |
| --- | --- |
| \`id\` | UUID of the document; stays the same in every export |
| \`title\` | its title |
| \`text\` | the whole text as it was imported: byte order mark dropped, line ends turned into LF, nothing else |
| \`sha256\` | SHA-256 of \`text\` in UTF-8, as 64 hexadecimal digits |
| \`metadata\` | see below |
| \`annotations\` | list, ordered by the start of the first fragment, then the longer first, then \`id\` |

### \`metadata\`

Empty strings mean “not known”.

| field | what it holds |
| --- | --- |
| \`language\` | BCP 47 tag such as \`en\` |
| \`direction\` | \`ltr\` or \`rtl\`: how most of the text runs |
| \`outlet\`, \`author\`, \`section\`, \`genre\`, \`url\` | where the article comes from |
| \`date\` | day of publication as \`YYYY-MM-DD\` |
| \`group\` | documents with the same value are copies of one report; \`null\` = not grouped |
| \`statuses\` | list of \`person\`, \`status\` (\`todo\`, \`in-progress\`, \`done\`), \`flagged\`, \`note\`: what the exported people said of their own work on this document; who is not listed has said nothing (to do) |
| \`extra\` | anything else that was imported with the document |

### An annotation

| field | what it holds |
| --- | --- |
| \`id\` | UUID of the annotation; stays the same in every export |
| \`label\` | key of its label in the codebook below |
| \`fragments\` | list of at least one stretch of the text, ascending, none touching the next |
| \`quote\` | the text of the fragments; several are joined with \` … \` (blank, U+2026, blank) |
| \`attributes\` | values by attribute key, see the codebook; a key that is absent is not coded yet |
| \`certainty\` | how sure the annotator is: \`sure\`, \`probable\` or \`guess\` |
| \`note\` | free text of the annotator |
| \`person\` | \`id\` (UUID) and \`name\` of the annotator; names may collide, ids do not |

### A fragment

Counted from 0; the start is included, the end is not: \`[start, end)\`.

| field | unit |
| --- | --- |
| \`start\`, \`end\` | **code points** of \`text\`: what Python 3 counts in a \`str\` |
| \`start_utf16\`, \`end_utf16\` | **UTF-16 units** of \`text\`: what JavaScript, Java and C# count in a string |

Both differ as soon as a character beyond U+FFFF (an emoji, say) stands before them. UTF-8 bytes are never counted.

### Values of attributes

| type | in JSON |
| --- | --- |
| choice | key of one option |
| choices | list of keys of options |
| flag | \`true\` or \`false\` |
| text | a string |
| date | \`"none"\` where the text gives no date, else an object with \`from\` and \`to\` (\`YYYY-MM-DD\`, both days included), \`precision\` (\`day\`, \`week\`, \`month\`, \`quarter\`, \`half-year\`, \`year\`) and \`text\` (the wording it was taken from) |`;

const CHECK = `## Checking it yourself

After writing, Glossator read the file from disk again, cut every quote anew in both units and compared the hash of every text.
To do the same in Python:

\`\`\`python
import hashlib, json

for line in open("${JSONL_FILE}", encoding="utf-8"):
    document = json.loads(line)
    text = document["text"]
    assert hashlib.sha256(text.encode()).hexdigest() == document["sha256"]
    for annotation in document["annotations"]:
        pieces = [text[f["start"]:f["end"]] for f in annotation["fragments"]]
        assert " … ".join(pieces) == annotation["quote"]
\`\`\``;

function contents(project: PortableProject, tally: ExportTally): string {
  const { labels } = project.codebook;
  const people = project.people.map((person) =>
    row([
      cell(person.name),
      `\`${person.id}\``,
      ...labels.map(({ key }) => tally.count(person.id, key)),
      tally.countOfPerson(person.id),
    ]),
  );
  return [
    '## What is in it',
    '',
    `Annotations of ${countOf(project.people.length, 'person', 'people')}, by label:`,
    '',
    row(['person', 'id', ...labels.map(({ key }) => `\`${key}\``), 'all']),
    row(['---', '---', ...labels.map(() => '--:'), '--:']),
    ...people,
  ].join('\n');
}

function codebook(project: PortableProject): string {
  const { version, labels } = project.codebook;
  return [`## Codebook, version ${version}`, ...labels.map(describeLabel)].join('\n\n');
}

function describeLabel(label: Label): string {
  const heading = `### \`${label.key}\`: ${oneLine(label.name)}\n\n${oneLine(label.definition)}`;
  if (label.attributes.length === 0) return heading.trim();
  const rows = label.attributes.map((attribute) =>
    row([`\`${attribute.key}\``, attribute.type, describeAttribute(attribute)]),
  );
  return [
    heading,
    '',
    row(['attribute', 'type', 'what it says']),
    row(['---', '---', '---']),
    ...rows,
  ].join('\n');
}

function describeAttribute(attribute: Attribute): string {
  const { condition } = attribute;
  const parts = [`${cell(attribute.name)}.`, cell(attribute.definition)];
  if (attribute.isRequired) parts.push('Expected of every such annotation.');
  if (condition !== null) {
    const values = condition.oneOf.map((value) => `\`${value}\``).join(', ');
    parts.push(`Only where \`${condition.attribute}\` is ${values}.`);
  }
  if (attribute.options.length > 0) {
    const options = attribute.options.map(({ key, name, group, definition }) => {
      const place = group === undefined ? '' : `${cell(group)}: `;
      const meaning = definition === undefined ? '' : `: ${cell(definition).replace(/\.$/, '')}`;
      return `\`${key}\` (${place}${cell(name)}${meaning})`;
    });
    parts.push(`Options: ${options.join('; ')}.`);
  }
  return parts.filter((part) => part !== '').join(' ');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text of a table cell: one line, no bar. */
function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
