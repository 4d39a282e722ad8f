import type { AnnotationId } from '../../core/model/ids.ts';
import { Store } from './store.ts';

interface Snapshot {
  readonly annotationId: AnnotationId | null;
}

/** The mark under the pointer. Apart from the document, since it changes with every move. */
export class HoverStore extends Store<Snapshot> {
  constructor() {
    super({ annotationId: null });
  }

  hover(annotationId: AnnotationId | null): void {
    if (annotationId !== this.snapshot.annotationId) this.set({ annotationId });
  }
}
