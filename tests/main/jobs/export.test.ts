import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import fc from 'fast-check';

import type { FilePiece, Format } from '../../../core/formats/format.ts';
import { jsonl } from '../../../core/formats/jsonl.ts';
import type { PortableDocument, PortableProject } from '../../../core/formats/portable.ts';
import { normalizeText } from '../../../core/text/normalize.ts';
import { isBoundary } from '../../../core/text/offsets.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import type { Store } from '../../../db/store.ts';
import { readLines } from '../../../main/files/read-lines.ts';
import { exportAs, exportJob } from '../../../main/jobs/export.ts';
import { jobContext } from '../../support/job-context.ts';
import { addDocument, labelNamed, mark, memoryProject } from '../../support/project-builder.ts';
import { test } from '../../support/temporary-folder.ts';

function everyone(store: Store) {
  return store.people.list().map(({ id }) => id);
}

/** A project of two documents, each marked by Ada and Ben. */
function markedProject(): Store {
  const store = memoryProject();
  const ben = store.operations.createPerson({ name: 'Ben' });
  const text = '😀 The minister promised to dredge the harbour by May.';
  for (const title of ['One', 'Two']) {
    const documentId = addDocument(store, { title, text: `${text} ${title}` });
    mark(store, documentId, 'minister');
    store.operations.createAnnotations([
      {
        documentId,
        personId: ben.id,
        labelId: labelNamed(store, 'commitment'),
        fragments: [
          { start: 16, end: 24 },
          { start: 43, end: 46 },
        ],
        attributes: { strength: 'firm', type: 'action' },
        certainty: 'guess',
        note: 'by\u2028May',
      },
    ]);
    store.operations.setStatus({ id: documentId, status: 'done' });
  }
  return store;
}

function readBack(folder: string): PortableDocument[] {
  const path = 'annotations.jsonl';
  const items = [...jsonl.parse([{ path, lines: readLines(join(folder, path)) }])];
  return items.flatMap((item) => (item.kind === 'document' ? [item.document] : []));
}

async function exportTo(folder: string, store: Store, format: Format = jsonl) {
  const target = { kind: 'folder', folder, isForced: false } as const;
  return exportAs(format, { personIds: everyone(store), target }, jobContext(store));
}

test.describe('exporting', () => {
  test('writes everything, reads it back and counts it', async ({ folder }) => {
    const store = markedProject();
    const out = join(folder, 'out');
    const result = await exportJob.run(
      {
        format: 'jsonl',
        personIds: everyone(store),
        target: { kind: 'folder', folder: out, isForced: false },
      },
      jobContext(store),
    );
    expect(result).toMatchObject({
      folder: out,
      files: ['annotations.jsonl', 'README.md'],
      documents: 2,
      annotations: 4,
      people: [
        { name: 'Ada', annotations: 2 },
        { name: 'Ben', annotations: 2 },
      ],
    });
    expect(readBack(out)).toMatchObject([
      {
        title: 'One',
        metadata: { statuses: [{ person: { name: 'Ada' }, status: 'done' }] },
        annotations: [
          { label: 'actor', fragments: [{ start: 7, end: 15 }], person: { name: 'Ada' } },
          {
            label: 'commitment',
            fragments: [
              { start: 16, end: 24 },
              { start: 43, end: 46 },
            ],
            attributes: { type: 'action', strength: 'firm' },
            certainty: 'guess',
            note: 'by\u2028May',
            person: { name: 'Ben' },
          },
        ],
      },
      { title: 'Two' },
    ]);
    const readme = readFileSync(join(out, 'README.md'), 'utf8');
    expect(readme).toContain('2 documents with 4 annotations');
  });

  test('gives the same bytes each time, attributes in the order of the codebook', async ({
    folder,
  }) => {
    const store = markedProject();
    const bytes = [];
    for (const name of ['a', 'b']) {
      const { folder: out, files } = await exportTo(join(folder, name), store);
      bytes.push(files.map((file) => readFileSync(join(out, file), 'utf8')));
    }
    expect(bytes[0]).toEqual(bytes[1]);
    expect(bytes[0]?.[0]).toContain('"attributes":{"type":"action","strength":"firm"}');
  });

  test('holds only the layers that were asked for', async ({ folder }) => {
    const store = markedProject();
    const ben = store.people.findByName('ben')[0];
    const target = { kind: 'new-folder-in', parent: folder, name: 'ben' } as const;
    const personIds = ben === undefined ? [] : [ben.id];
    const result = await exportAs(jsonl, { personIds, target }, jobContext(store));
    expect(result).toMatchObject({ documents: 2, annotations: 2, people: [{ name: 'Ben' }] });
    const people = readBack(result.folder).flatMap(({ annotations }) =>
      annotations.map(({ person }) => person.name),
    );
    expect(people).toEqual(['Ben', 'Ben']);
  });

  test('equals the project for any texts and spans', async ({ folder }) => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((raw) => normalizeText(raw).text)
      .filter((value) => value !== '' && !value.includes('\0'));
    const document = fc.record({ text, places: fc.array(fc.nat(), { maxLength: 6 }) });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 5 }), async (documents) => {
        const store = memoryProject();
        for (const { text: own, places } of documents) addMarked(store, own, places);
        round += 1;
        const { folder: out } = await exportTo(join(folder, String(round)), store);
        const stored = [...store.exportDocuments(everyone(store))];
        expect(readBack(out).map(essence)).toEqual(
          stored.map(({ meta, text: own, annotations }) => ({
            id: meta.uuid,
            title: meta.title,
            text: own,
            sha256: meta.sha256,
            annotations: annotations.map(({ uuid, fragments }) => ({ id: uuid, fragments })),
          })),
        );
        store.close();
      }),
      { numRuns: 30 },
    );
  });
});

