import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import { COMMANDS, type CommandId } from '../../core/commands.ts';
import { StoreController } from '../controllers/store-controller.ts';
import type { MenuGroup } from '../elements/gl-menu-button.ts';
import '../elements/gl-menu-button.ts';
import type { MenuChosenEvent } from '../events.ts';
import { icon, paneIcon, type IconName } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { keyOf } from '../wording/keys.ts';
import { hueOfPerson } from '../wording/people.ts';

const MENU: readonly (readonly CommandId[])[] = [
  ['project.new', 'project.open', 'project.openSample'],
  ['project.saveCopy', 'project.backup'],
  ['import.files', 'import.folder', 'import.paste'],
  ['export.jsonl', 'project.people'],
];

/** The commands that change the project, which a read-only one does not offer. */
const CHANGING: readonly CommandId[] = ['import.files', 'import.folder', 'import.paste'];

/** The bar at the top: the project and its menu, undo and redo, who I am, help, the panes. */
@customElement('gl-top-bar')
export class GlTopBar extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2px;
        padding-inline: 8px;
        border-block-end: 1px solid var(--gl-line);
        background: var(--gl-pane);
      }
      h1 {
        margin: 0 4px 0 6px;
        overflow: hidden;
        font: 600 var(--gl-size-m) / 1.2 var(--gl-font-sans);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .badge {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 2px 8px 2px 6px;
        border-radius: 99px;
        background: var(--gl-notice-tint);
        color: var(--gl-notice);
        font: 600 var(--gl-size-xs) / 1.4 var(--gl-font-sans);
        white-space: nowrap;
      }
      .gap {
        flex: 1;
      }
      .rule {
        inline-size: 1px;
        block-size: 18px;
        margin-inline: 6px;
        background: var(--gl-line);
      }
      .dot {
        inline-size: 10px;
        block-size: 10px;
        border-radius: 50%;
      }
      .me {
        max-inline-size: 180px;
      }
      .me span {
        overflow: hidden;
        line-height: 1.4;
        text-overflow: ellipsis;
      }
    `,
  ];
  private readonly _app = new StoreController(this, {
    watch: ({ project, layout }) => [project, layout],
  });

  protected override render() {
    const { project, layout } = this._app.stores;
    const { snapshot } = project;
    if (!snapshot.project) return nothing;
    const { name, readOnlyBecause, history } = snapshot.project;
    const { isLibraryShown, isInspectorShown } = layout.snapshot;
    return html`
      <gl-menu-button
        .label=${'Project menu'}
        .isIcon=${true}
        .groups=${this._menu}
        @menu-chosen=${this._onMenuChosen}
        >${icon('menu')}</gl-menu-button
      >
      ${this._renderPaneButton('view.library', 'library', 'left', isLibraryShown)}
      <h1>${name}</h1>
      ${readOnlyBecause === null ? nothing : this._renderReadOnly(readOnlyBecause)}
      <span class="gap"></span>
      ${this._renderReversal('edit.undo', 'undo', 'Undo', history.undo)}
      ${this._renderReversal('edit.redo', 'redo', 'Redo', history.redo)}
      <span class="rule"></span>
      ${this._renderMe()}
      <span class="rule"></span>
      ${this._renderHelp()}
      ${this._renderPaneButton('view.inspector', 'inspector', 'right', isInspectorShown)}
    `;
  }

  private get _menu(): readonly MenuGroup[] {
    const { isEditable } = this._app.stores.project;
    return MENU.map((ids) => ({
      heading: '',
      entries: ids.map((id) => ({
        value: id,
        label: COMMANDS[id].title,
        key: keyOf(id),
        isDisabled: !isEditable && CHANGING.includes(id),
      })),
    }));
  }

  private _renderReadOnly(reason: string) {
    return html`<span
      class="badge"
      tabindex="0"
      role="note"
      aria-label="Read only: ${reason}"
      data-tip=${reason}
      >${icon('lock', 13)}Read only</span
    >`;
  }

  private _renderPaneButton(
    command: CommandId,
    pane: string,
    side: 'left' | 'right',
    isShown: boolean,
  ) {
    const label = `${isShown ? 'Hide' : 'Show'} the ${pane}`;
    return html`<button
      class="button icon"
      aria-label=${label}
      data-tip=${label}
      data-key=${keyOf(command)}
      @click=${() => this._run(command)}
    >
      ${paneIcon(side)}
    </button>`;
  }

  private _renderReversal(
    command: CommandId,
    iconName: IconName,
    verb: string,
    action: string | null,
  ) {
    const isPossible = action !== null && this._app.stores.project.isEditable;
    const label = action === null ? `Nothing to ${verb.toLowerCase()}` : `${verb}: ${action}`;
    return html`<button
      class="button icon"
      aria-label=${label}
      aria-disabled=${isPossible ? 'false' : 'true'}
      data-tip=${label}
      data-key=${keyOf(command)}
      @click=${() => this._run(command)}
    >
      ${icon(iconName)}
    </button>`;
  }

  private _renderMe() {
    const { project } = this._app.stores;
    const me = project.me === null ? undefined : project.personById(project.me);
    if (!me) return nothing;
    const tip = `You are ${me.name}: people and me`;
    return html`<button
      class="button quiet me"
      aria-label=${tip}
      aria-haspopup="dialog"
      data-tip=${tip}
      @click=${() => this._run('project.people')}
    >
      <i class="dot" style="background:var(--gl-${hueOfPerson(me)})"></i><span>${me.name}</span>
    </button>`;
  }

  private _renderHelp() {
    const { title } = COMMANDS['view.cheatSheet'];
    return html`<button
      class="button icon"
      aria-label=${title}
      aria-haspopup="dialog"
      data-tip=${title}
      data-key=${keyOf('view.cheatSheet')}
      @click=${() => this._run('view.cheatSheet')}
    >
      ${icon('help')}
    </button>`;
  }

  private _run(command: CommandId) {
    this._app.stores.commands.run(command);
  }

  private _onMenuChosen({ value }: MenuChosenEvent) {
    this._run(value as CommandId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-top-bar': GlTopBar;
  }
}
