import { join, resolve } from 'node:path';

import { expect, test } from '@playwright/test';

import { readLaunch } from '../../main/launch.ts';

const workingFolder = resolve('/home/reader');
const development = { isPackaged: false, workingFolder };

test.describe('readLaunch', () => {
  test('opens nothing in particular without arguments', () => {
    expect(readLaunch(['electron', '.'], development)).toEqual({ file: null, wantsSample: false });
  });

  test('takes the file after the program folder, from where the program was started', () => {
    const { file } = readLaunch(['electron', '.', 'talks/Paris.gloss'], development);
    expect(file).toBe(join(workingFolder, 'talks', 'Paris.gloss'));
  });

  test('takes the first file of a packaged program', () => {
    const file = resolve('/data/Paris.gloss');
    expect(readLaunch(['glossator', file], { ...development, isPackaged: true }).file).toBe(file);
  });

  test('leaves the options of others alone', () => {
    const argv = [
      'electron',
      '-r',
      '/loader.js',
      '--inspect=0',
      '--no-sandbox',
      '.',
      '--user-data-dir=/tmp/x',
      '--sample',
    ];
    expect(readLaunch(argv, development)).toEqual({ file: null, wantsSample: true });
  });
});
