import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { openStore } from '../../../db/open.ts';
import { lockFileOf } from '../../../main/files/lock.ts';
import { backupFolder, nextBackup } from '../../../main/projects/backups.ts';
import { fingerprintOf } from '../../../main/projects/fingerprint.ts';
import { openProject } from '../../../main/projects/opening.ts';
import type {
  OpenedProject,
  Opening,
  OpeningSurroundings,
  Target,
} from '../../../main/projects/opening.ts';
import { newDocument, newProjectFile } from '../../support/project-file.ts';
import { test } from '../../support/temporary-folder.ts';

/** Bytes 60 to 63 of a SQLite file: the version of the schema. */
const USER_VERSION_AT = 60;

function open(
  folder: string,
  target: Partial<Target> & Pick<Target, 'path'>,
  surroundings: Partial<OpeningSurroundings> = {},
): Opening {
  return openProject(
    { backup: null, as: 'usual', ...target },
    { backups: join(folder, 'backups'), closedAs: null, ...surroundings },
  );
}

function projectOf(opening: Opening): OpenedProject {
  if (opening.kind === 'refused') throw new Error(opening.sentence);
  return opening.project;
}

function close({ store, lock }: OpenedProject): void {
  store.close();
  lock?.release();
}

function refusalOf(opening: Opening): Extract<Opening, { kind: 'refused' }> {
  if (opening.kind === 'refused') return opening;
  close(opening.project);
  throw new Error('The file was opened.');
}

function makeBackup(folder: string, project: string, moment: string): string {
  const backups = backupFolder(join(folder, 'backups'), project);
  const backup = nextBackup(backups, project, new Date(moment));
  copyFileSync(project, backup);
  return backup;
}

/** Writes rubbish over a page in the middle of the file; its header stays. */
function damage(project: string): void {
  const bytes = readFileSync(project);
  bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 8192);
  writeFileSync(project, bytes);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test.describe('opening a project', () => {
  test('opens it for writing, under a lock', ({ folder }) => {
    const path = newProjectFile(folder);
    const project = projectOf(open(folder, { path }));
    expect(project).toMatchObject({ path, readOnlyBecause: null, check: 'done' });
    expect(project.store.mode).toBe('write');
    expect(existsSync(lockFileOf(path))).toBe(true);
    close(project);
    expect(readdirSync(folder)).toEqual(['Talks.gloss']);
  });

  test('says that a file is gone', ({ folder }) => {
    const refusal = refusalOf(open(folder, { path: join(folder, 'Gone.gloss') }));
    expect(refusal.sentence).toContain('“Gone.gloss” is no longer there');
    expect(refusal.offers).toEqual([]);
  });

  test('says that a folder is no project', ({ folder }) => {
    mkdirSync(join(folder, 'Folder.gloss'));
    expect(refusalOf(open(folder, { path: join(folder, 'Folder.gloss') })).sentence).toContain(
      'not a Glossator project',
    );
  });

  test('leaves a file of another kind as it is', ({ folder }) => {
    const path = join(folder, 'Letter.gloss');
    writeFileSync(path, 'Dear reader, this is a letter and no project. '.repeat(10));
    const before = hashOf(path);
    expect(refusalOf(open(folder, { path })).sentence).toMatch(/not a Glossator project/);
    expect(hashOf(path)).toBe(before);
    expect(readdirSync(folder)).toEqual(['Letter.gloss']);
  });

  test('leaves an empty file as it is', ({ folder }) => {
    const path = join(folder, 'Empty.gloss');
    writeFileSync(path, '');
    expect(refusalOf(open(folder, { path })).sentence).toMatch(/is empty/);
    expect(readdirSync(folder)).toEqual(['Empty.gloss']);
    expect(readFileSync(path)).toHaveLength(0);
  });

  test('leaves a file of a newer program as it is', ({ folder }) => {
    const path = newProjectFile(folder);
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(999, USER_VERSION_AT);
    writeFileSync(path, bytes);
    const before = hashOf(path);
    const refusal = refusalOf(open(folder, { path }));
    expect(refusal.sentence).toMatch(/newer Glossator .* update Glossator/);
    expect(refusal.offers).toEqual([]);
    expect(hashOf(path)).toBe(before);
    expect(readdirSync(folder)).toEqual(['Talks.gloss']);
  });

  test('opens a write-protected file to read, and writes nothing beside it', ({ folder }) => {
    const path = newProjectFile(folder);
    chmodSync(path, 0o444);
    const project = projectOf(open(folder, { path }));
    expect(project.readOnlyBecause).toMatch(/write-protected.*save a copy/);
    expect(project.store.documents.count()).toBe(1);
    expect(() => project.store.operations.createPerson({ name: 'Grace' })).toThrow();
    expect(existsSync(lockFileOf(path))).toBe(false);
    close(project);
  });
});

