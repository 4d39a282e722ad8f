import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..', '..');

test('npm start without a display shows the sample project on a virtual one and leaves a picture', async () => {
  test.skip(process.platform !== 'linux', 'elsewhere there always is a display');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'glossator-start-'));
  const env = {
    ...process.env,
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    TMPDIR: folder,
    XDG_CONFIG_HOME: path.join(folder, 'config'),
  };
  try {
    const started = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs')], { env });
    const [said, explained, code] = await Promise.all([
      text(started.stdout),
      text(started.stderr),
      new Promise<number | null>((resolve) => started.once('exit', resolve)),
    ]);
    expect(code, explained).toBe(0);
    expect(explained).toContain('There is no display here');
    const [picture = '', ...rest] = said.trim().split('\n');
    expect(picture).toBe(path.join(folder, 'glossator-start.png'));
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/^It shows the window “.+” with the document “.+”\.$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
