import type { OpenOutcome, RecentProject, Workspace } from '../../core/ipc/contract.ts';
import type { Label } from '../../core/model/codebook.ts';
import type { FileToken } from './types.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { HistoryState, ProjectState } from '../../core/model/project.ts';
import { request, subscribe } from '../api/client.ts';
import type { NoticeStore } from './notice-store.ts';
import { Store } from './store.ts';

export type Refusal = NonNullable<Workspace['refusal']>;

interface Snapshot {
  readonly isLoaded: boolean;
  readonly project: ProjectState | null;
  readonly recent: readonly RecentProject[];
  /** Why the last file could not be opened, and what can be done about it. */
  readonly refusal: Refusal | null;
}

/** The open project: name, people, codebook, history; opening and closing it. */
export class ProjectStore extends Store<Snapshot> {
  readonly #notices: NoticeStore;

  constructor(notices: NoticeStore) {
    super({ isLoaded: false, project: null, recent: [], refusal: null });
    this.#notices = notices;
    subscribe('project.changed', (project) => this.set({ project, refusal: null }));
    subscribe('history.changed', (history) => this.setHistory(history));
  }

  start(workspace: Workspace): void {
    const { project, recent, refusal } = workspace;
    this.set({ isLoaded: true, project, recent, refusal });
  }

  get isEditable(): boolean {
    return this.snapshot.project?.readOnlyBecause === null;
  }

  labelById(id: number): Label | undefined {
    return this.snapshot.project?.codebook.labels.find((label) => label.id === id);
  }

  labelByHotkey(key: string): Label | undefined {
    return this.snapshot.project?.codebook.labels.find((label) => label.hotkey === key);
  }

  personName(id: number): string {
    return this.snapshot.project?.people.find((person) => person.id === id)?.name ?? '';
  }

  setHistory(history: HistoryState): void {
    const { project } = this.snapshot;
    if (project) this.set({ project: { ...project, history } });
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

  async openKnown(
    token: FileToken,
    as: 'usual' | 'read-only' | 'backup' | 'restore',
  ): Promise<void> {
    await this.#open(request('project.openKnown', { token, as }));
  }

  async forgetRecent(token: FileToken): Promise<void> {
    this.set({ recent: await request('project.forgetRecent', { token }) });
  }

  dismissRefusal(): void {
    this.set({ refusal: null });
  }

  async saveCopy(): Promise<void> {
    const saved = await request('project.saveCopy', {});
    if (saved) this.#notices.show('positive', `A copy was saved as ${saved.fileName}.`);
  }

  async backup(): Promise<void> {
    await request('project.backup', {});
  }

  async createPerson(name: string): Promise<PersonId> {
    return (await request('people.create', { name })).id;
  }

  async updatePerson(id: PersonId, name: string, colour: number): Promise<void> {
    await request('people.update', { id, name, colour });
  }

  async setMe(id: PersonId): Promise<void> {
    await request('people.setMe', { id });
  }

  async #open(outcome: Promise<OpenOutcome>): Promise<void> {
    const answer = await outcome;
    switch (answer.kind) {
      case 'refused':
        this.set({ refusal: { sentence: answer.sentence, offers: answer.offers } });
        return;
      case 'elsewhere':
        this.#notices.show('info', answer.sentence);
        return;
      case 'opened':
      case 'cancelled':
        return;
    }
  }
}
