import { resolve } from 'node:path';

import { defineConfig } from 'electron-vite';

// The floor is the fallback engine: Chromium 114 and Node 18.15, which take no
// ES module as main script, so main and preload are built as CommonJS.
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve('main/index.ts'),
          worker: resolve('main/jobs/worker.ts'),
          cli: resolve('main/cli.ts'),
        },
        external: ['electron', 'better-sqlite3'],
        output: commonJs,
      },
      externalizeDeps: false,
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: resolve('preload/index.ts') },
        external: ['electron'],
        output: commonJs,
      },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      target: 'chrome114',
      outDir: resolve('out/renderer'),
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        output: {
          // Every file is a trip to the main process: one to start with, and one of all Spectrum.
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'spectrum', test: /@spectrum-web-components/, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
