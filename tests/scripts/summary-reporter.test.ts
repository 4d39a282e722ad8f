import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..', '..');

test('the summary counts a test that ran too long or was never reached as failed', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'glossator-summary-'));
  const summary = path.join(folder, 'summary.json');
  const config = path.join(import.meta.dirname, 'fixtures', 'outcomes', 'playwright.config.ts');
  const runner = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // What this run tells its workers about itself would confuse a run inside it.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TEST_|PW_|PLAYWRIGHT)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), GLOSSATOR_SUMMARY: summary };
  try {
    const args = [runner, 'test', '--config', config, '--output', folder];
    const { status } = spawnSync(process.execPath, args, { env, cwd: root });
    expect(status).toBe(1);
    expect(JSON.parse(readFileSync(summary, 'utf8'))).toEqual({ passed: 2, failed: 4, skipped: 2 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
