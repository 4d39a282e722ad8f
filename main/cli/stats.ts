import type { Store } from '../../db/store.ts';
import { withProjectToRead } from './projects.ts';
import { formatTable } from './table.ts';
import { EXIT } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { countOf } from '../../core/text/count.ts';

interface LabelCount {
  readonly label: string;
  readonly name: string;
  readonly annotations: number;
}

interface PersonStats {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly annotations: number;
  /** Annotations by label key. */
  readonly labels: Readonly<Record<string, number>>;
  readonly statuses: {
    readonly todo: number;
    readonly inProgress: number;
    readonly done: number;
    readonly flagged: number;
  };
}

export interface Stats {
  readonly project: { readonly id: string; readonly name: string };
  readonly documents: number;
  /** UTF-16 units of all texts. */
  readonly characters: number;
  readonly annotations: number;
  readonly labels: readonly LabelCount[];
  readonly people: readonly PersonStats[];
}

/** Counts what is in a project. */
export async function runStats(project: string, terminal: Terminal): Promise<ExitCode> {
  const stats = await withProjectToRead(project, collectStats);
  terminal.result(stats, describeStats(stats));
  return EXIT.done;
}

function collectStats(store: Store): Stats {
  const { uuid, name } = store.project.get();
  const { labels } = store.codebook.get();
  const statistics = store.statistics.get();
  const countsOf = (isWanted: (entry: (typeof statistics.annotationsBy)[number]) => boolean) =>
    statistics.annotationsBy.filter(isWanted).reduce((sum, { count }) => sum + count, 0);
  return {
    project: { id: uuid, name },
    documents: statistics.documents,
    characters: statistics.characters,
    annotations: statistics.annotations,
    labels: labels.map((label) => ({
      label: label.key,
      name: label.name,
      annotations: countsOf(({ labelId }) => labelId === label.id),
    })),
    people: store.people.list().map((person) => {
      const found = statistics.statuses.find(({ personId }) => personId === person.id);
      const { todo = 0, inProgress = 0, done = 0, flagged = 0 } = found ?? {};
      const ofPerson = (key: number) =>
        countsOf(({ labelId, personId }) => labelId === key && personId === person.id);
      return {
        id: person.uuid,
        name: person.name,
        kind: person.kind,
        annotations: countsOf(({ personId }) => personId === person.id),
        labels: Object.fromEntries(labels.map((label) => [label.key, ofPerson(label.id)])),
        statuses: { todo, inProgress, done, flagged },
      };
    }),
  };
}

function describeStats({ project, documents, annotations, labels, people }: Stats): string {
  const heading = `${project.name}: ${countOf(documents, 'document')}, ${countOf(annotations, 'annotation')}`;
  const byPerson = formatTable([
    ['person', ...labels.map(({ name }) => name), 'all', 'to do', 'in progress', 'done', 'flagged'],
    ...people.map(({ name, labels: counts, annotations: all, statuses }) => [
      name,
      ...labels.map(({ label }) => counts[label] ?? 0),
      all,
      statuses.todo,
      statuses.inProgress,
      statuses.done,
      statuses.flagged,
    ]),
    ['all', ...labels.map((label) => label.annotations), annotations, '', '', '', ''],
  ]);
  return `${heading}\n\n${byPerson}`;
}
