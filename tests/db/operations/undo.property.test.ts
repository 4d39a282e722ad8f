import { join } from 'node:path';

import { expect } from '@playwright/test';
import fc from 'fast-check';

import { AppError } from '../../../core/errors.ts';
import type { AnnotationId, DocumentId, PersonId } from '../../../core/model/ids.ts';
import { checkAll } from '../../../db/check.ts';
import { createProject } from '../../../db/create.ts';
import { openStore } from '../../../db/open.ts';
import type { Store } from '../../../db/store.ts';
import { contentOf, everything, steadyClock } from '../../support/project-builder.ts';
import { newDocument } from '../../support/project-file.ts';
import { test } from '../../support/temporary-folder.ts';

/** Numbers that say which of what is there is meant; taken modulo how many there are. */
type Dice = readonly [number, number, number, number];
/** Says 'cancelled' if it took back itself what it did. */
type Command = (store: Store, dice: Dice) => unknown;

function pick<T>(all: readonly T[], die: number): T | undefined {
  return all[die % Math.max(1, all.length)];
}

function documentAt(store: Store, die: number): DocumentId {
  return (pick([...store.documents.list(everything()).ids], die) ?? 1) as DocumentId;
}

function personAt(store: Store, die: number): PersonId {
  return pick(store.people.list(), die)?.id ?? store.project.get().me;
}

function annotationsAt(store: Store, die: number): AnnotationId[] {
  const everyone = store.people.list().map(({ id }) => id);
  const all = [...store.exportDocuments(everyone)].flatMap(({ annotations }) =>
    annotations.map(({ id }) => id),
  );
  const first = pick(all, die);
  return first === undefined ? [] : [first, ...all.slice(0, die % 3)];
}

function spanAt(store: Store, id: DocumentId, die: number) {
  const { length } = store.documents.meta(id);
  const start = die % (length - 4);
  return { start, end: Math.min(length, start + 1 + (die % 17)) };
}

function labelAt(store: Store, die: number) {
  const label = pick(store.codebook.get().labels, die);
  if (label === undefined) throw new Error('The codebook has labels.');
  return label;
}

const COMMANDS: Record<string, Command> = {
  createPerson: ({ operations }, [a]) => void operations.createPerson({ name: `Person ${a}` }),
  updatePerson: (store, [a, b]) =>
    void store.operations.updatePerson({ id: personAt(store, a), name: `N${b}`, colour: b % 8 }),
  setMe: (store, [a]) => store.operations.setMe(personAt(store, a)),
  importDocument: ({ operations }, [a]) =>
    void operations.importDocument(
      newDocument({ title: `Title ${a}`, text: `A minister ${a % 7} spoke 👩‍👩‍👧 and left.` }),
      { withDuplicates: a % 2 === 0 },
    ),
  importBatch: ({ operations }, [a, b]) => {
    const id = operations.beginImport();
    const documents = [a, b].map((n) => newDocument({ text: `The minister said ${n}. And more.` }));
    operations.importBatch(id, documents, { withDuplicates: true });
    if (a % 4 !== 0) return operations.finishImport(id);
    operations.cancelImport(id);
    return 'cancelled';
  },
  updateDocument: (store, [a, b]) => {
    const meta = store.documents.meta(documentAt(store, a));
    store.operations.updateDocument({ ...meta, title: `The minister ${b}` });
  },
  removeDocuments: (store, [a, b]) =>
    store.operations.removeDocuments([documentAt(store, a), documentAt(store, b)]),
  setStatus: (store, [a, b]) =>
    void store.operations.setStatus({
      id: documentAt(store, a),
      status: pick(['todo', 'in-progress', 'done'] as const, b) ?? 'todo',
    }),
  setFlag: (store, [a, b]) =>
    void store.operations.setFlag({
      id: documentAt(store, a),
      isFlagged: b % 2 === 0,
      note: b % 3 === 0 ? 'See again' : '',
    }),
  createAnnotation: (store, [a, b, c]) => {
    const documentId = documentAt(store, a);
    const fragments = [spanAt(store, documentId, b), spanAt(store, documentId, b + c)];
    store.operations.createAnnotation({ documentId, labelId: labelAt(store, c).id, fragments });
  },
  createAnnotations: (store, [a, b, c, d]) => {
    const items = [a, b].map((die) => {
      const documentId = documentAt(store, die);
      const fragments = [spanAt(store, documentId, c)];
      const personId = personAt(store, d);
      return { documentId, personId, labelId: labelAt(store, die).id, fragments, note: `${c}` };
    });
    store.operations.createAnnotations(items);
  },
  updateAnnotation: (store, [a, b, c]) => {
    const [id] = annotationsAt(store, a);
    if (id === undefined) return;
    const { documentId } = store.annotations.get(id);
    store.operations.updateAnnotation(id, {
      ...(b % 2 === 0 ? { fragments: [spanAt(store, documentId, c)] } : {}),
      ...(b % 3 === 0 ? { labelId: labelAt(store, c).id } : {}),
      ...(b % 5 === 0 ? { note: `Note ${c}` } : {}),
      ...(b % 7 === 0 ? { certainty: 'guess' as const } : {}),
    });
  },
  removeAnnotations: (store, [a]) => store.operations.removeAnnotations(annotationsAt(store, a)),
};

