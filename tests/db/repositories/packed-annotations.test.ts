import { expect, test } from '@playwright/test';
import fc from 'fast-check';

import { PACKED_STRIDE, unpackTraits } from '../../../core/model/packed-annotations.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import type { NewAnnotation, Store } from '../../../db/store.ts';
import { sentenceOf } from '../../support/app-error.ts';
import { addDocument, mark, memoryProject } from '../../support/project-builder.ts';

const LENGTH = 60;

/** The packed fragments as objects, in their order. */
function fragmentsOf(store: Store, id: DocumentId) {
  const packed = store.annotations.packed(id);
  return Array.from({ length: packed.length / PACKED_STRIDE }, (_, i) => {
    const [annotation, start, end, label, person, traits = 0] = packed.subarray(i * PACKED_STRIDE);
    return { annotation, start, end, label, person, ...unpackTraits(traits) };
  });
}

const annotation = fc.record({
  fragments: fc.array(
    fc
      .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) })),
    { minLength: 1, maxLength: 4 },
  ),
  certainty: fc.constantFrom('sure' as const, 'probable' as const, 'guess' as const),
  note: fc.constantFrom('', 'A note'),
  label: fc.nat(2),
});

test.describe('packed annotations', () => {
  test('say what the annotations say, in reading order', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 25 }), (drafts) => {
        const store = memoryProject();
        const documentId = addDocument(store, { text: 'x'.repeat(LENGTH) });
        const labels = store.codebook.get().labels;
        const items = drafts.map(({ label, ...rest }): NewAnnotation => {
          const labelId = labels[label]?.id ?? labels[0]?.id;
          if (labelId === undefined) throw new Error('The codebook has labels.');
          return { ...rest, documentId, labelId, personId: store.project.get().me };
        });
        const ids = store.operations.createAnnotations(items);
        const expected = ids
          .map((id) => store.annotations.get(id))
          .flatMap(({ id, fragments, labelId, personId, certainty, note }) =>
            fragments.map(({ start, end }, index) => ({
              annotation: id,
              start,
              end,
              label: labelId,
              person: personId,
              index,
              count: fragments.length,
              certainty,
              hasNote: note !== '',
            })),
          )
          .sort((a, b) => a.start - b.start || b.end - a.end || a.annotation - b.annotation);
        expect(fragmentsOf(store, documentId)).toEqual(expected);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('leave out what was removed', () => {
    const store = memoryProject();
    const id = addDocument(store);
    store.operations.removeAnnotations([mark(store, id, 'harbour')]);
    expect(fragmentsOf(store, id)).toEqual([]);
  });

  test('are refused for a document that is not there', () => {
    sentenceOf('not-found', () => memoryProject().annotations.packed(9 as DocumentId));
  });

  test('come with the text, its hash and my status when a document is opened', () => {
    const store = memoryProject();
    const id = addDocument(store);
    mark(store, id, 'harbour');
    store.operations.setStatus({ id, status: 'in-progress' });
    const { text, meta, status, annotations } = store.documents.open(id);
    expect(text).toBe(store.documents.text(id));
    expect(meta).toEqual(store.documents.meta(id));
    expect(status.status).toBe('in-progress');
    expect(annotations).toEqual(store.annotations.packed(id));
  });
});
