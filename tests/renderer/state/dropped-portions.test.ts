import { expect, test } from '@playwright/test';

import {
  portionsOf,
  type DroppedFile,
  type Portion,
} from '../../../renderer/state/dropped-portions.ts';

async function* each(files: readonly DroppedFile[]): AsyncGenerator<DroppedFile> {
  for (const file of files) yield await Promise.resolve(file);
}

async function portions(files: readonly DroppedFile[]): Promise<Portion[]> {
  const all: Portion[] = [];
  for await (const portion of portionsOf(each(files))) all.push(portion);
  return all;
}

const file = (name: string, length = 1): DroppedFile => ({ name, bytes: new Uint8Array(length) });

test.describe('portions of dropped files', () => {
  test('are none where nothing was dropped', async () => {
    expect(await portions([])).toEqual([]);
  });

  test('hold small files together, a hundred at a time', async () => {
    const files = Array.from({ length: 250 }, (_, index) => file(`${index}.txt`));
    const sizes = (await portions(files)).map((portion) => portion.files.length);
    expect(sizes).toEqual([100, 100, 50]);
  });

  test('are closed once they are large', async () => {
    const files = [file('a', 5_000_000), file('b', 5_000_000), file('c')];
    const names = (await portions(files)).map((portion) => portion.files.map(({ name }) => name));
    expect(names).toEqual([['a', 'b'], ['c']]);
  });

  test('name files that are too large to be read', async () => {
    const [portion] = await portions([{ name: 'huge.txt', tooLarge: 90_000_000 }]);
    expect(portion).toEqual({ files: [], tooLarge: [{ name: 'huge.txt', bytes: 90_000_000 }] });
  });
});
