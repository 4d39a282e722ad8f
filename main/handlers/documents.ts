import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

type DocumentChannel =
  | 'documents.list'
  | 'documents.rows'
  | 'documents.open'
  | 'documents.update'
  | 'documents.setStatus'
  | 'documents.setFlag'
  | 'documents.remove'
  | 'documents.nextTodo'
  | 'view.remember';

export function documentHandlers({
  store,
  push,
  writing,
  rememberPlace,
}: ProjectDependencies): HandlersOf<DocumentChannel> {
  return {
    'documents.list': (query) => store().documents.list(query),
    'documents.rows': ({ ids }) => store().documents.rows(ids),
    'documents.open': ({ id }) => store().documents.open(id),
    'documents.update': writing((change) => {
      const meta = store().operations.updateDocument(change);
      push('documents.changed', { ids: [change.id] });
      return meta;
    }),
    'documents.setStatus': writing((change) => {
      const status = store().operations.setStatus(change);
      push('documents.changed', { ids: [change.id] });
      return status;
    }),
    'documents.setFlag': writing((change) => {
      const status = store().operations.setFlag(change);
      push('documents.changed', { ids: [change.id] });
      return status;
    }),
    'documents.remove': writing(({ ids }) => {
      store().operations.removeDocuments(ids);
      push('documents.changed', { ids });
      return null;
    }),
    'documents.nextTodo': ({ after, query }) => store().documents.nextTodo(after, query),
    'view.remember': ({ documentId, place }) => {
      rememberPlace(documentId, place.caret);
      return null;
    },
  };
}
