import { Store } from './store.ts';

interface Snapshot {
  readonly isLibraryShown: boolean;
  readonly isInspectorShown: boolean;
  readonly isMarksListShown: boolean;
  /** Widths in CSS pixels; null until the reader has drawn a pane to one of their own. */
  readonly libraryWidth: number | null;
  readonly inspectorWidth: number | null;
}

const KEY = 'glossator.layout';

const FIRST: Snapshot = {
  isLibraryShown: true,
  isInspectorShown: true,
  isMarksListShown: true,
  libraryWidth: null,
  inspectorWidth: null,
};

/** Which panes are shown and how wide; remembered on this machine, for all projects. */
export class LayoutStore extends Store<Snapshot> {
  constructor() {
    super({ ...FIRST, ...remembered() });
  }

  change(change: Partial<Snapshot>): void {
    this.set(change);
    localStorage.setItem(KEY, JSON.stringify(this.snapshot));
  }
}

/** What was stored, as far as it has the right types: it may come from another version. */
function remembered(): Partial<Snapshot> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const known = Object.entries(stored).filter(([key, value]) => isFitting(key, value));
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

function isFitting(key: string, value: unknown): boolean {
  if (key.startsWith('is')) return typeof value === 'boolean';
  return key.endsWith('Width') && (value === null || typeof value === 'number');
}
