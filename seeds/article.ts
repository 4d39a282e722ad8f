import type { AttributeValues } from '../core/model/attribute.ts';
import type { Certainty } from '../core/model/annotation.ts';
import type { DocumentSource, WorkStatus } from '../core/model/document.ts';

/** One mark of a seed article, placed by its words so that the texts can be edited without counting. */
export interface SeedMark {
  /** Label key of the default codebook. */
  readonly label: 'actor' | 'claim' | 'commitment';
  /** The exact words; several strings make one discontinuous mark. */
  readonly quote: string | readonly string[];
  /** Which occurrence of the (first) quote is meant, counted from 1. */
  readonly nth?: number;
  readonly attributes?: AttributeValues;
  readonly certainty?: Certainty;
  readonly note?: string;
}

/** One person's marks and status on one seed article. */
export interface SeedLayer {
  readonly status: WorkStatus;
  readonly flagNote?: string;
  readonly marks: readonly SeedMark[];
}

/** An article written for the sample project; paragraphs are separated by one empty line. */
export interface SeedArticle {
  readonly uuid: string;
  readonly title: string;
  readonly language: string;
  readonly source: DocumentSource;
  readonly text: string;
  readonly layers: { readonly ana: SeedLayer; readonly ben: SeedLayer; readonly me: SeedLayer };
}
