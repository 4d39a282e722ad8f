import { withoutInapplicable } from '../../core/model/codebook.ts';
import type { Annotation } from '../../core/model/annotation.ts';
import type { AttributeValue } from '../../core/model/attribute.ts';
import type { AnnotationId, LabelId } from '../../core/model/ids.ts';
import { request } from '../api/client.ts';
import type { DocumentStore } from './document-store.ts';
import { InTurn } from './in-turn.ts';
import type { ProjectStore } from './project-store.ts';

/**
 * Edits of a mark that depend on what it holds already. They run one after the
 * other, so that two quick ones never overwrite each other.
 */
export class MarkEditor {
  readonly #document: DocumentStore;
  readonly #project: ProjectStore;
  readonly #turns = new InTurn();

  constructor(document: DocumentStore, project: ProjectStore) {
    this.#document = document;
    this.#project = project;
  }

  /** Gives an attribute a value, or with `undefined` takes it back; values that no longer apply go with it. */
  setAttribute(id: AnnotationId, key: string, value: AttributeValue | undefined): Promise<void> {
    return this.#turns.run(async () => {
      const mark = await this.#current(id);
      const others = Object.entries(mark.attributes).filter(([other]) => other !== key);
      const wanted = Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
      const label = this.#project.labelById(mark.labelId);
      const attributes = withoutInapplicable(label?.attributes ?? [], wanted);
      await this.#document.updateMark(id, { attributes });
    });
  }

  /** Gives the mark another label; values the new one knows too are kept. */
  relabel(id: AnnotationId, labelId: LabelId): Promise<void> {
    return this.#turns.run(() => this.#document.updateMark(id, { labelId }));
  }

  async #current(id: AnnotationId): Promise<Annotation> {
    const { selected } = this.#document.snapshot;
    return selected?.id === id ? selected : request('annotations.get', { id });
  }
}