test.describe('an export that goes wrong', () => {
  const faults: readonly (readonly [
    what: string,
    spoil: (piece: string) => string,
    sentence: RegExp,
  ])[] = [
    ['a torn line', (text) => text.slice(0, -40), /not valid JSON/],
    [
      'a changed text',
      (text) => text.replace(' dredge ', ' deepen '),
      /text of “One” is not the one/,
    ],
    [
      'a quote that moved',
      (text) => text.replace('"quote":"min', '"quote":"Min'),
      /line 1: The field annotations\[0\]\.quote/,
    ],
    [
      'a missing annotation',
      (text) =>
        text.replace(
          /\{"id":[^[]*"fragments":\[\{[^\]]*\}\],"quote":"minister".*?"person":\{.*?\}\},/,
          '',
        ),
      /it has 2 annotations in 2 documents where 4/,
    ],
    [
      'a missing document',
      () => '',
      /it has 0 annotations in 0 documents where 4 annotations in 2/,
    ],
  ];
  for (const [what, spoil, sentence] of faults) {
    test(`leaves nothing behind after ${what}`, async ({ folder }) => {
      const store = markedProject();
      const run = exportTo(join(folder, 'out'), store, spoiled(spoil));
      await expect(run).rejects.toThrow(sentence);
      await expect(run).rejects.toThrow(/was thrown away; check the project/);
      expect(readdirSync(folder)).toEqual([]);
      // The project can be used and exported as before.
      expect((await exportTo(join(folder, 'out'), store)).annotations).toBe(4);
    });
  }

  test('leaves nothing behind where it cannot be written', async ({ folder }) => {
    const store = markedProject();
    writeFileSync(join(folder, 'file'), '');
    const run = exportTo(join(folder, 'file', 'out'), store);
    await expect(run).rejects.toThrow(/could not be written because a file is in the way/);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('leaves nothing behind where a folder is in the way of a file', async ({ folder }) => {
    const store = markedProject();
    mkdirSync(join(folder, 'README.md', 'deep'), { recursive: true });
    const target = { kind: 'folder', folder, isForced: false } as const;
    const run = exportAs(jsonl, { personIds: everyone(store), target }, jobContext(store));
    await expect(run).rejects.toThrow(/holds “README.md” already/);
    expect(readdirSync(folder)).toEqual(['README.md']);
  });

  test('leaves nothing behind where the disk takes a file away', async ({ folder }) => {
    const store = markedProject();
    const vanishing: Format = {
      ...jsonl,
      parse(files) {
        rmSync(join(folder, 'out'), { recursive: true, force: true });
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        return jsonl.parse(files);
      },
    };
    await expect(exportTo(join(folder, 'out'), store, vanishing)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('the system said ENOENT'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind when it is stopped', async ({ folder }) => {
    const store = memoryProject();
    for (let i = 0; i < 250; i += 1) addDocument(store, { text: `Text ${i}.` });
    let asked = 0;
    const run = exportAs(
      jsonl,
      { personIds: everyone(store), target: { kind: 'new-folder-in', parent: folder, name: 'x' } },
      jobContext(store, { isCancelled: () => (asked += 1) > 1 }),
    );
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
    expect(store.documents.count()).toBe(250);
  });

  test('passes a defect on as it is', async ({ folder }) => {
    const broken: Format = {
      ...jsonl,
      serialize: () => {
        throw new TypeError('a defect');
      },
    };
    await expect(exportTo(join(folder, 'out'), markedProject(), broken)).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** JSON Lines as a disk would give it back that is not to be trusted. */
function spoiled(spoil: (text: string) => string): Format {
  return {
    ...jsonl,
    *serialize(
      project: PortableProject,
      documents: Iterable<PortableDocument>,
    ): Generator<FilePiece> {
      for (const { path, text } of jsonl.serialize(project, documents)) {
        yield { path, text: path === 'annotations.jsonl' ? spoil(text) : text };
      }
    },
  };
}

/** A document with a mark between each two of these places, as far as they lie between characters. */
function addMarked(store: Store, text: string, places: readonly number[]): void {
  const documentId = addDocument(store, { text });
  const offsets = [...new Set(places.map((place) => place % (text.length + 1)))]
    .filter((offset) => isBoundary(text, offset))
    .sort((a, b) => a - b);
  for (let at = 0; at + 1 < offsets.length; at += 1) {
    markSpan(store, documentId, offsets[at] ?? 0, offsets[at + 1] ?? 0);
  }
}

function markSpan(store: Store, documentId: DocumentId, start: number, end: number): void {
  const labelId = labelNamed(store, 'claim');
  store.operations.createAnnotation({ documentId, labelId, fragments: [{ start, end }] });
}

function essence({ id, title, text, sha256, annotations }: PortableDocument) {
  return {
    id,
    title,
    text,
    sha256,
    annotations: annotations.map((annotation) => ({
      id: annotation.id,
      fragments: annotation.fragments,
    })),
  };
}
