import { AppError } from '../../core/errors.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { headColumns } from '../repositories/document-rows.ts';
import type { ImportChoice, ImportOutcome, NewDocument } from '../store.ts';
import { hashText } from '../text-hash.ts';
import { newUuid } from '../uuid.ts';
import { checked } from './check-input.ts';
import type { Context } from './context.ts';
import type { RunningAction } from './run-action.ts';
import { Head } from './update-document.ts';

/** A checked and hashed document: all that can be done before the write lock is taken. */
export interface ReadyDocument {
  readonly input: NewDocument;
  readonly sha256: string;
}

/** What a stored text never holds: line ends that are not LF, a byte order mark, half a surrogate pair. */
const NOT_STORED = /\r|^\uFEFF|\p{Surrogate}/u;

export function prepareDocument(document: NewDocument): ReadyDocument {
  const { text, title } = document;
  if (text === '') {
    throw new AppError('invalid-input', `“${title}” holds no text, so it was not imported.`);
  }
  if (NOT_STORED.test(text)) {
    throw new AppError(
      'invalid-input',
      `“${title}” was not imported: its text holds a character that cannot be stored.`,
    );
  }
  const head = checked(Head, document, `“${title}”`);
  return { input: { ...document, ...head }, sha256: hashText(text) };
}

/** Adds the document under the running action, or says which one has the same text. */
export function addDocument(
  context: Context,
  action: Pick<RunningAction, 'id' | 'at'>,
  document: ReadyDocument,
  choice: ImportChoice,
): ImportOutcome {
  const { input, sha256 } = document;
  if (!choice.withDuplicates) {
    const same = context.documents.findByHash([sha256]).get(sha256);
    if (same !== undefined) return { kind: 'duplicate', id: same };
  }
  if (input.uuid !== undefined && context.documents.findByUuid(input.uuid) !== null) {
    throw new AppError(
      'conflict',
      `“${input.title}” was not imported: the project has another document with its uuid.`,
    );
  }
  return { kind: 'imported', id: insertDocument(context, action, document) };
}

function insertDocument(
  context: Context,
  action: Pick<RunningAction, 'id' | 'at'>,
  { input, sha256 }: ReadyDocument,
): DocumentId {
  const { text } = input;
  const text_id = context.documents.addText({ sha256, text, addedBy: action.id });
  return context.documents.insert({
    ...headColumns(input.title, input.source),
    uuid: input.uuid ?? newUuid(),
    language: input.language,
    direction: input.direction,
    text_id,
    length: text.length,
    extra: JSON.stringify(input.extra ?? {}),
    group_key: input.groupKey ?? null,
    created_at: input.createdAt ?? action.at,
  });
}
