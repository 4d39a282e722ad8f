import type { DocumentMeta, DocumentSource } from '../../core/model/document.ts';
import type { DocumentStore } from './document-store.ts';
import { InTurn } from './in-turn.ts';

/** A field of a document that can be edited, named as in its metadata. */
export type DocumentField = 'title' | 'language' | 'direction' | keyof DocumentSource;

/**
 * Edits of single fields of a document. They are sent whole, so they run one
 * after the other: two quick ones never overwrite each other.
 */
export class DocumentEditor {
  readonly #document: DocumentStore;
  readonly #turns = new InTurn();

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** Gives a field a value. `known` is the document as it was when it was typed, in case another is shown by then. */
  setField(known: DocumentMeta, field: DocumentField, value: string): Promise<void> {
    return this.#turns.run(async () => {
      const shown = this.#document.snapshot.content?.meta;
      const meta = shown?.id === known.id ? shown : known;
      const { title, language, direction, source } = meta;
      const change = isSourceField(field)
        ? { title, language, direction, source: { ...source, [field]: value } }
        : { title, language, direction, source, [field]: value };
      await this.#document.updateDocument(meta.id, change);
    });
  }
}

/** Whether it says where the document comes from. */
function isSourceField(field: DocumentField): field is keyof DocumentSource {
  return field !== 'title' && field !== 'language' && field !== 'direction';
}
