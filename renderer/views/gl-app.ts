import { provide } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import type { CommandId } from '../../core/commands.ts';
import { subscribe } from '../api/client.ts';
import { firstWorkspace } from '../api/first-workspace.ts';
import { DropController } from '../controllers/drop-controller.ts';
import '../elements/gl-tooltips.ts';
import type { AnnounceRequestedEvent, CommandRequestedEvent } from '../events.ts';
import { commandFor, isTyping } from '../keys.ts';
import { storesContext } from '../state/contexts.ts';
import type { DialogName } from '../state/dialog-store.ts';
import { createStores } from '../state/stores.ts';
import { followWorkspace } from '../state/workspace.ts';
import { sharedStyles } from '../styles/shared.ts';
import './gl-workbench.ts';

/** What a field does by itself while text is typed in it. */
const FIELD_COMMANDS: readonly CommandId[] = ['edit.undo', 'edit.redo'];

/** The whole window: what is open, the keys that work everywhere, dialogs, messages. */
@customElement('gl-app')
export class GlApp extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: relative;
      }
      gl-workbench,
      gl-welcome {
        block-size: 100%;
      }
    `,
  ];
  @provide({ context: storesContext })
  protected readonly _stores = createStores();
  @state() private _isStarted = false;
  private readonly _drop = new DropController(this, this._stores);
  private _stop: (() => void)[] = [];

  override connectedCallback() {
    super.connectedCallback();
    const { project, dialogs, notices, commands } = this._stores;
    const render = () => this.requestUpdate();
    this._stop = [
      project.subscribe(render),
      dialogs.subscribe(render),
      notices.subscribe(render),
      subscribe('command.chosen', ({ command }) => commands.run(command)),
      commands.register(this._commands),
    ];
    window.addEventListener('keydown', this._onKeyDown);
    window.addEventListener('pagehide', this._onPageHide);
    void this._start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const stop of this._stop) stop();
    window.removeEventListener('keydown', this._onKeyDown);
    window.removeEventListener('pagehide', this._onPageHide);
  }

  protected override render() {
    const { announcement, notices } = this._stores.notices.snapshot;
    return html`
      <div
        @command-requested=${this._onCommandRequested}
        @announce-requested=${this._onAnnounceRequested}
        @surface-ready=${markReady}
        style="display:contents"
      >
        ${this._isStarted ? this._renderMain() : nothing} ${this._renderDialog()}
        ${this._drop.render()} ${notices.length > 0 ? html`<gl-toasts></gl-toasts>` : nothing}
      </div>
      <div class="visually-hidden" role="status" aria-live="polite">${announcement}</div>
      <gl-tooltips></gl-tooltips>
    `;
  }

  /** Loads what was rendered and is not part of the first picture. */
  protected override updated() {
    const { notices, dialogs, project, document } = this._stores;
    if (notices.snapshot.notices.length > 0) void import('./gl-toasts.ts');
    if (dialogs.snapshot.open !== null) void DIALOGS[dialogs.snapshot.open].load();
    if (project.snapshot.refusal) void import('../dialogs/gl-refusal-dialog.ts');
    if (!this._isStarted) return;
    if (!project.snapshot.project) void import('./gl-welcome.ts').then(markReady);
    // With a document it is the text surface that says when it can be read.
    else if (!document.snapshot.content) markReady();
  }

  private _renderMain() {
    return this._stores.project.snapshot.project
      ? html`<gl-workbench></gl-workbench>`
      : html`<gl-welcome></gl-welcome>`;
  }

  private _renderDialog() {
    const { open } = this._stores.dialogs.snapshot;
    const { project, refusal } = this._stores.project.snapshot;
    // The welcome screen shows it itself.
    if (project && refusal) return html`<gl-refusal-dialog></gl-refusal-dialog>`;
    return open === null ? nothing : DIALOGS[open].render();
  }

  private get _isDialogOpen() {
    const { dialogs, project } = this._stores;
    const isRefused = project.snapshot.project !== null && project.snapshot.refusal !== null;
    return dialogs.snapshot.open !== null || isRefused;
  }

  private async _start() {
    const { notices } = this._stores;
    try {
      await followWorkspace(this._stores, firstWorkspace);
    } catch (error) {
      notices.showError(error);
    }
    this._isStarted = true;
  }

  private get _commands() {
    const { project, imports, dialogs, notices } = this._stores;
    const attempt = (work: () => Promise<unknown>) => () => notices.attempt(work());
    const whileOpen = (work: () => void) => () => {
      if (project.snapshot.project) work();
    };
    const open = (name: DialogName) => whileOpen(() => dialogs.open(name));
    const whileEditable = (work: () => void) => () => {
      if (project.isEditable) work();
      else if (project.snapshot.project) notices.show('info', project.readOnlySentence);
    };
    return {
      'project.new': attempt(() => this._createProject()),
      'project.open': attempt(() => project.open()),
      'project.openSample': attempt(() => project.openSample()),
      'project.saveCopy': whileOpen(attempt(() => project.saveCopy())),
      'project.backup': whileOpen(attempt(() => project.backup())),
      'project.people': open('people'),
      'import.files': whileEditable(attempt(() => imports.choose('files'))),
      'import.folder': whileEditable(attempt(() => imports.choose('folder'))),
      'import.paste': whileEditable(() => dialogs.open('paste')),
      'export.jsonl': open('export'),
      'view.cheatSheet': () => dialogs.open('keys'),
      'edit.undo': attempt(() => this._reverse('undo')),
      'edit.redo': attempt(() => this._reverse('redo')),
    };
  }

  /** A further project is made in my name; the welcome screen asks for it first. */
  private async _createProject() {
    const { project } = this._stores;
    const me = project.me === null ? undefined : project.personById(project.me);
    if (me) await project.create(me.name);
    else this._focusWelcome();
  }

  private _focusWelcome() {
    this.renderRoot.querySelector<HTMLElement>('gl-welcome')?.focus();
  }

  private async _reverse(which: 'undo' | 'redo') {
    const { project, document, drafts, notices } = this._stores;
    if (!project.snapshot.project) return;
    await drafts.flush();
    const action = await document.reverse(which);
    if (action === null) notices.announce(`Nothing to ${which}.`);
    else notices.announce(`${which === 'undo' ? 'Undone' : 'Done again'}: ${action}`);
  }

  private readonly _onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || this._isDialogOpen) return;
    const command = commandFor(event, 'window');
    if (command === undefined) return;
    if (isTyping(event) && belongsToField(event, command)) return;
    if (this._stores.commands.run(command)) event.preventDefault();
  };

  private readonly _onPageHide = () => {
    void this._stores.drafts.flush();
  };

  private _onCommandRequested({ command }: CommandRequestedEvent) {
    this._stores.commands.run(command);
  }

  private _onAnnounceRequested({ sentence }: AnnounceRequestedEvent) {
    this._stores.notices.announce(sentence);
  }
}

/** Whether the keys mean something in a field: undoing what was typed, or a character such as `?`. */
function belongsToField(event: KeyboardEvent, command: CommandId): boolean {
  const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isCharacter || FIELD_COMMANDS.includes(command);
}

/** Says once that the reader can begin: to the tests by an attribute, to the bench by a mark in time. */
function markReady() {
  const { dataset } = window.document.documentElement;
  if (dataset.ready === 'true') return;
  dataset.ready = 'true';
  performance.mark('glossator-ready');
}

const DIALOGS: Readonly<
  Record<DialogName, { load: () => Promise<unknown>; render: () => unknown }>
> = {
  import: {
    load: () => import('../dialogs/gl-import-dialog.ts'),
    render: () => html`<gl-import-dialog></gl-import-dialog>`,
  },
  paste: {
    load: () => import('../dialogs/gl-paste-dialog.ts'),
    render: () => html`<gl-paste-dialog></gl-paste-dialog>`,
  },
  export: {
    load: () => import('../dialogs/gl-export-dialog.ts'),
    render: () => html`<gl-export-dialog></gl-export-dialog>`,
  },
  people: {
    load: () => import('../dialogs/gl-people-dialog.ts'),
    render: () => html`<gl-people-dialog></gl-people-dialog>`,
  },
  flag: {
    load: () => import('../dialogs/gl-flag-dialog.ts'),
    render: () => html`<gl-flag-dialog></gl-flag-dialog>`,
  },
  keys: {
    load: () => import('../dialogs/gl-keys-dialog.ts'),
    render: () => html`<gl-keys-dialog></gl-keys-dialog>`,
  },
};

declare global {
  interface HTMLElementTagNameMap {
    'gl-app': GlApp;
  }
}
