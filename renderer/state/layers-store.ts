import { Store } from './store.ts';

interface Snapshot {
  /** People whose layers are hidden. */
  readonly hiddenPeople: ReadonlySet<number>;
  readonly hiddenLabels: ReadonlySet<number>;
}

/** Whose marks and which labels are painted. My own layer is hidden only by hiding its labels. */
export class LayersStore extends Store<Snapshot> {
  constructor() {
    super({ hiddenPeople: new Set(), hiddenLabels: new Set() });
  }

  /** Shows everything, for another project. */
  start(): void {
    this.set({ hiddenPeople: new Set(), hiddenLabels: new Set() });
  }

  /** Whether nothing is hidden, so that nobody needs to ask for each of thousands of marks. */
  get isEverythingShown(): boolean {
    const { hiddenLabels, hiddenPeople } = this.snapshot;
    return hiddenLabels.size === 0 && hiddenPeople.size === 0;
  }

  isShown(labelId: number, personId: number): boolean {
    const { hiddenLabels, hiddenPeople } = this.snapshot;
    return !hiddenLabels.has(labelId) && !hiddenPeople.has(personId);
  }

  setPersonShown(personId: number, isShown: boolean): void {
    this.set({ hiddenPeople: changed(this.snapshot.hiddenPeople, personId, !isShown) });
  }

  setLabelShown(labelId: number, isShown: boolean): void {
    this.set({ hiddenLabels: changed(this.snapshot.hiddenLabels, labelId, !isShown) });
  }

  /** Hides all of these people, or shows them again when all are hidden already. */
  togglePeople(personIds: readonly number[]): void {
    const isAnyShown = personIds.some((id) => !this.snapshot.hiddenPeople.has(id));
    this.set({ hiddenPeople: new Set(isAnyShown ? personIds : []) });
  }
}

function changed(set: ReadonlySet<number>, id: number, isIn: boolean): ReadonlySet<number> {
  const copy = new Set(set);
  if (isIn) copy.add(id);
  else copy.delete(id);
  return copy;
}
