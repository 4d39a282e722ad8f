import { DocumentStore } from './document-store.ts';
import { ImportStore } from './import-store.ts';
import { JobsStore } from './jobs-store.ts';
import { LayersStore } from './layers-store.ts';
import { LibraryStore } from './library-store.ts';
import { NoticeStore } from './notice-store.ts';
import { ProjectStore } from './project-store.ts';

/** Every store of one window; made once, handed out by context. */
export interface Stores {
  readonly notices: NoticeStore;
  readonly project: ProjectStore;
  readonly library: LibraryStore;
  readonly layers: LayersStore;
  readonly document: DocumentStore;
  readonly jobs: JobsStore;
  readonly imports: ImportStore;
}

export function createStores(): Stores {
  const notices = new NoticeStore();
  const project = new ProjectStore(notices);
  const library = new LibraryStore();
  const jobs = new JobsStore();
  return {
    notices,
    project,
    library,
    layers: new LayersStore(),
    document: new DocumentStore(project, library),
    jobs,
    imports: new ImportStore(jobs),
  };
}
