import { assert } from '../../core/assert.ts';
import type { ActionId, DocumentId, PersonId, Timestamp } from '../../core/model/ids.ts';
import type { ChangeRow } from '../repositories/actions.ts';
import type { LoggedRow } from '../repositories/logged-tables.ts';
import { parseLogged, saysTheSame } from '../repositories/logged-tables.ts';
import type { Context } from './context.ts';

/** Takes one logged change back; false if the row no longer says what the log left it with. */
export type Inverse = (change: ChangeRow) => boolean;

/**
 * Inverses for the changes of one action, to be called newest first. They are plain except that an
 * annotation, once made, is not taken out but marked as removed with a higher revision, so that a
 * merge learns of it; it goes for good only with the document or person that came in the same action.
 */
export function createInverse(context: Context, source: ActionId, at: Timestamp): Inverse {
  const fates = fatesOfCreated(context, source);

  const takeOut = (change: ChangeRow, row: LoggedRow) => {
    const table = context.loggedTables(change.table_name);
    const current = table.current(row);
    if (current === undefined || !saysTheSame(current, row)) return false;
    const isAnnotation = change.table_name === 'annotation';
    if (isAnnotation || change.table_name === 'annotation_span') {
      if (fates.get(change.row_id) !== 'bury') table.remove(row);
      else if (isAnnotation)
        table.update({ ...current, ...nextRevision(current, at), deleted_at: at });
      return true;
    }
    eraseTombstones(context, change);
    table.remove(row);
    return true;
  };

  const putBack = (change: ChangeRow, before: LoggedRow, after: LoggedRow) => {
    const table = context.loggedTables(change.table_name);
    const current = table.current(after);
    if (current === undefined || !saysTheSame(current, after)) return false;
    const isAnnotation = change.table_name === 'annotation';
    table.update(isAnnotation ? { ...before, ...nextRevision(current, at) } : before);
    return true;
  };

  return (change) => {
    const before = change.before === null ? undefined : parseLogged(change.before);
    const after = change.after === null ? undefined : parseLogged(change.after);
    if (before !== undefined && after !== undefined) return putBack(change, before, after);
    if (after !== undefined) return takeOut(change, after);
    assert(before !== undefined, 'A logged change says what was before or after.');
    context.loggedTables(change.table_name).insert(before);
    return true;
  };
}

/** An undo is an edit too: a merge takes the higher revision. */
function nextRevision(current: LoggedRow, at: Timestamp): LoggedRow {
  return { revision: Number(current.revision) + 1, updated_at: at };
}

/** Annotations that were made and unmade meanwhile, and would hold on to what goes. */
function eraseTombstones({ annotations }: Context, change: ChangeRow): void {
  if (change.table_name === 'document') {
    annotations.eraseTombstonesOfDocument(change.row_id as DocumentId);
  } else if (change.table_name === 'person') {
    annotations.eraseTombstonesOfPerson(change.row_id as PersonId);
  }
}

/** For each annotation that the action made: whether its inverse marks it as removed or takes it out. */
function fatesOfCreated({ actions }: Context, source: ActionId): Map<number, 'bury' | 'erase'> {
  const documents = new Set(actions.inserted(source, 'document'));
  const people = new Set(actions.inserted(source, 'person'));
  return new Map(
    actions
      .insertedAnnotations(source)
      .map(({ id, document_id, person_id }) => [
        id,
        documents.has(document_id) || people.has(person_id) ? 'erase' : 'bury',
      ]),
  );
}
