import { AppError } from '../../core/errors.ts';
import { readPlainText } from '../../core/formats/plain-text.ts';
import type { ActionId, DocumentId } from '../../core/model/ids.ts';
import type { NewDocument, Operations } from '../../db/store.ts';
import { hashText } from '../../db/text-hash.ts';
import type { ArticleSource } from '../files/read-article.ts';
import { readArticle } from '../files/read-article.ts';
import { pause } from '../pause.ts';
import { cancelled } from './job.ts';
import type { JobContext, JobDefinition } from './job.ts';

export interface ImportInput {
  readonly sources: readonly ImportSource[];
  /** Whether texts the project has already are added again. */
  readonly withDuplicates: boolean;
}

export interface ImportSource extends ArticleSource {
  /** Of the text that was shown to the user, who has agreed to that and nothing else; null = not shown. */
  readonly expectedSha256: string | null;
}

/** What an import did. Names are those of the sources. */
export interface ImportResult {
  readonly imported: number;
  readonly duplicates: readonly string[];
  readonly rejected: readonly { readonly name: string; readonly sentence: string }[];
  /** Files that went in by a guess of their encoding that nobody has looked at. */
  readonly guessed: readonly { readonly name: string; readonly encoding: string }[];
  readonly firstDocumentId: DocumentId | null;
}

/** A transaction takes at most this many documents … */
const BATCH_DOCUMENTS = 250;
/** … and about this many UTF-16 units of text, so that the window's own edits get through in between. */
const BATCH_LENGTH = 1_000_000;

/** Imports files as one action that can be undone: either what it can of them, or, when stopped, nothing. */
export const importJob: JobDefinition<ImportInput, ImportResult> = {
  kind: 'import',
  async run({ sources, withDuplicates }, context) {
    const { operations } = context.store();
    const importId = operations.beginImport();
    const batch = new Batch(operations, importId, withDuplicates);
    try {
      for (const [index, source] of sources.entries()) {
        if (context.isCancelled()) throw stopped();
        batch.add(source);
        if (batch.isFull()) {
          batch.write();
          await pause();
        }
        context.report(index + 1, sources.length);
      }
      batch.write();
      if (context.isCancelled()) throw stopped();
      operations.finishImport(importId);
      return batch.result();
    } catch (error) {
      takeBack(operations, importId, context, error);
      throw error;
    }
  },
};

function stopped() {
  return cancelled('The import was stopped, and what it had brought was taken out again.');
}

/** Where even that fails, the next opening of the project takes out what is left; the first fault is the one to tell. */
function takeBack(
  operations: Operations,
  importId: ActionId,
  context: JobContext,
  reason: unknown,
): void {
  try {
    operations.cancelImport(importId, (done, total) => context.report(total - done, total));
  } catch (error) {
    if (reason instanceof AppError && reason.code === 'cancelled') throw error;
  }
}

interface Waiting {
  readonly name: string;
  readonly document: NewDocument;
  /** The encoding that was guessed and not shown to anyone; null where it is certain or agreed. */
  readonly guess: string | null;
}

/** Documents on their way into the project, and what became of all so far. */
class Batch {
  readonly #operations: Operations;
  readonly #importId: ActionId;
  readonly #withDuplicates: boolean;
  #waiting: Waiting[] = [];
  #waitingLength = 0;
  #imported = 0;
  #firstDocumentId: DocumentId | null = null;
  readonly #duplicates: string[] = [];
  readonly #rejected: { name: string; sentence: string }[] = [];
  readonly #guessed: { name: string; encoding: string }[] = [];

  constructor(operations: Operations, importId: ActionId, withDuplicates: boolean) {
    this.#operations = operations;
    this.#importId = importId;
    this.#withDuplicates = withDuplicates;
  }

  add(source: ImportSource): void {
    const { name, expectedSha256 } = source;
    const article = readArticle(source);
    if (article.kind === 'rejected') {
      this.#rejected.push({ name, sentence: article.sentence });
      return;
    }
    const { text, encoding } = article;
    if (expectedSha256 !== null && hashText(text) !== expectedSha256) {
      this.#rejected.push({ name, sentence: CHANGED });
      return;
    }
    const guess = expectedSha256 === null && !encoding.isCertain ? encoding.encoding : null;
    this.#waiting.push({ name, document: { ...readPlainText(name, text), text }, guess });
    this.#waitingLength += text.length;
  }

  isFull(): boolean {
    return this.#waiting.length >= BATCH_DOCUMENTS || this.#waitingLength >= BATCH_LENGTH;
  }

  write(): void {
    if (this.#waiting.length === 0) return;
    const outcomes = this.#operations.importBatch(
      this.#importId,
      this.#waiting.map(({ document }) => document),
      { withDuplicates: this.#withDuplicates },
    );
    for (const [index, { name, guess }] of this.#waiting.entries()) {
      const outcome = outcomes[index];
      if (outcome?.kind === 'imported') {
        this.#imported += 1;
        this.#firstDocumentId ??= outcome.id;
        if (guess !== null) this.#guessed.push({ name, encoding: guess });
      } else {
        this.#duplicates.push(name);
      }
    }
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  result(): ImportResult {
    return {
      imported: this.#imported,
      duplicates: this.#duplicates,
      rejected: this.#rejected,
      guessed: this.#guessed,
      firstDocumentId: this.#firstDocumentId,
    };
  }
}

const CHANGED =
  'The file changed after you had seen it, so it was left out; import it again to get what it holds now.';
