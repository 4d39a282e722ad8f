import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import { RowChosenEvent, RowsShownEvent } from '../events.ts';
import { sharedStyles } from '../styles/shared.ts';
import { rowsInView, scrollToShow } from './row-window.ts';

/** What a row needs besides its content. */
export interface RowContent {
  readonly content: TemplateResult | typeof nothing;
  /** The row as one sentence for screen readers. */
  readonly name: string;
}

/**
 * A list of any length whose rows all have one height: only those in view are
 * in the DOM, so 100 000 rows cost as much as 20. A listbox with one active row:
 * arrows, Home, End, Page Up and Page Down move it, Enter or a click chooses it.
 * (All rows being equal, a window is one division; a measuring virtualiser
 * would keep an object for each of them.)
 *
 * Fires `rows-shown`, `row-chosen`. Part: row.
 */
@customElement('gl-row-list')
export class GlRowList extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow: hidden;
      }
      .scroller {
        block-size: 100%;
        overflow: hidden auto;
        outline-offset: -2px;
        contain: strict;
      }
      .all {
        position: relative;
        overflow: hidden;
      }
      .row {
        position: absolute;
        inset-inline: 6px;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        border-radius: var(--gl-radius-s);
        cursor: default;
      }
      .row:hover {
        background: var(--gl-hover);
      }
      .row[aria-selected='true'] {
        background: var(--gl-chosen);
      }
      .scroller:focus-visible .row.active {
        outline: 2px solid var(--gl-focus);
        outline-offset: -2px;
      }
      .scroller:focus-visible:has(.row.active) {
        outline: none;
      }
      @media (forced-colors: active) {
        .row[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];
  /** How many rows there are. */
  @property({ attribute: false }) count = 0;
  /** Height of a row in CSS pixels. */
  @property({ attribute: false }) rowHeight = 32;
  /** The name of the list. */
  @property({ attribute: false }) label = '';
  /** The row that is open or selected; -1 for none. */
  @property({ attribute: false }) chosen = -1;
  /** What stands in a row. A new function renders the rows again. */
  @property({ attribute: false }) renderRow: (index: number) => RowContent = () => ({
    content: nothing,
    name: '',
  });
  @state() private _active = -1;
  @state() private _scrollTop = 0;
  @state() private _height = 0;
  @query('.scroller') private readonly _scroller!: HTMLElement;
  private readonly _resized = new ResizeObserver(() => this._measure());
  private _shown = '';
  private _isRevealDue = false;
  /** Where the scroller itself stands, as it said last. */
  private _scrolledTo = 0;

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this._resized.observe(this._scroller);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this._resized.disconnect();
  }

  override focus() {
    this._scroller.focus();
  }

  /** Scrolls as far as is needed for the row to be seen. */
  reveal(index: number) {
    // Before the first size is known nothing can be scrolled: it is done then.
    this._isRevealDue = this._height === 0;
    if (!this._isRevealDue) {
      this._scrollTop = scrollToShow(index, this.rowHeight, this._scrollTop, this._height);
    }
  }

  protected override firstUpdated() {
    // It reports the first size too, in the frame that is coming, without forcing a layout now.
    this._resized.observe(this._scroller);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('chosen') && this.chosen !== -1) {
      this._active = this.chosen;
      this._isRevealDue = true;
    }
    if (this._active >= this.count) this._active = this.count - 1;
    if (this._isRevealDue) this.reveal(this._active);
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('_scrollTop') && this._scrollTop !== this._scrolledTo) this._scrollLater();
    const { first, end } = this._window;
    const shown = `${first} ${end} ${this.count}`;
    if (shown === this._shown) return;
    this._shown = shown;
    this.dispatchEvent(new RowsShownEvent(first, end));
  }

  private get _window() {
    return rowsInView(this._scrollTop, this._height, this.rowHeight, this.count);
  }

  protected override render() {
    const { first, end } = this._window;
    const indexes = Array.from({ length: end - first }, (_, at) => first + at);
    const isActiveShown = this._active >= first && this._active < end;
    return html`<div
      class="scroller"
      role="listbox"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${isActiveShown ? `row-${this._active}` : nothing}
      @scroll=${this._onScroll}
      @keydown=${this._onKeyDown}
    >
      <div class="all" role="presentation" style="block-size:${this.count * this.rowHeight}px">
        ${indexes.map((index) => this._renderRow(index))}
      </div>
    </div>`;
  }

  private _renderRow(index: number) {
    const { content, name } = this.renderRow(index);
    return html`<div
      id="row-${index}"
      class=${index === this._active ? 'row active' : 'row'}
      part="row"
      role="option"
      aria-label=${name}
      aria-selected=${index === this.chosen ? 'true' : 'false'}
      aria-posinset=${index + 1}
      aria-setsize=${this.count}
      style="inset-block-start:${index * this.rowHeight}px;block-size:${this.rowHeight}px"
      @click=${() => this._choose(index)}
    >
      ${content}
    </div>`;
  }

  /** The rows of the new place are drawn already; the scroller follows them when the frame is laid out anyway. */
  private _scrollLater() {
    requestAnimationFrame(() => (this._scroller.scrollTop = this._scrollTop));
  }

  private _onScroll() {
    this._scrolledTo = this._scroller.scrollTop;
    this._scrollTop = this._scrolledTo;
  }

  private _onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = this._rowAfter(event.key);
    if (next !== undefined) this._activate(next);
    else if (event.key === 'Enter' || event.key === ' ') this._choose(this._active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private _rowAfter(key: string): number | undefined {
    const page = Math.max(1, Math.floor(this._height / this.rowHeight) - 1);
    switch (key) {
      case 'ArrowDown':
        return this._active + 1;
      case 'ArrowUp':
        return this._active - 1;
      case 'PageDown':
        return this._active + page;
      case 'PageUp':
        return this._active - page;
      case 'Home':
        return 0;
      case 'End':
        return this.count - 1;
      default:
        return undefined;
    }
  }

  private _activate(index: number) {
    if (this.count === 0) return;
    this._active = Math.min(Math.max(index, 0), this.count - 1);
    this.reveal(this._active);
  }

  private _choose(index: number) {
    if (index < 0 || index >= this.count) return;
    this._active = index;
    this.dispatchEvent(new RowChosenEvent(index));
  }

  private _measure() {
    this._height = this._scroller.clientHeight;
    this._onScroll();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-row-list': GlRowList;
  }
}
