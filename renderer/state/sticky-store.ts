import type { LabelId } from '../../core/model/ids.ts';
import { Store } from './store.ts';

interface Snapshot {
  /** The label every selection gets at once, or null. */
  readonly labelId: LabelId | null;
}

/** The sticky label of fast passes. */
export class StickyStore extends Store<Snapshot> {
  constructor() {
    super({ labelId: null });
  }

  choose(labelId: LabelId | null): void {
    this.set({ labelId });
  }
}
