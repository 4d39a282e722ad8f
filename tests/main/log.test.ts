import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { AppError } from '../../core/errors.ts';
import { createLog, describeError } from '../../main/log.ts';
import { test } from '../support/temporary-folder.ts';

test.describe('the log', () => {
  test('keeps what was said, in order, once it is flushed', async ({ folder }) => {
    const log = createLog(folder);
    log.info('It began');
    log.warn('It went on', new Error('slowly'));
    expect(existsSync(join(folder, 'glossator.log'))).toBe(false);
    await log.flush();
    const text = readFileSync(join(folder, 'glossator.log'), 'utf8');
    expect(text).toMatch(/\[info\] +It began\n.*\[warn\] +It went on: Error slowly/s);
  });

  test('writes an error without waiting', async ({ folder }) => {
    createLog(folder).error('It broke');
    await expect
      .poll(
        () =>
          existsSync(join(folder, 'glossator.log')) &&
          readFileSync(join(folder, 'glossator.log'), 'utf8'),
      )
      .toContain('It broke');
  });

  test('is kept small: one file and the one before it', async ({ folder }) => {
    const log = createLog(folder);
    for (let index = 0; index < 30; index += 1) log.info('x'.repeat(100_000));
    await log.flush();
    const files = readdirSync(folder);
    expect(files.sort()).toEqual(['glossator.log', 'glossator.old.log']);
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(1_200_000);
  });
});

test.describe('describeError', () => {
  test('tells name, code, words, place and cause', () => {
    const cause = new RangeError('too far');
    const text = describeError(new AppError('storage', 'It could not be read.', { cause }));
    expect(text).toMatch(/^AppError \[storage\] It could not be read\.\n +at /);
    expect(text).toContain('because of RangeError too far');
  });

  test('leaves out what a syntax error quotes, which may be a document', () => {
    const parse = () => JSON.parse('A secret sentence.') as unknown;
    let text = '';
    try {
      parse();
    } catch (error) {
      text = describeError(error);
    }
    expect(text).toContain('SyntaxError');
    expect(text).not.toContain('secret');
  });
});
