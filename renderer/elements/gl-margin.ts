import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import type { LabelHue } from '../../core/model/codebook.ts';
import type { AnnotationId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import { GlossChosenEvent, MarkHoveredEvent } from '../events.ts';
import { hueOfPerson } from '../wording/people.ts';

/** What a gloss says. `owner` is set for marks of others. */
export interface GlossContent {
  readonly id: AnnotationId;
  readonly name: string;
  readonly hue: LabelHue;
  /** What was coded and noted; '' while it is not known. */
  readonly detail: string;
  readonly owner: Person | undefined;
  readonly initials: string;
}

/** A gloss and its place, in CSS pixels; behind it those of its line that found no room. */
export interface GlossRow {
  readonly content: GlossContent;
  readonly top: number;
  /** How many rows it fills: with two, what was coded stands below the name. */
  readonly rows: 1 | 2;
  /** For the first gloss of a line: how far below its upper edge the middle of the line is. */
  readonly tick: number | undefined;
  readonly hiddenCount: number;
  readonly hidden: readonly GlossContent[];
}

/** Fewer characters of what was coded say nothing. */
const LEAST_SHOWN = 8;

/**
 * The margin beside the text: which marks begin in each line. Fires `gloss-chosen` and
 * `mark-hovered`. The marks can all be reached by keys in the text, so nothing here takes the focus.
 */
@customElement('gl-margin')
export class GlMargin extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      font: var(--gl-size-xs) / 18px var(--gl-font-sans);
      color: var(--gl-ink-soft);
      user-select: none;
    }
    .row {
      position: absolute;
      inset-inline: 0;
      display: flex;
      align-items: center;
      block-size: 18px;
    }
    .tick {
      position: absolute;
      inset-inline: calc(-1 * var(--gl-space-4)) auto;
      inline-size: calc(var(--gl-space-4) - 3px);
      border-block-start: 1px solid var(--gl-line);
    }
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 0;
      margin: 0;
      cursor: pointer;
      text-align: start;
    }
    .gloss {
      flex: 0 1 auto;
      min-inline-size: 0;
      display: flex;
      /* What was coded shows with a few characters or not at all: what wraps is cut off. */
      flex-wrap: wrap;
      align-items: center;
      align-content: start;
      column-gap: 5px;
      block-size: 18px;
      padding: 0;
      padding-inline-end: 7px;
      border-start-end-radius: 4px;
      border-end-end-radius: 4px;
      overflow: hidden;
      white-space: nowrap;
    }
    .double,
    .double .gloss {
      block-size: 36px;
      align-items: start;
    }
    .double .gloss {
      display: grid;
      grid-template-columns: auto auto 1fr;
      column-gap: 5px;
      row-gap: 0;
    }
    .double .strip {
      grid-row: 1 / 3;
      block-size: 36px;
    }
    .double .who {
      align-self: center;
      justify-self: start;
    }
    .double .detail {
      grid-area: 2 / 2 / 3 / 4;
    }
    .strip {
      flex: none;
      inline-size: 3px;
      block-size: 18px;
      margin-inline-end: 2px;
      background: var(--hue);
    }
    .theirs .strip {
      background: repeating-linear-gradient(135deg, var(--hue) 0 1.5px, transparent 1.5px 3.5px);
    }
    .name {
      flex: none;
      color: var(--hue);
      font-weight: 600;
    }
    .detail {
      flex-grow: 1;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .who {
      flex: none;
      padding: 0 4px;
      border-radius: 7px;
      font-size: 10px;
      font-weight: 600;
      line-height: 14px;
      color: var(--person);
      box-shadow: inset 0 0 0 1px var(--person);
    }
    .more {
      flex: none;
      padding: 0 5px;
      border-radius: 8px;
      line-height: 15px;
      font-variant-numeric: tabular-nums;
      color: var(--gl-ink-soft);
      box-shadow: inset 0 0 0 1px var(--gl-line);
    }
    .more:hover {
      color: var(--gl-ink);
      box-shadow: inset 0 0 0 1px var(--gl-line-strong);
    }
    .hovered .gloss,
    .gloss:hover {
      background: var(--tint);
      color: var(--gl-ink);
    }
    .selected .gloss {
      background: var(--hue);
      color: var(--gl-page);
    }
    .selected .name {
      color: inherit;
    }
    .selected .who {
      color: inherit;
      box-shadow: inset 0 0 0 1px currentColor;
    }
    .card {
      position: absolute;
      inset-inline: 0;
      z-index: 1;
      padding-block: var(--gl-space-1);
      background: var(--gl-raised);
      border-radius: var(--gl-radius);
      box-shadow: var(--gl-shadow);
    }
    .card .row {
      position: static;
    }
    @media (forced-colors: active) {
      .strip {
        forced-color-adjust: none;
      }
      .selected .gloss {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `;
  /** The glosses from top to bottom. */
  @property({ attribute: false }) rows: readonly GlossRow[] = [];
  @property({ attribute: false }) selectedId: AnnotationId | null = null;
  @property({ attribute: false }) hoveredId: AnnotationId | null = null;
  /** The row whose hidden glosses are shown. */
  @state() private _openId: AnnotationId | null = null;

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this._onPointerDown, true);
    document.addEventListener('keydown', this._onKeyDown, true);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this._onPointerDown, true);
    document.removeEventListener('keydown', this._onKeyDown, true);
  }

  protected override render() {
    const open = this.rows.find(
      ({ content, hiddenCount }) => content.id === this._openId && hiddenCount > 0,
    );
    return html`
      ${repeat(
        this.rows,
        ({ content }) => content.id,
        (row) => {
          const { id } = row.content;
          const state = [row, id === this.selectedId, id === this.hoveredId];
          return guard(state, () => this._renderRow(row));
        },
      )}
      ${open ? this._renderCard(open) : nothing}
    `;
  }

  private _renderRow(row: GlossRow) {
    const { content, top, tick, rows, hiddenCount } = row;
    return html`
      <div class=${this._classes(content, rows)} style="top:${top}px;${colours(content)}">
        ${tick === undefined ? nothing : html`<span class="tick" style="top:${tick}px"></span>`}
        ${this._renderGloss(content)} ${hiddenCount > 0 ? this._renderMore(row) : nothing}
      </div>
    `;
  }

  private _renderMore({ content, hiddenCount }: GlossRow) {
    return html`<button
      class="more"
      tabindex="-1"
      aria-label=${`${hiddenCount} more marks in this line`}
      @click=${() => this._onMoreClick(content.id)}
    >
      +${hiddenCount}
    </button>`;
  }

  private _renderCard({ content, top, hidden }: GlossRow) {
    return html`
      <div class="card" style="top:${top - 4}px">
        ${[content, ...hidden].map(
          (gloss) => html`
            <div class=${this._classes(gloss)} style=${colours(gloss)}>
              ${this._renderGloss(gloss)}
            </div>
          `,
        )}
      </div>
    `;
  }

  private _renderGloss({ id, name, detail, owner, initials }: GlossContent) {
    return html`
      <button
        class="gloss"
        tabindex="-1"
        title=${[name, detail, owner?.name ?? ''].filter((part) => part !== '').join(' · ')}
        @click=${() => this.dispatchEvent(new GlossChosenEvent(id))}
        @pointerenter=${() => this._hover(id)}
        @pointerleave=${() => this._hover(null)}
      >
        <span class="strip"></span>
        <span class="name">${name}</span>
        ${owner ? html`<span class="who">${initials}</span>` : nothing}
        ${
          detail === ''
            ? nothing
            : html`<span class="detail" style="flex-basis:${leastWidth(detail)}ch">${detail}</span>`
        }
      </button>
    `;
  }

  private _classes({ id, owner }: GlossContent, rows = 1) {
    return classMap({
      row: true,
      double: rows === 2,
      theirs: owner !== undefined,
      selected: id === this.selectedId,
      hovered: id === this.hoveredId,
    });
  }

  private _hover(id: AnnotationId | null) {
    this.dispatchEvent(new MarkHoveredEvent(id));
  }

  private _onMoreClick(id: AnnotationId) {
    this._openId = this._openId === id ? null : id;
  }

  private readonly _onPointerDown = (event: Event) => {
    if (!event.composedPath().includes(this)) this._openId = null;
  };

  private readonly _onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') this._openId = null;
  };
}

/** As wide as the fewest characters that say something; narrow letters count, or short words would not fit. */
function leastWidth(detail: string): number {
  return 0.6 * Math.min(detail.length, LEAST_SHOWN);
}

function colours({ hue, owner }: GlossContent): string {
  const person = owner ? `--person:var(--gl-${hueOfPerson(owner)})` : '';
  return `--hue:var(--gl-${hue});--tint:var(--gl-${hue}-tint);${person}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-margin': GlMargin;
  }
}
