import { readPlainText } from '../../core/formats/plain-text.ts';
import type { TextEncodingGuess } from '../../core/model/import.ts';
import type { Store } from '../../db/store.ts';
import { hashText } from '../../db/text-hash.ts';
import { collectFiles } from '../files/collect.ts';
import type { Article, ArticleSource } from '../files/read-article.ts';
import { readArticle } from '../files/read-article.ts';
import { pause } from '../pause.ts';
import type { InspectedItem } from './inspected-item.ts';
import { rejectedItem } from './inspected-item.ts';
import { cancelled } from './job.ts';
import type { JobContext, JobDefinition } from './job.ts';

/** What to look at: files and folders as the user named them, or files that are known already. */
export type InspectInput =
  { readonly paths: readonly string[] } | { readonly files: readonly ArticleSource[] };

export interface Inspection {
  readonly items: readonly InspectedItem[];
  /** Files of folders that are no text by their name. */
  readonly skipped: number;
}

/** How much of a text is shown before it is imported, in UTF-16 units. */
const PREVIEW_LENGTH = 300;
/** Hashes looked up in the project at once. */
const LOOKUP_SIZE = 200;

/** Reads files before they are imported: what each would become, and why some cannot. Writes nothing. */
export const inspectJob: JobDefinition<InspectInput, Inspection> = {
  kind: 'inspect',
  async run(input, context) {
    const { sources, problems, skipped } = listSources(input);
    const items: InspectedItem[] = [...problems];
    let group: InspectedItem[] = [];
    const store = context.store();
    for (const [index, source] of sources.entries()) {
      group.push(inspect(source));
      if (group.length === LOOKUP_SIZE || index === sources.length - 1) {
        items.push(...markKnown(store, group));
        group = [];
        await pause();
      }
      context.report(index + 1, sources.length);
      stopIfAsked(context);
    }
    return { items, skipped };
  },
};

function stopIfAsked(context: JobContext): void {
  if (context.isCancelled()) {
    throw cancelled('Looking at the files was stopped; nothing was imported.');
  }
}

interface Sources {
  readonly sources: readonly ArticleSource[];
  readonly problems: readonly InspectedItem[];
  readonly skipped: number;
}

function listSources(input: InspectInput): Sources {
  if ('files' in input) return { sources: input.files, problems: [], skipped: 0 };
  const sources: ArticleSource[] = [];
  const problems: InspectedItem[] = [];
  let skipped = 0;
  for (const found of collectFiles(input.paths)) {
    if (found.kind === 'file') {
      sources.push({ name: found.name, content: found.path, encoding: null });
    } else if (found.kind === 'skipped') {
      skipped += 1;
    } else {
      problems.push(rejectedItem(found.name, null, 0, found.sentence));
    }
  }
  return { sources, problems, skipped };
}

function inspect(source: ArticleSource): InspectedItem {
  const article = readArticle(source);
  if (article.kind === 'rejected') {
    const encoding = stillOpen(source, article.encoding);
    return rejectedItem(source.name, pathOf(source), article.bytes, article.sentence, encoding);
  }
  return readyItem(source, article);
}

/** What the user chose may be chosen again, since only they can see whether the letters are right. */
function stillOpen<T extends TextEncodingGuess | null>({ encoding }: ArticleSource, found: T): T {
  return encoding === null || found === null ? found : { ...found, isCertain: false };
}

function pathOf({ content }: ArticleSource): string | null {
  return typeof content === 'string' ? content : null;
}

function readyItem(
  source: ArticleSource,
  { text, encoding, bytes }: Extract<Article, { kind: 'text' }>,
): InspectedItem {
  const { name } = source;
  return {
    name,
    path: pathOf(source),
    bytes,
    state: 'ready',
    sentence: null,
    encoding: stillOpen(source, encoding),
    title: readPlainText(name, text).title,
    preview: text.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/, ''),
    length: text.length,
    sha256: hashText(text),
  };
}

/** The items, those whose text is in the project already marked as duplicates. */
function markKnown(store: Store, items: readonly InspectedItem[]): InspectedItem[] {
  const hashes = items.filter(({ state }) => state === 'ready').map(({ sha256 }) => sha256);
  const known = store.documents.findByHash(hashes);
  return items.map((item) => {
    const id = item.state === 'ready' ? known.get(item.sha256) : undefined;
    if (id === undefined) return item;
    const { title } = store.documents.meta(id);
    return {
      ...item,
      state: 'duplicate',
      sentence: `The project has this text already, as “${title}”; it is left out unless you import duplicates too.`,
    };
  });
}
