import type { HandlersOf, ProjectDependencies } from './dependencies.ts';

type AnnotationChannel =
  | 'annotations.ofDocument'
  | 'annotations.get'
  | 'annotations.glosses'
  | 'annotations.history'
  | 'annotations.create'
  | 'annotations.update'
  | 'annotations.remove';

/** The window patches in what these answer, so none of them pushes `annotations.changed`. */
export function annotationHandlers({
  store,
  writing,
}: ProjectDependencies): HandlersOf<AnnotationChannel> {
  return {
    'annotations.ofDocument': ({ documentId }) => store().annotations.packed(documentId),
    'annotations.get': ({ id }) => store().annotations.get(id),
    'annotations.glosses': ({ ids }) => store().annotations.glosses(ids),
    'annotations.history': ({ id }) => store().annotations.history(id),
    'annotations.create': writing((annotation) => store().operations.createAnnotation(annotation)),
    'annotations.update': writing(({ id, change }) =>
      store().operations.updateAnnotation(id, change),
    ),
    'annotations.remove': writing(({ ids }) => {
      store().operations.removeAnnotations(ids);
      return null;
    }),
  };
}
