import { expect, test } from '@playwright/test';

import type { AnnotationChange } from '../../../core/model/annotation.ts';
import type { AnnotationId } from '../../../core/model/ids.ts';
import type { Store } from '../../../db/store.ts';
import { sentenceOf } from '../../support/app-error.ts';
import { addDocument, labelNamed, mark, memoryProject } from '../../support/project-builder.ts';

const TEXT = 'The minister of ports promised to dredge the harbour by May.';

function marked(quote = 'dredge the harbour'): { store: Store; id: AnnotationId } {
  const store = memoryProject();
  const documentId = addDocument(store, { text: TEXT });
  return { store, id: mark(store, documentId, quote, 'claim') };
}

function summaries(store: Store, id: AnnotationId): string[] {
  return store.annotations.history(id).map(({ summary }) => summary);
}

function span(quote: string) {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length };
}

const CHANGES: readonly (readonly [what: string, AnnotationChange, summary: string])[] = [
  ['a note', { note: 'x' }, 'note added'],
  ['a certainty', { certainty: 'guess' }, 'certainty sure → guess'],
  ['a value', { attributes: { kind: 'demand' } }, 'Kind: Demand'],
  ['a flag', { attributes: { hedged: true } }, 'Hedged: yes'],
  ['a list', { attributes: { topic: ['trade'] } }, 'Topic: Trade and ports'],
  ['an end', { fragments: [span('dredge the harbour by')] }, 'end moved 1 word later'],
  ['a start', { fragments: [span('harbour')] }, 'start moved 2 words later'],
  ['part of a word', { fragments: [span('dredge the harb')] }, 'end moved 3 characters earlier'],
  [
    'both ends',
    { fragments: [span('to dredge the harbour by May')] },
    'start moved 1 word earlier, end moved 2 words later',
  ],
  ['another place', { fragments: [span('The minister')] }, 'now covers “The minister”'],
  [
    'a second piece',
    { fragments: [span('The minister'), span('by May')] },
    'now covers “The minister … by May”',
  ],
  ['several things', { note: 'x', certainty: 'probable' }, 'certainty sure → probable; note added'],
];

test.describe('the history of an annotation', () => {
  test('says who did what when, newest first', () => {
    const { store, id } = marked();
    store.operations.updateAnnotation(id, { note: 'x' });
    const history = store.annotations.history(id);
    expect(history.map(({ action }) => action)).toEqual([
      'Edit the note on “dredge the harbour”',
      'Tag “dredge the harbour” as Claim',
    ]);
    const [newest, oldest] = history;
    expect(newest?.personId).toBe(store.project.get().me);
    expect((newest?.at ?? '') > (oldest?.at ?? '')).toBe(true);
  });

  for (const [what, change, summary] of CHANGES) {
    test(`tells a change of ${what}`, () => {
      const { store, id } = marked();
      store.operations.updateAnnotation(id, change);
      expect(summaries(store, id)[0]).toBe(summary);
    });
  }

  test('tells values that changed and went', () => {
    const { store, id } = marked();
    const set = (attributes: Record<string, string>) =>
      store.operations.updateAnnotation(id, { attributes });
    set({ kind: 'demand' });
    set({ kind: 'evaluation' });
    set({});
    expect(summaries(store, id).slice(0, 2)).toEqual(['Kind cleared', 'Kind: Demand → Evaluation']);
  });

  test('tells a new label', () => {
    const { store, id } = marked();
    store.operations.updateAnnotation(id, { labelId: labelNamed(store, 'commitment') });
    expect(summaries(store, id)[0]).toBe('label Claim → Commitment');
  });

  test('tells what was undone and redone', () => {
    const { store, id } = marked();
    store.operations.updateAnnotation(id, { fragments: [span('harbour')] });
    store.operations.undo();
    store.operations.redo();
    store.operations.removeAnnotations([id]);
    store.operations.undo();
    expect(store.annotations.history(id).map(({ action }) => action)[3]).toBe(
      'Undo: Resize “dredge the harbour”',
    );
    expect(summaries(store, id)).toEqual([
      'brought back',
      'removed',
      'start moved 2 words later',
      'start moved 2 words earlier',
      'start moved 2 words later',
      'marked “dredge the harbour” as Claim',
    ]);
  });

  test('tells that its document went and came back', () => {
    const { store, id } = marked();
    store.operations.removeDocuments([store.annotations.get(id).documentId]);
    sentenceOf('not-found', () => store.annotations.history(id));
    store.operations.undo();
    expect(summaries(store, id).slice(0, 2)).toEqual([
      'brought back with its document',
      'removed with its document',
    ]);
  });
});
