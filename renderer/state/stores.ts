import { CommandRegistry } from '../controllers/command-registry.ts';
import { DialogStore } from './dialog-store.ts';
import { DocumentStore } from './document-store.ts';
import { FindStore } from './find-store.ts';
import { GlossStore } from './gloss-store.ts';
import { HoverStore } from './hover-store.ts';
import { ImportStore } from './import-store.ts';
import { JobsStore } from './jobs-store.ts';
import { LayersStore } from './layers-store.ts';
import { LayoutStore } from './layout-store.ts';
import { LibraryStore } from './library-store.ts';
import { NoteDrafts } from './note-drafts.ts';
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
  readonly drafts: NoteDrafts;
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
  return {
    notices,
    project,
    library,
    document,
    glosses,
    jobs,
    drafts: new NoteDrafts((id, note) => document.updateMark(id, { note })),
    layers: new LayersStore(),
    layout: new LayoutStore(),
    hover: new HoverStore(),
    find: new FindStore(),
    sticky: new StickyStore(),
    imports: new ImportStore(jobs),
    dialogs: new DialogStore(),
    commands: new CommandRegistry(),
  };
}
