import { LitElement, css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import { StoreController } from '../controllers/store-controller.ts';
import { FindClosedEvent } from '../events.ts';
import { fieldStyles } from '../styles/fields.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { keyOf } from '../wording/keys.ts';

/** Find in the document: every hit is painted and counted. Fires `find-closed`. */
@customElement('gl-find-bar')
export class GlFindBar extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .field {
        flex: 1;
        max-inline-size: 420px;
      }
      .count {
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .none {
        color: var(--gl-negative);
      }
      .option {
        inline-size: auto;
        padding-inline: 7px;
        font-weight: 600;
      }
      /* Signs, not words: the names of the buttons say what they do. */
      .case::before {
        content: 'Aa';
      }
      .word::before {
        content: 'ab';
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      .gap {
        flex: 1;
      }
    `,
  ];
  @query('input') private readonly _input!: HTMLInputElement;
  private readonly _app = new StoreController(this, {
    watch: ({ find }) => [find],
    commands: {
      'find.next': () => this._step(1),
      'find.previous': () => this._step(-1),
    },
  });

  override focus() {
    this._input.focus();
    this._input.select();
  }

  protected override render() {
    const { wanted, matchCase, wholeWord } = this._app.stores.find.snapshot;
    return html`
      <label class="field">
        ${icon('search', 15)}
        <input
          type="search"
          placeholder="Find in the document"
          aria-label="Find in the document"
          spellcheck="false"
          .value=${wanted}
          @input=${() => this._app.stores.find.setWanted(this._input.value)}
          @keydown=${this._onKeyDown}
        />
        ${this._renderCount()}
      </label>
      ${this._renderStep('find.previous', 'up', 'Previous hit', -1)}
      ${this._renderStep('find.next', 'down', 'Next hit', 1)}
      ${this._renderOption('Match case', 'case', matchCase, { matchCase: !matchCase })}
      ${this._renderOption('Whole words', 'word', wholeWord, { wholeWord: !wholeWord })}
      <span class="gap"></span>
      <button
        class="button icon"
        aria-label="Close find"
        data-tip="Close find"
        data-key="Esc"
        @click=${this._close}
      >
        ${icon('close', 14)}
      </button>
    `;
  }

  private _renderCount() {
    const { wanted } = this._app.stores.find.snapshot;
    const count = this._app.stores.find.countInWords;
    const isNone = wanted !== '' && this._app.stores.find.snapshot.hits.length === 0;
    return html`<span class=${isNone ? 'count none' : 'count'} role="status">${count}</span>`;
  }

  private _renderStep(
    command: 'find.next' | 'find.previous',
    iconName: 'up' | 'down',
    label: string,
    by: 1 | -1,
  ) {
    const hasHits = this._app.stores.find.snapshot.hits.length > 0;
    return html`<button
      class="button icon"
      aria-label=${label}
      aria-disabled=${hasHits ? 'false' : 'true'}
      data-tip=${label}
      data-key=${keyOf(command)}
      @click=${() => this._step(by)}
    >
      ${icon(iconName, 16)}
    </button>`;
  }

  private _renderOption(
    label: string,
    sign: 'case' | 'word',
    isOn: boolean,
    change: Parameters<typeof this._app.stores.find.setOptions>[0],
  ) {
    return html`<button
      class="button icon option ${sign}"
      aria-label=${label}
      aria-pressed=${isOn ? 'true' : 'false'}
      data-tip=${label}
      @click=${() => this._app.stores.find.setOptions(change)}
    ></button>`;
  }

  private _step(by: 1 | -1) {
    this._app.stores.find.step(by);
  }

  private readonly _close = () => {
    this.dispatchEvent(new FindClosedEvent());
  };

  private _onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') this._step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this._close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-find-bar': GlFindBar;
  }
}
