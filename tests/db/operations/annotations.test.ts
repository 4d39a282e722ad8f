import { expect, test } from '@playwright/test';

import type { AnnotationId, DocumentId, LabelId } from '../../../core/model/ids.ts';
import { sentenceOf } from '../../support/app-error.ts';
import {
  addDocument,
  contentOf,
  labelNamed,
  mark,
  memoryProject,
  quotesOf,
} from '../../support/project-builder.ts';

const NO_DOCUMENT = 99 as DocumentId;
const NO_LABEL = 99 as LabelId;
const NO_ANNOTATION = 99 as AnnotationId;

test.describe('createAnnotation', () => {
  test('gives back what was stored, as mine', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const annotation = store.operations.createAnnotation({
      documentId,
      labelId: labelNamed(store, 'actor'),
      fragments: [{ start: 0, end: 12 }],
    });
    expect(annotation).toMatchObject({
      documentId,
      personId: store.project.get().me,
      fragments: [{ start: 0, end: 12 }],
      attributes: {},
      certainty: 'sure',
      note: '',
      revision: 1,
    });
    expect(annotation).toEqual(store.annotations.get(annotation.id));
    expect(store.history.state().undo).toBe('Tag “The minister” as Actor');
  });

  test('puts fragments in order and joins those that touch', () => {
    const store = memoryProject();
    const { fragments } = store.operations.createAnnotation({
      documentId: addDocument(store),
      labelId: labelNamed(store, 'claim'),
      fragments: [
        { start: 20, end: 25 },
        { start: 3, end: 6 },
        { start: 6, end: 9 },
      ],
    });
    expect(fragments).toEqual([
      { start: 3, end: 9 },
      { start: 20, end: 25 },
    ]);
  });

  for (const [what, fragments] of [
    ['that ends after the text', [{ start: 0, end: 1000 }]],
    ['without fragments', []],
    ['that is empty', [{ start: 3, end: 3 }]],
    ['that starts before the text', [{ start: -1, end: 3 }]],
    ['with a broken offset', [{ start: 0.5, end: 3 }]],
    ['that starts inside a character', [{ start: 5, end: 7 }]],
    ['that ends inside a character', [{ start: 0, end: 5 }]],
    [
      'of too many pieces',
      Array.from({ length: 101 }, (_, i) => ({ start: 10 + 2 * i, end: 11 + 2 * i })),
    ],
  ] as const) {
    test(`refuses a mark ${what}`, () => {
      const store = memoryProject();
      const documentId = addDocument(store, { text: `The 👍 party${' '.repeat(300)}` });
      const before = contentOf(store);
      sentenceOf('invalid-input', () =>
        store.operations.createAnnotation({
          documentId,
          labelId: labelNamed(store, 'actor'),
          fragments,
        }),
      );
      expect(contentOf(store)).toEqual(before);
    });
  }

  test('refuses a document or label that is not there', () => {
    const store = memoryProject();
    const fragments = [{ start: 0, end: 3 }];
    const documentId = addDocument(store);
    const labelId = labelNamed(store, 'actor');
    const { operations } = store;
    sentenceOf('not-found', () =>
      operations.createAnnotation({ documentId: NO_DOCUMENT, labelId, fragments }),
    );
    sentenceOf('not-found', () =>
      operations.createAnnotation({ documentId, labelId: NO_LABEL, fragments }),
    );
  });
});

