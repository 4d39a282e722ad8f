import { mkdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { expect } from '@playwright/test';
import fc from 'fast-check';

import { bundleFile, serveBundle } from '../../main/bundle-protocol.ts';
import { test } from '../support/temporary-folder.ts';

const FOLDER = join(sep, 'program', 'out', 'renderer');

test.describe('bundleFile', () => {
  test('finds the files of the bundle', () => {
    expect(bundleFile(FOLDER, 'app://glossator/index.html')).toBe(join(FOLDER, 'index.html'));
    expect(bundleFile(FOLDER, 'app://glossator/assets/a%20b.js?v=1#top')).toBe(
      join(FOLDER, 'assets', 'a b.js'),
    );
  });

  for (const address of [
    'app://glossator',
    'app://other/index.html',
    'app://glossator.example/index.html',
    'https://glossator/index.html',
    'app://glossator/../main/index.cjs',
    'app://glossator/..%2fmain%2findex.cjs',
    'app://glossator/assets/..%2f..%2f..%2fpackage.json',
    'app://glossator/..%5cmain%5cindex.cjs',
    'app://glossator/index.html%00.png',
    'app://glossator/%',
  ]) {
    test(`finds nothing at ${address}`, () => {
      expect(bundleFile(FOLDER, address)).toBeUndefined();
    });
  }

  test('never leads out of the bundle', () => {
    const piece = fc.constantFrom('..', '.', '', 'assets', '%2e%2e', '%2f', '%5c', '/', 'a.js');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = bundleFile(FOLDER, `app://glossator/${pieces.join('/')}`);
        return file === undefined || file.startsWith(FOLDER + sep);
      }),
    );
  });
});

test.describe('serveBundle', () => {
  test('serves only kinds of files that a bundle holds', async ({ folder }) => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'notes.gloss'), 'a project');
    const page = serveBundle(folder, 'app://glossator/index.html');
    expect(await page.text()).toBe('<p>page</p>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const name of ['notes.gloss', 'missing.html', 'assets', '']) {
      expect(serveBundle(folder, `app://glossator/${name}`).status).toBe(404);
    }
  });
});
