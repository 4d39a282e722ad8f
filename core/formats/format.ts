import type { PortableDocument, PortableProject } from './portable.ts';

/** What the offsets in a file count. */
export type OffsetUnit = 'code points' | 'UTF-16 units' | 'UTF-8 bytes' | 'tokens';

/** Some text to add to the end of a file; `path` is relative to the exported folder, with slashes. */
export interface FilePiece {
  readonly path: string;
  readonly text: string;
}

/** A file to read, decoded. The lines come without their LF and can be gone through once. */
export interface SourceFile {
  readonly path: string;
  readonly lines: Iterable<string>;
}

/** One item of a file: a document, or one sentence why there is none. `line` is counted from 1. */
export type ParsedItem =
  | {
      readonly kind: 'document';
      readonly path: string;
      readonly line: number;
      readonly document: PortableDocument;
    }
  | {
      readonly kind: 'rejected';
      readonly path: string;
      readonly line: number;
      readonly sentence: string;
    };

/**
 * A file format as one pure object. It works document by document, so that a corpus of any size passes
 * through bounded memory. It turns the program's UTF-16 offsets into its own units and back, and
 * `parse(serialize(x))` gives x again but for what `describeLoss` names.
 */
export interface Format {
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** Of the files it writes and reads, with the dot. */
  readonly extensions: readonly string[];
  /** Everything its offsets count; some formats give each offset twice. */
  readonly units: readonly OffsetUnit[];
  /** Every file an export has, so that nothing in the way is overwritten unasked. */
  readonly files: readonly string[];
  /** What the format cannot carry, in words that follow “not in it:”; empty where nothing is lost. */
  describeLoss(project: PortableProject): readonly string[];
  serialize(project: PortableProject, documents: Iterable<PortableDocument>): Iterable<FilePiece>;
  /**
   * Reads back what `serialize` wrote, or what someone else made of it. Every offset and every quote is
   * checked; the hash of the text is not, since nothing here may compute one.
   */
  parse(files: Iterable<SourceFile>): Iterable<ParsedItem>;
}
