import type { Operations } from '../store.ts';
import { cancelImport, recoverInterrupted } from './cancel-import.ts';
import type { Context } from './context.ts';
import { createAnnotation } from './create-annotation.ts';
import { createAnnotations } from './create-annotations.ts';
import { createPerson } from './create-person.ts';
import { importDocument } from './import-document.ts';
import { beginImport, finishImport, importBatch } from './import-in-batches.ts';
import { removeAnnotations } from './remove-annotations.ts';
import { removeDocuments } from './remove-documents.ts';
import { reverse } from './reverse.ts';
import { sealHistory } from './seal-history.ts';
import { setFlag } from './set-flag.ts';
import { setMe } from './set-me.ts';
import { setStatus } from './set-status.ts';
import { updateAnnotation } from './update-annotation.ts';
import { updateDocument } from './update-document.ts';
import { updatePerson } from './update-person.ts';

/** Every operation, bound to one open project. */
export function createOperations(context: Context): Operations {
  return {
    createPerson: (input) => createPerson(context, input),
    updatePerson: (input) => updatePerson(context, input),
    setMe: (id) => setMe(context, id),
    importDocument: (document, choice) => importDocument(context, document, choice),
    beginImport: () => beginImport(context),
    importBatch: (id, documents, choice) => importBatch(context, id, documents, choice),
    finishImport: (id) => finishImport(context, id),
    cancelImport: (id, onProgress) => cancelImport(context, id, onProgress),
    recoverInterrupted: () => recoverInterrupted(context),
    updateDocument: (input) => updateDocument(context, input),
    removeDocuments: (ids) => removeDocuments(context, ids),
    setStatus: (input) => setStatus(context, input),
    setFlag: (input) => setFlag(context, input),
    createAnnotation: (input) => createAnnotation(context, input),
    createAnnotations: (items, progress) => createAnnotations(context, items, progress),
    updateAnnotation: (id, change) => updateAnnotation(context, id, change),
    removeAnnotations: (ids) => removeAnnotations(context, ids),
    undo: (progress) => reverse(context, 'undo', progress),
    redo: (progress) => reverse(context, 'redo', progress),
    sealHistory: (after) => sealHistory(context, after),
  };
}