const die = fc.nat(1000);
const step = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(COMMANDS)) },
    { weight: 4, arbitrary: fc.constantFrom('undo', 'redo', 'undo', 'reopen') },
  ),
  dice: fc.tuple(die, die, die, die),
});

/** What was true after each action that can be undone, and where in this line the project stands. */
class Timeline {
  #states: unknown[];
  #at = 0;

  constructor(first: unknown) {
    this.#states = [first];
  }

  did(state: unknown): void {
    this.dropRedo();
    this.#states.push(state);
    this.#at += 1;
  }

  dropRedo(): void {
    this.#states = this.#states.slice(0, this.#at + 1);
  }

  /** What must be true one step back (-1) or on (1); undefined where there is no such step. */
  step(by: -1 | 1): { readonly state: unknown } | undefined {
    if (!(this.#at + by in this.#states)) return undefined;
    this.#at += by;
    return { state: this.#states[this.#at] };
  }
}

function reverse(store: Store, timeline: Timeline, kind: 'undo' | 'redo'): boolean {
  const expected = timeline.step(kind === 'undo' ? -1 : 1);
  const outcome = store.operations[kind]();
  expect(outcome !== null).toBe(expected !== undefined);
  if (expected !== undefined) expect(contentOf(store)).toEqual(expected.state);
  return expected !== undefined;
}

function act(store: Store, timeline: Timeline, command: Command, dice: Dice): void {
  const before = store.history.state();
  const last = store.history.latest();
  let end: unknown;
  try {
    end = command(store, dice);
  } catch (error) {
    // What may not be done, such as changing a colleague's mark, must change nothing.
    if (!(error instanceof AppError)) throw error;
    expect(store.history.state()).toEqual(before);
    return;
  }
  // An action that changes nothing leaves no trace.
  if (store.history.latest() === last) return;
  if (end === 'cancelled') timeline.dropRedo();
  else timeline.did(contentOf(store));
}

test.describe('undo and redo', () => {
  test('take any sequence of actions back and do it again, across reopening', ({ folder }) => {
    let run = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const path = join(folder, `${(run += 1)}.gloss`);
        let store = createProject(path, { name: 'Test', me: 'Ada' }, { now: steadyClock() });
        try {
          const timeline = new Timeline(contentOf(store));
          for (const { kind, dice } of steps) {
            const command = COMMANDS[kind];
            if (command !== undefined) act(store, timeline, command, dice);
            else if (kind === 'undo' || kind === 'redo') reverse(store, timeline, kind);
            else {
              store.close();
              store = openStore(path, { mode: 'write' });
            }
          }
          while (reverse(store, timeline, 'undo'));
          while (reverse(store, timeline, 'redo'));
        } finally {
          store.close();
        }
        expect(checkAll(path)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
