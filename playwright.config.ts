import { join } from 'node:path';

import { defineConfig } from '@playwright/test';

import { findRuntime } from './scripts/runtime.mjs';

/** Two programs beside each other are as many as a small machine can show. */
const workers = 2;

// Measurements run only when they are named; a worker reads this file again without the arguments.
if (process.argv.some((arg) => /\bbench\b/.test(arg))) process.env.GLOSSATOR_BENCH = '1';

// `npm test` says which Electron to run; by hand it is the one that set-up has found before.
const runtime = process.env.GLOSSATOR_RUNTIME ?? findRuntime();
if (runtime !== undefined) process.env.GLOSSATOR_RUNTIME = runtime;

// One display per worker: windows on one display take the focus and the clipboard from each other.
const displays = process.env.GLOSSATOR_DISPLAYS?.split(' ') ?? [];
const display = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % displays.length];
if (display !== undefined) process.env.DISPLAY = display;

/** Rooms with a project of their own; everything else runs in plain Node under `core`. */
const own = ['db', 'main', 'app', 'bench'];

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/global-setup.ts',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers,
  fullyParallel: true,
  timeout: 30_000,
  // A run that hangs ends, and what it did not reach has failed.
  globalTimeout: process.env.GLOSSATOR_BENCH ? 0 : 30 * 60_000,
  reporter: [[process.stdout.isTTY ? 'line' : 'list'], ['./tests/support/summary-reporter.ts']],
  projects: [
    { name: 'core', testIgnore: own.map((room) => join(import.meta.dirname, 'tests', room, '**')) },
    { name: 'db', testDir: 'tests/db' },
    { name: 'main', testDir: 'tests/main' },
    { name: 'app', testDir: 'tests/app', timeout: 60_000, fullyParallel: false },
    ...(process.env.GLOSSATOR_BENCH
      ? [
          {
            name: 'bench',
            testDir: 'tests/bench',
            testMatch: '**/*.bench.ts',
            timeout: 600_000,
            fullyParallel: false,
            workers: 1,
          },
        ]
      : []),
  ],
});
