import type { PortableDocument } from './portable.ts';

/** Counts documents and annotations while they pass by, to be written down and compared afterwards. */
export class ExportTally {
  documents = 0;
  annotations = 0;
  /** Annotations by person id, then label key. */
  readonly #counts = new Map<string, Map<string, number>>();

  add(document: PortableDocument): void {
    this.documents += 1;
    this.annotations += document.annotations.length;
    for (const { person, label } of document.annotations) {
      let ofPerson = this.#counts.get(person.id);
      if (ofPerson === undefined)
        this.#counts.set(person.id, (ofPerson = new Map<string, number>()));
      ofPerson.set(label, (ofPerson.get(label) ?? 0) + 1);
    }
  }

  /** How many annotations this person has with this label. */
  count(personId: string, label: string): number {
    return this.#counts.get(personId)?.get(label) ?? 0;
  }

  /** How many annotations this person has. */
  countOfPerson(personId: string): number {
    let sum = 0;
    for (const count of this.#counts.get(personId)?.values() ?? []) sum += count;
    return sum;
  }
}
