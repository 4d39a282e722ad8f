import type { ActionId } from '../../core/model/ids.ts';
import type { ImportedRow } from '../repositories/imports.ts';
import { parseLogged, saysTheSame } from '../repositories/logged-tables.ts';
import type { Progress } from '../store.ts';
import type { Context } from './context.ts';
import { openImport } from './import-in-batches.ts';
import { removeDocument } from './remove-documents.ts';
import { inTransaction, underAction } from './run-action.ts';

/**
 * Takes out again what an import brought, in many short transactions; if it is killed, opening the
 * project goes on with it. Documents that someone has worked on meanwhile stay, to be removed by hand.
 */
export function cancelImport(
  context: Context,
  importId: ActionId,
  onProgress?: Progress['onProgress'],
): number {
  const total = context.actions.countChanges(importId);
  const keptTexts = createKeptTexts(context, importId);
  let removed = 0;
  let kept = 0;
  for (let after = 0; ;) {
    const rows = inTransaction(context, () => {
      openImport(context, importId);
      const page = context.imports.page(importId, after);
      keptTexts.update();
      underAction(context, importId, () => {
        for (const row of page) {
          const was = takeOut(context, importId, row, keptTexts);
          if (was === 'removed') removed += 1;
          else if (was === 'kept') kept += 1;
        }
      });
      return page;
    });
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.seq;
    onProgress?.(removed + kept, total);
  }
  end(context, importId);
  return removed;
}

/** Takes out what imports left that were killed with the program. */
export function recoverInterrupted(context: Context): number {
  return context.actions
    .open()
    .reduce((removed, action) => removed + cancelImport(context, action.id), 0);
}

function takeOut(
  context: Context,
  importId: ActionId,
  row: ImportedRow,
  keptTexts: KeptTexts,
): 'removed' | 'kept' | 'gone' {
  const logged = parseLogged(row.after);
  const current = context.loggedTables('document').current(logged);
  if (current === undefined) return 'gone';
  if (row.is_worked_on === 1 || !saysTheSame(current, logged)) return 'kept';
  removeDocument(context, row.id);
  const textId = Number(logged.text_id);
  if (!keptTexts.has(textId)) context.imports.removeText(textId, importId);
  return 'removed';
}

/** Not undoable even where documents stayed: the log now also tells of those that went with their texts. */
function end(context: Context, importId: ActionId): void {
  inTransaction(context, () => {
    openImport(context, importId);
    context.actions.setState(importId, 'dropped');
  });
}

interface KeptTexts {
  update(): void;
  has(textId: number): boolean;
}

/** Texts that actions beside the import have named: undoing one of them may need its text again. */
function createKeptTexts({ imports }: Context, importId: ActionId): KeptTexts {
  const texts = new Set<number>();
  let seen = imports.placeBefore(importId);
  return {
    update() {
      for (const { seq, text_id } of imports.othersTexts(importId, seen)) {
        texts.add(text_id);
        seen = seq;
      }
    },
    has: (textId) => texts.has(textId),
  };
}
