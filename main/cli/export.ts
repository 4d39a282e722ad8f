import { AppError } from '../../core/errors.ts';
import { findFormat } from '../../core/formats/registry.ts';
import type { Person } from '../../core/model/person.ts';
import type { PersonRepository } from '../../db/store.ts';
import { describeExport } from '../jobs/describe.ts';
import { exportJob } from '../jobs/export.ts';
import { withProjectToRead } from './projects.ts';
import { EXIT, contextFor } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface ExportOptions {
  readonly format: string;
  readonly out: string;
  /** Names or uuids; nobody named = everyone. */
  readonly person: readonly string[];
  readonly force?: boolean;
}

/** Writes layers to a folder and verifies what was written. */
export async function runExport(
  project: string,
  { format, out, person: named, force: isForced = false }: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    findFormat(format);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    terminal.misuse(error.message);
    return EXIT.usage;
  }
  const result = await withProjectToRead(project, (store) => {
    const people = named.length === 0 ? store.people.list() : findPeople(store.people, named);
    const personIds = people.map(({ id }) => id);
    const target = { kind: 'folder', folder: out, isForced } as const;
    const context = contextFor(terminal, () => store, 'Exporting');
    return exportJob.run({ format, personIds, target }, context);
  });
  if (result.losses.length > 0) terminal.note(`Not in it: ${result.losses.join('; ')}.`);
  const { folder, files } = result;
  terminal.result(
    { format, ...result, verified: true },
    `${describeExport(result)}\n${files.map((file) => `${folder}/${file}`).join('\n')}`,
  );
  return EXIT.done;
}

/** Everyone who was named; throws where a name says nobody, or several. */
function findPeople(people: PersonRepository, named: readonly string[]): Person[] {
  return named.map((name) => {
    const found = people.list().filter(({ uuid }) => uuid === name.trim().toLowerCase());
    if (found.length === 0) found.push(...people.findByName(name));
    const [first] = found;
    if (first === undefined) throw unknownPerson(name, people.list());
    if (found.length > 1) throw ambiguousPerson(name, found);
    return first;
  });
}

function unknownPerson(name: string, all: readonly Person[]): AppError {
  const names = all.map((person) => `“${person.name}”`).join(', ');
  return new AppError(
    'not-found',
    `Nobody in this project is called “${name}”, so nothing was exported; there are ${names}.`,
  );
}

function ambiguousPerson(name: string, found: readonly Person[]): AppError {
  const ids = found.map((person) => `${person.uuid} (“${person.name}”)`).join(', ');
  return new AppError(
    'invalid-input',
    `${found.length} people in this project are called “${name}”, so nothing was exported; name one by id: ${ids}.`,
  );
}
