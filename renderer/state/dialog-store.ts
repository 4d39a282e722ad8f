import { Store } from './store.ts';

export type DialogName = 'import' | 'paste' | 'export' | 'people' | 'flag' | 'keys';

interface Snapshot {
  readonly open: DialogName | null;
}

/** The dialog that is open; there is one at a time. */
export class DialogStore extends Store<Snapshot> {
  constructor() {
    super({ open: null });
  }

  open(name: DialogName): void {
    this.set({ open: name });
  }

  close(): void {
    this.set({ open: null });
  }
}
