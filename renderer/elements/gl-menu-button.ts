import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import { OverlayController } from '../controllers/overlay-controller.ts';
import { MenuChosenEvent } from '../events.ts';
import { buttonStyles, keyStyles, sharedStyles } from '../styles/shared.ts';

/** One entry of a menu. */
export interface MenuEntry {
  readonly value: string;
  readonly label: string;
  /** The key that does the same. */
  readonly key?: string;
  /** Whether it is the one that holds now; set on entries of which one always does. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
}

/** Entries that belong together, under a heading if it has one. */
export interface MenuGroup {
  readonly heading: string;
  readonly entries: readonly MenuEntry[];
}

/**
 * A button that opens a menu. The menu itself is Spectrum's and is loaded when
 * it is opened first. Fires `menu-chosen`. Slot: what the button shows. Part: button.
 */
@customElement('gl-menu-button')
export class GlMenuButton extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    keyStyles,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      .button {
        inline-size: 100%;
      }
      sp-menu {
        --mod-menu-item-label-text-size: var(--gl-size-m);
      }
      sp-menu-item kbd {
        margin-inline-start: 24px;
        border: 0;
        background: none;
        padding: 0;
      }
    `,
  ];
  /** The name of the button and of its menu. */
  @property({ attribute: false }) label = '';
  /** Whether the button is only as large as an icon. */
  @property({ attribute: false }) isIcon = false;
  @property({ attribute: false }) groups: readonly MenuGroup[] = [];
  @property({ attribute: false }) placement: 'bottom-start' | 'bottom-end' = 'bottom-start';
  @query('button') private readonly _button!: HTMLButtonElement;
  private readonly _overlay = new OverlayController(this, () => import('./spectrum-menu.ts'));

  override focus() {
    this._button.focus();
  }

  protected override render() {
    return html`<button
        class=${this.isIcon ? 'button icon' : 'button quiet'}
        part="button"
        aria-label=${this.label}
        aria-haspopup="menu"
        aria-expanded=${this._overlay.isOpen ? 'true' : 'false'}
        data-tip=${this._overlay.isOpen ? nothing : this.label}
        @pointerdown=${this._overlay.onPointerDown}
        @click=${this._overlay.onClick}
        @keydown=${this._onKeyDown}
      >
        <slot></slot></button
      >${this._overlay.isLoaded ? this._renderMenu() : nothing}`;
  }

  private _renderMenu() {
    return html`<gl-theme>
      <sp-overlay
        type="auto"
        receives-focus="false"
        placement=${this.placement}
        .offset=${4}
        .triggerElement=${this._button}
        ?open=${this._overlay.isOpen}
        @sp-opened=${this._onOpened}
        @sp-closed=${this._overlay.onClosed}
      >
        <sp-popover>
          <sp-menu
            size="s"
            label=${this.label}
            @change=${this._onChange}
            @keydown=${this._onMenuKeyDown}
          >
            ${this.groups.map((group, index) => this._renderGroup(group, index))}
          </sp-menu>
        </sp-popover>
      </sp-overlay>
    </gl-theme>`;
  }

  private _renderGroup({ heading, entries }: MenuGroup, index: number) {
    const isChoice = entries.some(({ isChosen }) => isChosen !== undefined);
    return html`${index > 0 ? html`<sp-menu-divider size="s"></sp-menu-divider>` : nothing}
      <sp-menu-group selects=${isChoice ? 'single' : nothing}>
        ${heading ? html`<span slot="header">${heading}</span>` : nothing}
        ${entries.map(
          ({ value, label, key, isChosen, isDisabled }) =>
            html`<sp-menu-item
              value=${value}
              ?selected=${isChosen === true}
              ?disabled=${isDisabled === true}
              >${label}${key ? html`<kbd slot="value">${key}</kbd>` : nothing}</sp-menu-item
            >`,
        )}
      </sp-menu-group>`;
  }

  private _onOpened(event: Event) {
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>('sp-menu')?.focus();
  }

  private _onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || this._overlay.isOpen) return;
    event.preventDefault();
    void this._overlay.open();
  }

  /** Spectrum's menu keeps Escape to itself and stays open. */
  private _onMenuKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this._overlay.close();
    this._button.focus();
  }

  private _onChange(event: Event) {
    const { value } = event.target as HTMLElement & { value: string };
    this._overlay.close();
    // The focus is back on the button before a dialog takes it, so that it comes back there.
    this._button.focus();
    this.dispatchEvent(new MenuChosenEvent(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-menu-button': GlMenuButton;
  }
}
