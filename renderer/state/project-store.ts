import type { OpenOffer, OpenOutcome, RecentProject, Workspace } from '../../core/ipc/contract.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import type { HistoryState, ProjectState } from '../../core/model/project.ts';
import { request, subscribe } from '../api/client.ts';
import type { NoticeStore } from './notice-store.ts';
import { Store } from './store.ts';
import type { FileToken } from './types.ts';

export type Refusal = NonNullable<Workspace['refusal']>;

interface Snapshot {
  readonly isLoaded: boolean;
  readonly project: ProjectState | null;
  readonly recent: readonly RecentProject[];
  /** Why the last file could not be opened, and what can be done about it. */
  readonly refusal: Refusal | null;
  /** When the last write was confirmed to be on disk. */
  readonly savedAt: Date | null;
}

/** The open project: name, people, codebook, history; opening and closing it. */
export class ProjectStore extends Store<Snapshot> {
  readonly #notices: NoticeStore;

  constructor(notices: NoticeStore) {
    super({ isLoaded: false, project: null, recent: [], refusal: null, savedAt: null });
    this.#notices = notices;
    // Another project comes whole, with its first document (`workspace.ts`), so that no picture is half of each.
    subscribe('project.changed', (project) => {
      if (project !== null && project.uuid === this.snapshot.project?.uuid) this.set({ project });
    });
    subscribe('history.changed', (history) => this.setHistory(history));
  }

  start(workspace: Workspace): void {
    const { project, recent, refusal } = workspace;
    this.set({ isLoaded: true, project, recent, refusal, savedAt: null });
  }

  get isEditable(): boolean {
    return this.snapshot.project?.readOnlyBecause === null;
  }

  /** Why nothing can be changed here; '' where it can. */
  get readOnlySentence(): string {
    return this.snapshot.project?.readOnlyBecause ?? '';
  }

  get labels(): readonly Label[] {
    return this.snapshot.project?.codebook.labels ?? [];
  }

  get people(): readonly Person[] {
    return this.snapshot.project?.people ?? [];
  }

  get me(): PersonId | null {
    return this.snapshot.project?.me ?? null;
  }

  labelById(id: number): Label | undefined {
    return this.labels.find((label) => label.id === id);
  }

  personById(id: number): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  personName(id: number): string {
    return this.personById(id)?.name ?? 'someone';
  }

  setHistory(history: HistoryState): void {
    const { project } = this.snapshot;
    if (project) this.set({ project: { ...project, history } });
  }

  /** Notes that a write was confirmed to be on disk just now. */
  markSaved(): void {
    this.set({ savedAt: new Date() });
  }

  async create(me: string): Promise<void> {
    await this.#open(request('project.create', { me }));
  }

  async open(): Promise<void> {
    await this.#open(request('project.open', {}));
  }

  async openSample(): Promise<void> {
    await this.#open(request('project.openSample', {}));
  }

  /** Opens a file that was opened before. */
  async openRecent(token: FileToken): Promise<void> {
    await this.#open(request('project.openKnown', { token, as: 'usual' }));
  }

  /** Does one of the things that can be done about a file that was refused. */
  async acceptOffer({ token, kind }: OpenOffer): Promise<void> {
    await this.#open(request('project.openKnown', { token, as: OPEN_AS[kind] }));
  }

  async forgetRecent(token: FileToken): Promise<void> {
    this.set({ recent: await request('project.forgetRecent', { token }) });
  }

  dismissRefusal(): void {
    this.set({ refusal: null });
  }

  async saveCopy(): Promise<void> {
    // What came of it is told by its job.
    await request('project.saveCopy', {});
  }

  async backup(): Promise<void> {
    await request('project.backup', {});
  }

  async createPerson(name: string): Promise<PersonId> {
    const { id } = await request('people.create', { name });
    this.markSaved();
    return id;
  }

  async updatePerson(id: PersonId, name: string, colour: number): Promise<void> {
    await request('people.update', { id, name, colour });
    this.markSaved();
  }

  async setMe(id: PersonId): Promise<void> {
    await request('people.setMe', { id });
    this.markSaved();
  }

  async #open(outcome: Promise<OpenOutcome>): Promise<void> {
    const answer = await outcome;
    switch (answer.kind) {
      case 'refused':
        this.set({ refusal: { sentence: answer.sentence, offers: answer.offers } });
        return;
      case 'elsewhere':
        this.set({ refusal: null });
        this.#notices.show('info', answer.sentence);
        return;
      case 'opened':
      case 'cancelled':
        return;
    }
  }
}

const OPEN_AS = {
  'open-backup': 'backup',
  'open-read-only': 'read-only',
  'restore-backup': 'restore',
} as const satisfies Record<OpenOffer['kind'], string>;
