import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@playwright/test';
import ts from 'typescript';

import { rooms } from '../scripts/rooms.mjs';

const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const SCRIPTS_AND_TESTS = ['scripts', 'tests'];

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.d.ts'));
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

function isListed(name: string, list: readonly string[]): boolean {
  return list.some((entry) =>
    entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry,
  );
}

/** Why a room may not import this, or undefined where it may. */
function objection(room: string, file: string, specifier: string): string | undefined {
  const allowed = rooms[room];
  if (!allowed) return `there is no room ${room}`;
  if (!specifier.startsWith('.')) {
    return isListed(specifier, allowed.packages) ? undefined : `${file} imports ${specifier}`;
  }
  const target = relative(ROOT, resolve(ROOT, dirname(file), specifier))
    .split(sep)
    .join('/');
  const other = target.split('/')[0] ?? '';
  if (other === room) return undefined;
  const isAllowed = allowed.rooms.some((name) => name === other || name === target);
  return isAllowed ? undefined : `${file} imports ${target}`;
}

for (const room of Object.keys(rooms)) {
  test(`${room} imports only what its room allows`, () => {
    const objections = sourcesBelow(room).flatMap((file) =>
      importsOf(file).flatMap((specifier) => objection(room, file, specifier) ?? []),
    );
    expect(objections).toEqual([]);
  });
}

test('scripts launch the product but never import it', () => {
  const objections = sourcesBelow('scripts').flatMap((file) =>
    importsOf(file)
      .filter((specifier) => /^\.\.\/(core|db|main|preload|renderer|seeds)\//.test(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(objections).toEqual([]);
});

test('the root holds no source', () => {
  const known = new Set(['playwright.config.ts', 'electron.vite.config.ts', 'eslint.config.js']);
  const strays = readdirSync(ROOT)
    .filter((name) => statSync(join(ROOT, name)).isFile() && /\.(ts|js|mjs|cjs)$/.test(name))
    .filter((name) => !known.has(name));
  expect(strays).toEqual([]);
});

test('only db opens a database, and only in one place', () => {
  const openers = Object.keys(rooms)
    .flatMap(sourcesBelow)
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('new Database('));
  expect(openers).toEqual(['db/open.ts']);
});

test('only the router listens to windows and only push.ts speaks to them', () => {
  const using = (pattern: RegExp) =>
    sourcesBelow('main').filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(using(/\bipcMain\.(handle|on|once)\b/)).toEqual(['main/ipc/router.ts']);
  expect(using(/\.send\(|\bEVENT_CHANNEL\b/)).toEqual(['main/ipc/push.ts']);
});

test('only stores and the client ask the main process', () => {
  const callers = sourcesBelow('renderer')
    .filter((file) => importsOf(file).some((specifier) => specifier.endsWith('api/client.ts')))
    .filter((file) => !file.startsWith('renderer/state/'));
  // The shell asks once, for the workspace it starts with.
  expect(callers.filter((file) => file !== 'renderer/views/gl-app.ts')).toEqual([]);
});

test('leaf elements know no store, no client and no context', () => {
  const objections = sourcesBelow('renderer/elements').flatMap((file) =>
    importsOf(file)
      .filter((specifier) => /\/(state|api|views|dialogs)\/|@lit\/context/.test(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(objections).toEqual([]);
});

test('no rule is switched off by comment', () => {
  const switches = [...Object.keys(rooms), ...SCRIPTS_AND_TESTS]
    .flatMap(sourcesBelow)
    .filter((file) => file !== 'tests/architecture.test.ts')
    .filter((file) =>
      /eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
  expect(switches).toEqual([]);
});
