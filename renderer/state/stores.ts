import { CommandRegistry } from '../controllers/command-registry.ts';
import { DialogStore } from './dialog-store.ts';
import { DocumentEditor } from './document-editor.ts';
import { DocumentStore } from './document-store.ts';
import { Drafts } from './drafts.ts';
import { FindStore } from './find-store.ts';
import { GlossStore } from './gloss-store.ts';
import { HoverStore } from './hover-store.ts';
import { ImportStore } from './import-store.ts';
import { tellEndedJobs } from './job-notices.ts';
import { JobsStore } from './jobs-store.ts';
import { LayersStore } from './layers-store.ts';
import { LayoutStore } from './layout-store.ts';
import { LibraryStore } from './library-store.ts';
import { MarkEditor } from './mark-editor.ts';
import { NoticeStore } from './notice-store.ts';
import { ProjectStore } from './project-store.ts';
import { StickyStore } from './sticky-store.ts';

/** Every store of one window; made once, handed out by context. */
export interface Stores {
  readonly notices: NoticeStore;
  readonly project: ProjectStore;
  readonly library: LibraryStore;
  readonly layers: LayersStore;
  readonly layout: LayoutStore;
  readonly document: DocumentStore;
  readonly editor: MarkEditor;
  readonly documentEditor: DocumentEditor;
  readonly drafts: Drafts;
  readonly glosses: GlossStore;
  readonly hover: HoverStore;
  readonly find: FindStore;
  readonly sticky: StickyStore;
  readonly jobs: JobsStore;
  readonly imports: ImportStore;
  readonly dialogs: DialogStore;
  readonly commands: CommandRegistry;
}

export function createStores(): Stores {
  const notices = new NoticeStore();
  const project = new ProjectStore(notices);
  const library = new LibraryStore();
  const glosses = new GlossStore();
  const jobs = new JobsStore();
  const document = new DocumentStore({ project, library, glosses, notices });
  const stores: Stores = {
    notices,
    project,
    library,
    document,
    glosses,
    jobs,
    editor: new MarkEditor(document, project),
    documentEditor: new DocumentEditor(document),
    drafts: new Drafts((error) => notices.showError(error)),
    layers: new LayersStore(),
    layout: new LayoutStore(),
    hover: new HoverStore(),
    find: new FindStore(),
    sticky: new StickyStore(),
    imports: new ImportStore(jobs, notices),
    dialogs: new DialogStore(),
    commands: new CommandRegistry(),
  };
  tellEndedJobs(stores);
  // Files that were chosen or dropped are looked through first: the dialog shows how it goes.
  stores.imports.subscribe(() => {
    if (stores.imports.snapshot.phase === 'inspecting') stores.dialogs.open('import');
  });
  return stores;
}