test.describe('updateAnnotation', () => {
  test('changes what is named and raises the revision', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'The minister');
    const changed = store.operations.updateAnnotation(id, {
      fragments: [{ start: 4, end: 12 }],
      certainty: 'guess',
      note: 'Which one?',
    });
    expect(changed).toMatchObject({
      fragments: [{ start: 4, end: 12 }],
      certainty: 'guess',
      note: 'Which one?',
      revision: 2,
    });
    expect(changed.updatedAt > changed.createdAt).toBe(true);
  });

  test('leaves no trace where nothing changes', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'The minister');
    const before = store.history.latest();
    expect(store.operations.updateAnnotation(id, { note: '', certainty: 'sure' }).revision).toBe(1);
    expect(store.history.latest()).toBe(before);
  });

  test('keeps the values that the new label can take', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'dredge the harbour', 'claim');
    store.operations.updateAnnotation(id, {
      attributes: { kind: 'prediction', topic: ['trade'], hedged: true },
    });
    const claim = store.annotations.get(id);
    const actor = store.operations.updateAnnotation(id, { labelId: labelNamed(store, 'actor') });
    expect(actor.attributes).toEqual({});
    store.operations.undo();
    expect(store.annotations.get(id).attributes).toEqual(claim.attributes);
  });

  test('drops values whose condition no longer holds', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'dredge the harbour', 'commitment');
    const conditional = { strength: 'conditional', condition: 'if parliament agrees' };
    store.operations.updateAnnotation(id, { attributes: conditional });
    const firm = store.operations.updateAnnotation(id, {
      attributes: { ...conditional, strength: 'firm' },
    });
    expect(firm.attributes).toEqual({ strength: 'firm' });
  });

  test('refuses values that the codebook does not know', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'The minister');
    const { operations } = store;
    for (const attributes of [{ mention: 'nickname' }, { mood: 'sad' }, { mention: true }]) {
      sentenceOf('invalid-input', () => operations.updateAnnotation(id, { attributes }));
    }
    expect(store.annotations.get(id).attributes).toEqual({});
  });

  test('refuses to change a mark of someone else', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'The minister');
    store.operations.setMe(store.operations.createPerson({ name: 'Ben' }).id);
    sentenceOf('conflict', () => store.operations.updateAnnotation(id, { note: 'Mine now' }));
    sentenceOf('conflict', () => store.operations.removeAnnotations([id]));
    expect(store.annotations.get(id).note).toBe('');
  });

  test('names the edit for the undo menu', () => {
    const store = memoryProject();
    const id = mark(store, addDocument(store), 'dredge the harbour', 'claim');
    const { operations, history } = store;
    const after = (change: Parameters<typeof operations.updateAnnotation>[1]) => {
      operations.updateAnnotation(id, change);
      return history.state().undo;
    };
    expect(after({ attributes: { kind: 'demand' } })).toBe('Set Kind of “dredge the harbour”');
    expect(after({ attributes: {} })).toBe('Clear Kind of “dredge the harbour”');
    expect(after({ note: 'x' })).toBe('Edit the note on “dredge the harbour”');
    expect(after({ certainty: 'guess' })).toBe('Set the certainty of “dredge the harbour”');
    expect(after({ labelId: labelNamed(store, 'commitment') })).toBe(
      'Relabel “dredge the harbour” as Commitment',
    );
    expect(after({ fragments: [{ start: 0, end: 3 }] })).toBe('Resize “dredge the harbour”');
  });
});

test.describe('removeAnnotations', () => {
  test('removes several marks as one step', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const ids = ['The minister', 'harbour', 'by May'].map((quote) =>
      mark(store, documentId, quote),
    );
    store.operations.removeAnnotations(ids.slice(0, 2));
    expect(quotesOf(store, documentId)).toEqual(['by May']);
    expect(store.history.state().undo).toBe('Remove 2 marks');
    sentenceOf('not-found', () => store.annotations.get(ids[0] ?? NO_ANNOTATION));
    store.operations.undo();
    expect(quotesOf(store, documentId)).toEqual(['The minister', 'harbour', 'by May']);
  });

  test('removes nothing where one of them is not there', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const id = mark(store, documentId, 'harbour');
    sentenceOf('not-found', () => store.operations.removeAnnotations([id, NO_ANNOTATION]));
    expect(quotesOf(store, documentId)).toEqual(['harbour']);
  });
});

test.describe('createAnnotations', () => {
  test('adds many, for any person, as one step', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const ben = store.operations.createPerson({ name: 'Ben' }).id;
    const items = [0, 4, 13].map((start) => ({
      documentId,
      personId: ben,
      labelId: labelNamed(store, 'actor'),
      fragments: [{ start, end: start + 3 }],
      attributes: { mention: 'role' },
      certainty: 'probable' as const,
    }));
    const ids = store.operations.createAnnotations(items);
    expect(ids.map((id) => store.annotations.get(id).personId)).toEqual([ben, ben, ben]);
    expect(quotesOf(store, documentId)).toEqual(['The', 'min', 'pro']);
    store.operations.undo();
    expect(quotesOf(store, documentId)).toEqual([]);
  });

  test('adds none where one is wrong or when it is stopped', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const item = {
      documentId,
      personId: store.project.get().me,
      labelId: labelNamed(store, 'actor'),
      fragments: [{ start: 0, end: 3 }],
    };
    const wrong = { ...item, attributes: { mention: 'nickname' } };
    const { operations } = store;
    sentenceOf('invalid-input', () => operations.createAnnotations([item, wrong]));
    sentenceOf('cancelled', () =>
      operations.createAnnotations([item], { isCancelled: () => true }),
    );
    expect(quotesOf(store, documentId)).toEqual([]);
  });

  test('refuses a uuid that is there already', () => {
    const store = memoryProject();
    const documentId = addDocument(store);
    const { uuid, personId, labelId, fragments } = store.annotations.get(
      mark(store, documentId, 'harbour'),
    );
    sentenceOf('conflict', () =>
      store.operations.createAnnotations([{ documentId, personId, labelId, fragments, uuid }]),
    );
  });
});
