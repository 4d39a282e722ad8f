import { assert } from '../../core/assert.ts';
import type {
  PortableAnnotation,
  PortableDocument,
  PortablePerson,
  PortableProject,
} from '../../core/formats/portable.ts';
import type { Annotation } from '../../core/model/annotation.ts';
import type { AttributeValues } from '../../core/model/attribute.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { LabelId, PersonId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import type { ExportedDocument, Store } from '../../db/store.ts';

/** A project on its way out: what it is called, who is in it, and how its rows are turned into names. */
export interface Portable {
  readonly project: PortableProject;
  /** In the order in which they are exported: by name, then by uuid. */
  readonly personIds: readonly PersonId[];
  readonly convert: (document: ExportedDocument) => PortableDocument;
}

/** Makes ready to export these people's layers; throws 'not-found' for people the project does not have. */
export function createPortable(store: Store, personIds: readonly PersonId[]): Portable {
  const people = [...new Set(personIds)].map((id) => store.people.get(id)).sort(byName);
  const persons = new Map(
    people.map((person) => [person.id, { id: person.uuid, name: person.name }]),
  );
  const { uuid, name } = store.project.get();
  const codebook = store.codebook.get();
  const labels = new Map(codebook.labels.map((label) => [label.id, describeLabel(label)]));
  const names = { persons, labels };
  return {
    project: { uuid, name, codebook, people: [...persons.values()] },
    personIds: people.map(({ id }) => id),
    convert: (document) => convertDocument(document, names),
  };
}

/** Not by the reader's alphabet: the bytes of an export do not depend on the machine. */
function byName(a: Person, b: Person): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.uuid < b.uuid ? -1 : 1;
}

interface PortableLabel {
  readonly key: string;
  /** Attribute keys in the order of the codebook. */
  readonly attributes: readonly string[];
}

function describeLabel({ key, attributes }: Label): PortableLabel {
  return { key, attributes: attributes.map((attribute) => attribute.key) };
}

interface Names {
  readonly persons: ReadonlyMap<PersonId, PortablePerson>;
  readonly labels: ReadonlyMap<LabelId, PortableLabel>;
}

function convertDocument(document: ExportedDocument, names: Names): PortableDocument {
  const { meta, text, extra, groupKey, statuses, annotations } = document;
  return {
    id: meta.uuid,
    title: meta.title,
    text,
    sha256: meta.sha256,
    metadata: {
      ...meta.source,
      language: meta.language,
      direction: meta.direction,
      group: groupKey,
      statuses: statuses.map(({ personId, status, isFlagged, note }) => ({
        person: personOf(personId, names),
        status,
        flagged: isFlagged,
        note,
      })),
      extra,
    },
    annotations: annotations.map((annotation) => convertAnnotation(annotation, names)),
  };
}

function convertAnnotation(annotation: Annotation, names: Names): PortableAnnotation {
  const label = names.labels.get(annotation.labelId);
  assert(label !== undefined, 'Every annotation has a label of the codebook.');
  return {
    id: annotation.uuid,
    label: label.key,
    fragments: annotation.fragments,
    attributes: inOrder(annotation.attributes, label.attributes),
    certainty: annotation.certainty,
    note: annotation.note,
    person: personOf(annotation.personId, names),
  };
}

function personOf(id: PersonId, { persons }: Names): PortablePerson {
  const person = persons.get(id);
  assert(person !== undefined, 'Only what the chosen people made is exported.');
  return person;
}

/** In the order of the codebook, others after them by key, so that it does not matter what was coded first. */
function inOrder(values: AttributeValues, order: readonly string[]): AttributeValues {
  if (isInOrder(values, order)) return values;
  const place = (key: string) => {
    const at = order.indexOf(key);
    return at === -1 ? order.length : at;
  };
  const entries = Object.entries(values);
  entries.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** As nearly all are, so that nothing has to be made anew. */
function isInOrder(values: AttributeValues, order: readonly string[]): boolean {
  let last = -1;
  for (const key in values) {
    const at = order.indexOf(key);
    if (at <= last) return false;
    last = at;
  }
  return true;
}
