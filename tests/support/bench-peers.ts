import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { build } from 'vite';

import { isSandboxed } from '../../scripts/launch.mjs';
import { inProject, root } from '../../scripts/project.mjs';

/** A window on our runtime with one paragraph; also the window the peers are shown in. */
export const BARE_WINDOW = inProject('tests', 'bench', 'bare-window');

const PEERS = inProject('tests', 'bench', 'peers');
const RECOGITO_STYLE = inProject(
  'node_modules',
  '@recogito',
  'text-annotator',
  'dist',
  'text-annotator.css',
);

/** A window with the peers in it (`peers/page.ts`, as `window.peers`). */
export interface PeerWindow {
  readonly page: Page;
  /** Ends it at once, also in the middle of its work. */
  end(): Promise<void>;
}

/** Opens the peers in a window of the same runtime and size as ours. */
export async function openPeers(): Promise<PeerWindow> {
  const app = await _electron.launch({
    ...(process.env.GLOSSATOR_RUNTIME ? { executablePath: process.env.GLOSSATOR_RUNTIME } : {}),
    args: [BARE_WINDOW],
    cwd: root,
    chromiumSandbox: isSandboxed,
  });
  const page = await app.firstWindow();
  const folder = mkdtempSync(path.join(tmpdir(), 'glossator-peers-'));
  try {
    await buildPeers(folder);
    await page.addStyleTag({ path: RECOGITO_STYLE });
    await page.addStyleTag({ path: path.join(PEERS, 'page.css') });
    await page.addScriptTag({ path: path.join(folder, 'peers.js') });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { page, end: () => end(app) };
}

async function buildPeers(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: PEERS,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome114',
      outDir: folder,
      lib: { entry: 'page.ts', formats: ['iife'], name: 'peers', fileName: () => 'peers.js' },
    },
  });
}

async function end(app: ElectronApplication): Promise<void> {
  // A page that is busy for minutes would not let itself be closed.
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;
}
