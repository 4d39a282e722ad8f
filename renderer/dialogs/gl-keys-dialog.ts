import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import { COMMAND_LIST, type Command } from '../../core/commands.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-label-sign.ts';
import { keyLabel } from '../keys.ts';
import { keyStyles } from '../styles/shared.ts';
import { DialogView } from './dialog-view.ts';

type Group = Command['group'];

const GROUPS: readonly Group[] = ['Marks', 'Moving', 'Documents', 'View', 'Project'];

/** Every key at a glance, with the label keys of this project's codebook. */
@customElement('gl-keys-dialog')
export class GlKeysDialog extends DialogView {
  static override styles = [
    DialogView.styles,
    keyStyles,
    css`
      :host {
        --gl-dialog-width: 1180px;
      }
      .columns {
        columns: 3 300px;
        column-gap: 36px;
        outline-offset: 4px;
      }
      section {
        break-inside: avoid-column;
        margin-block-end: 18px;
      }
      h3 {
        margin-block-end: 4px;
        color: var(--gl-ink);
      }
      dl,
      dd {
        margin: 0;
      }
      dl > div,
      dt,
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      dl > div {
        justify-content: space-between;
        gap: 12px;
        min-block-size: 27px;
        border-block-start: 1px solid var(--gl-line);
      }
      dt {
        gap: 8px;
        line-height: 1.2;
      }
      dd {
        flex: none;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-xs);
      }
      .foot {
        padding-block-start: 4px;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
    `,
  ];
  protected readonly _app = new StoreController(this, { watch: ({ project }) => [project] });

  protected override get heading() {
    return 'Keys at a glance';
  }

  protected override renderBody() {
    return html`
      <div class="columns" tabindex="0" data-first role="group" aria-label="Keys">
        ${this._renderLabels()} ${GROUPS.map((group) => this._renderGroup(group))}
      </div>
      <p class="foot">
        Glossator works offline: it opens no connection, and a project is one file that is yours.
      </p>
    `;
  }

  private _renderLabels() {
    const { labels } = this._app.stores.project;
    if (labels.length === 0) return nothing;
    return html`<section>
      <h3>Labels of this project, in the text</h3>
      <dl>
        ${labels.map(
          (label, index) =>
            html`<div>
              <dt>
                <gl-label-sign .hue=${label.hue} .index=${index}></gl-label-sign>${label.name}
              </dt>
              <dd>${label.hotkey ? html`<kbd>${keyLabel(label.hotkey)}</kbd>` : nothing}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private _renderGroup(group: Group) {
    const commands = COMMAND_LIST.filter(
      ([, command]: readonly [string, Command]) =>
        command.group === group && command.keys.length > 0,
    );
    return html`<section>
      <h3>${group}</h3>
      <dl>
        ${commands.map(
          ([, { title, keys }]: readonly [string, Command]) =>
            html`<div>
              <dt>${title}</dt>
              <dd>
                ${keys.map(
                  (key, index) => html`${index > 0 ? 'or' : nothing} <kbd>${keyLabel(key)}</kbd>`,
                )}
              </dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-keys-dialog': GlKeysDialog;
  }
}
