import { Writable } from 'node:stream';

import { expect, test } from '@playwright/test';

import { startStep } from '../../scripts/progress.mjs';

class Lines extends Writable {
  text = '';
  readonly columns = 80;

  constructor(readonly isTTY: boolean) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

test.describe('progress', () => {
  test('says a quick step in one plain line where there is no terminal', () => {
    const stream = new Lines(false);
    startStep('Building the program', stream).end();
    expect(stream.text).toBe('Building the program …\n');
  });

  test('says what became of a step when it is not simply done', () => {
    const stream = new Lines(false);
    startStep('Trying', stream).end('not reachable');
    expect(stream.text).toBe('Trying …\n  not reachable\n');
  });

  test('shows a bar on a terminal after two seconds and closes the line', async () => {
    const stream = new Lines(true);
    const step = startStep('Fetching', stream);
    step.update(25_000_000, 100_000_000);
    await expect.poll(() => stream.text, { timeout: 5_000 }).toContain('25 % (25 of 100 MB)');
    step.end();
    expect(stream.text.split('\r').every((line) => line.length <= 80 + '\u001b[K'.length)).toBe(
      true,
    );
    expect(stream.text).toMatch(/Fetching: done, \d s\n$/);
  });
});
