import '@spectrum-web-components/checkbox/sp-checkbox.js';
import '@spectrum-web-components/overlay/sp-overlay.js';
import '@spectrum-web-components/popover/sp-popover.js';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';

import { formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-label-sign.ts';
import '../elements/gl-theme.ts';
import { countMarks } from '../state/marks.ts';
import { sharedStyles } from '../styles/shared.ts';
import { hueOfPerson, nameAmongOthers } from '../wording/people.ts';

/** The panel of layers: people and labels, each shown or hidden, with their marks in this document. */
@customElement('gl-layers-panel')
export class GlLayersPanel extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 4px;
        min-inline-size: 240px;
        padding: 10px 14px 12px;
        color: var(--gl-ink);
        font: var(--gl-size-m) / 1.4 var(--gl-font-sans);
      }
      h3 {
        margin: 6px 0 0;
        color: var(--gl-ink-soft);
        font: 600 var(--gl-size-s) / 1.4 var(--gl-font-sans);
      }
      .line {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 30px;
      }
      sp-checkbox {
        flex: 1;
      }
      .dot {
        inline-size: 10px;
        block-size: 10px;
        border-radius: 50%;
      }
      .count {
        color: var(--gl-ink-soft);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
  private readonly _app = new StoreController(this, {
    watch: ({ layers, project, document }) => [layers, project, document],
  });

  /** Puts the focus on the first layer. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('sp-checkbox')?.focus();
  }

  protected override render() {
    const { project, document } = this._app.stores;
    const { byLabel, byPerson } = countMarks(
      document.snapshot.content?.annotations ?? new Int32Array(0),
    );
    return html`
      <h3 id="people">Whose marks</h3>
      <div role="group" aria-labelledby="people">
        ${project.people.map((person) =>
          this._renderLine(
            nameAmongOthers(person, project.me),
            byPerson.get(person.id) ?? 0,
            html`<i class="dot" style="background:var(--gl-${hueOfPerson(person)})"></i>`,
            !this._app.stores.layers.snapshot.hiddenPeople.has(person.id),
            (isShown) => this._app.stores.layers.setPersonShown(person.id, isShown),
          ),
        )}
      </div>
      <h3 id="labels">Which labels</h3>
      <div role="group" aria-labelledby="labels">
        ${project.labels.map((label, index) =>
          this._renderLine(
            label.name,
            byLabel.get(label.id) ?? 0,
            html`<gl-label-sign .hue=${label.hue} .index=${index}></gl-label-sign>`,
            !this._app.stores.layers.snapshot.hiddenLabels.has(label.id),
            (isShown) => this._app.stores.layers.setLabelShown(label.id, isShown),
          ),
        )}
      </div>
    `;
  }

  private _renderLine(
    name: string,
    count: number,
    sign: unknown,
    isShown: boolean,
    show: (isShown: boolean) => void,
  ) {
    return html`<div class="line">
      <sp-checkbox
        size="m"
        ?checked=${isShown}
        @change=${(event: Event) => show((event.target as HTMLInputElement).checked)}
        >${name}</sp-checkbox
      >
      ${sign}<span class="count">${formatCount(count)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-layers-panel': GlLayersPanel;
  }
}
