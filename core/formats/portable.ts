import type { Certainty, WireSpan } from '../model/annotation.ts';
import type { AttributeValues } from '../model/attribute.ts';
import type { Codebook } from '../model/codebook.ts';
import type { DocumentSource, TextDirection, WorkStatus } from '../model/document.ts';

/**
 * A project as formats see it: named by uuids and label keys instead of row numbers, so that it means
 * the same in another file. Offsets are UTF-16 units as everywhere inside the program.
 */
export interface PortableProject {
  readonly uuid: string;
  readonly name: string;
  readonly codebook: Codebook;
  /** Whose layers are in it. */
  readonly people: readonly PortablePerson[];
}

export interface PortablePerson {
  readonly id: string;
  readonly name: string;
}

export interface PortableDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Of the text in UTF-8, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly metadata: PortableMetadata;
  readonly annotations: readonly PortableAnnotation[];
}

export interface PortableMetadata extends DocumentSource {
  readonly language: string;
  readonly direction: TextDirection;
  /** Documents with the same key are copies of one report; null = not grouped. */
  readonly group: string | null;
  readonly statuses: readonly PortableStatus[];
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface PortableStatus {
  readonly person: PortablePerson;
  readonly status: WorkStatus;
  readonly flagged: boolean;
  readonly note: string;
}

export interface PortableAnnotation {
  readonly id: string;
  /** The key of the label. */
  readonly label: string;
  /** Ascending, none touching the next. */
  readonly fragments: readonly WireSpan[];
  readonly attributes: AttributeValues;
  readonly certainty: Certainty;
  readonly note: string;
  readonly person: PortablePerson;
}