test.describe('opening a project that is open elsewhere', () => {
  function lockedElsewhere(path: string, host: string): void {
    const holder = {
      host,
      // The parent of this process lives as long as the test does.
      pid: process.ppid,
      processStart: '',
      user: 'grace',
      since: '2025-04-18T10:00:00.000Z',
      id: 'another',
    };
    writeFileSync(lockFileOf(path), JSON.stringify(holder));
  }

  test('names who has it and offers to read', ({ folder }) => {
    const path = newProjectFile(folder);
    lockedElsewhere(path, hostname());
    const refusal = refusalOf(open(folder, { path }));
    expect(refusal.sentence).toContain(`process ${process.ppid}, opened by grace on 18 April 2025`);
    expect(refusal.offers).toEqual([
      { kind: 'open-read-only', label: 'Open read-only', file: { path, backup: null } },
    ]);
    const project = projectOf(open(folder, { path, as: 'read-only' }));
    expect(project.readOnlyBecause).toBe('You opened “Talks.gloss” to read only.');
    close(project);
    expect(existsSync(lockFileOf(path))).toBe(true);
  });

  test('says which file to delete when another computer will never give it back', ({ folder }) => {
    const path = newProjectFile(folder);
    lockedElsewhere(path, 'desk-3');
    const { sentence } = refusalOf(open(folder, { path }));
    expect(sentence).toContain('the computer “desk-3”');
    expect(sentence).toContain('delete the file “.Talks.gloss.lock”');
  });
});

test.describe('opening a damaged project', () => {
  test('leaves it as it is and offers its last sound backup', ({ folder }) => {
    const path = newProjectFile(folder);
    const sound = makeBackup(folder, path, '2025-04-17T09:00:00.000Z');
    const unsound = makeBackup(folder, path, '2025-04-18T09:00:00.000Z');
    truncateSync(unsound, 6000);
    damage(path);
    const before = hashOf(path);
    const refusal = refusalOf(open(folder, { path }));
    expect(refusal.sentence).toMatch(/is damaged and was left exactly as it is/);
    expect(refusal.offers.map(({ kind, file }) => [kind, file.backup])).toEqual([
      ['restore-backup', sound],
      ['open-backup', sound],
      ['open-read-only', null],
    ]);
    expect(hashOf(path)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['Talks.gloss', 'backups']);
  });

  test('opens a backup to read, apart from the project', ({ folder }) => {
    const path = newProjectFile(folder);
    const backup = makeBackup(folder, path, '2025-04-17T09:00:00.000Z');
    damage(path);
    const project = projectOf(open(folder, { path, backup, as: 'backup' }));
    expect(project).toMatchObject({ path: backup, isRemembered: false });
    expect(project.readOnlyBecause).toMatch(/This is a backup of “Talks.gloss”/);
    close(project);
  });

  test('puts a backup in its place and keeps the damaged file beside it', ({ folder }) => {
    const path = newProjectFile(folder);
    const backup = makeBackup(folder, path, '2025-04-17T09:00:00.000Z');
    damage(path);
    writeFileSync(`${path}-wal`, 'what SQLite had not yet folded in');
    const damaged = hashOf(path);
    const project = projectOf(open(folder, { path, backup, as: 'restore' }));
    expect(project).toMatchObject({ path, readOnlyBecause: null });
    expect(project.store.documents.count()).toBe(1);
    close(project);
    const names = readdirSync(folder);
    const aside = names.find((name) => /^Talks \(damaged .*\)\.gloss$/.test(name)) ?? '';
    expect(hashOf(join(folder, aside))).toBe(damaged);
    expect(names).toContain(`${aside}-wal`);
    expect(hashOf(backup)).toBeTruthy();
  });

  test('brings back a project whose file is gone', ({ folder }) => {
    const path = newProjectFile(folder);
    makeBackup(folder, path, '2025-04-17T09:00:00.000Z');
    rmSync(path);
    const { offers } = refusalOf(open(folder, { path }));
    const [restore] = offers;
    expect(restore?.kind).toBe('restore-backup');
    const project = projectOf(open(folder, { ...restore?.file, path, as: 'restore' }));
    expect(project.store.documents.count()).toBe(1);
    close(project);
  });

  test('refuses to restore over a project that is open elsewhere', ({ folder }) => {
    const path = newProjectFile(folder);
    const backup = makeBackup(folder, path, '2025-04-17T09:00:00.000Z');
    const project = projectOf(open(folder, { path }));
    const before = hashOf(path);
    expect(refusalOf(open(folder, { path, backup, as: 'restore' })).reason).toBe('locked');
    expect(hashOf(path)).toBe(before);
    close(project);
  });
});

test.describe('opening a large project', () => {
  const large = { smallFile: 0 };

  test('puts the check off when it is as this program left it', ({ folder }) => {
    const path = newProjectFile(folder);
    const project = projectOf(open(folder, { path }, { ...large, closedAs: fingerprintOf(path) }));
    expect(project).toMatchObject({ check: 'later', readOnlyBecause: null });
    close(project);
  });

  test('lets nothing be written until it is checked, when it is not', ({ folder }) => {
    const path = newProjectFile(folder);
    const closedAs = fingerprintOf(path);
    // Someone else has worked in it since.
    const store = openStore(path, { mode: 'write' });
    store.operations.importDocument(newDocument({ text: 'Another.' }), { withDuplicates: false });
    store.close();
    const project = projectOf(open(folder, { path }, { ...large, closedAs }));
    expect(project).toMatchObject({ check: 'before-writing' });
    expect(project.store.mode).toBe('read');
    expect(project.readOnlyBecause).toMatch(/is being checked/);
    expect(existsSync(lockFileOf(path))).toBe(true);
    close(project);
  });
});
