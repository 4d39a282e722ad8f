import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import { PACKED_ID, PACKED_LABEL, PACKED_PERSON } from '../../core/model/packed-annotations.ts';
import { formatCount } from '../../core/text/count.ts';
import { afterPaint } from '../controllers/after-paint.ts';
import { StoreController } from '../controllers/store-controller.ts';
import type { MenuGroup } from '../elements/gl-menu-button.ts';
import '../elements/gl-mark-row.ts';
import '../elements/gl-menu-button.ts';
import type { RowContent } from '../elements/gl-row-list.ts';
import '../elements/gl-row-list.ts';
import type { MenuChosenEvent, RowChosenEvent } from '../events.ts';
import { firstFragments, markAt } from '../state/marks.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { hueOfPerson } from '../wording/people.ts';
import { snippetOf } from '../wording/quotes.ts';

/** The value of a filter that leaves nothing out. */
const ALL = 0;

/** The marks of the document, sorted by place, in step with the text. */
@customElement('gl-marks-list')
export class GlMarksList extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: 40px minmax(0, 1fr);
        border-block-start: 1px solid var(--gl-line);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 2px;
        padding-inline: 6px;
        overflow: hidden;
      }
      .toggle {
        flex: none;
        gap: 5px;
        padding-inline: 6px;
        font-weight: 600;
      }
      .toggle:not(:hover) {
        background: none;
      }
      .count {
        color: var(--gl-ink-soft);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
      .gap {
        flex: 1;
      }
      gl-menu-button {
        flex: 0 1 auto;
      }
      gl-menu-button::part(button) {
        gap: 3px;
        padding-inline: 6px;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
      }
      .name {
        overflow: hidden;
        line-height: 1.4;
        text-overflow: ellipsis;
      }
      .none {
        margin: 0;
        padding: 4px 16px 16px;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
        line-height: 1.45;
      }
    `,
  ];
  @state() private _labelId: number = ALL;
  @state() private _personId: number = ALL;
  private readonly _app = new StoreController(this, {
    watch: ({ document, project, layers, layout }) => [document, project, layers, layout],
  });
  /** Places in the packed array of the marks that are listed. */
  private _places: Int32Array = new Int32Array(0);

  /** The text is painted first. */
  protected override async scheduleUpdate() {
    await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate() {
    const { document, layers } = this._app.stores;
    const packed = document.snapshot.content?.annotations ?? new Int32Array(0);
    const isFiltered = this._labelId !== ALL || this._personId !== ALL;
    const places = firstFragments(packed);
    if (layers.isEverythingShown && !isFiltered) {
      this._places = places;
      return;
    }
    this._places = places.filter((at) => {
      const labelId = packed[at + PACKED_LABEL] ?? 0;
      const personId = packed[at + PACKED_PERSON] ?? 0;
      return (
        layers.isShown(labelId, personId) &&
        (this._labelId === ALL || this._labelId === labelId) &&
        (this._personId === ALL || this._personId === personId)
      );
    });
  }

  protected override render() {
    const { isMarksListShown } = this._app.stores.layout.snapshot;
    return html`${this._renderHead(isMarksListShown)}
    ${isMarksListShown ? this._renderList() : nothing}`;
  }

  private _renderHead(isShown: boolean) {
    return html`<div class="head">
      <button
        class="button quiet toggle"
        aria-expanded=${isShown ? 'true' : 'false'}
        @click=${() => this._app.stores.layout.change({ isMarksListShown: !isShown })}
      >
        ${icon(isShown ? 'down' : 'right', 13)}Marks
        <span class="count">${formatCount(this._places.length)}</span>
      </button>
      <span class="gap"></span>
      ${isShown ? this._renderFilters() : nothing}
    </div>`;
  }

  private _renderFilters() {
    const { project } = this._app.stores;
    const label = project.labelById(this._labelId)?.name ?? 'All labels';
    const person = this._personId === ALL ? 'Everyone' : project.personName(this._personId);
    return html`
      <gl-menu-button
        .label=${`Filter by label: ${label}`}
        .placement=${'bottom-end'}
        .groups=${this._menu('All labels', project.labels, this._labelId)}
        @menu-chosen=${({ value }: MenuChosenEvent) => (this._labelId = Number(value))}
        ><span class="name">${label}</span>${icon('down', 10)}</gl-menu-button
      >
      <gl-menu-button
        .label=${`Filter by person: ${person}`}
        .placement=${'bottom-end'}
        .groups=${this._menu('Everyone', project.people, this._personId)}
        @menu-chosen=${({ value }: MenuChosenEvent) => (this._personId = Number(value))}
        ><span class="name">${person}</span>${icon('down', 10)}</gl-menu-button
      >
    `;
  }

  private _menu(
    all: string,
    entries: readonly { readonly id: number; readonly name: string }[],
    chosen: number,
  ): readonly MenuGroup[] {
    const entry = (id: number, label: string) => ({
      value: String(id),
      label,
      isChosen: id === chosen,
    });
    return [
      {
        heading: '',
        entries: [entry(ALL, all), ...entries.map(({ id, name }) => entry(id, name))],
      },
    ];
  }

  private _renderList() {
    const { content, selectedId } = this._app.stores.document.snapshot;
    if (!content || this._places.length === 0) return this._renderNone();
    const chosen = this._places.findIndex(
      (at) => content.annotations[at + PACKED_ID] === selectedId,
    );
    return html`<gl-row-list
      .count=${this._places.length}
      .rowHeight=${32}
      .label=${'Marks of this document'}
      .chosen=${chosen}
      .renderRow=${(index: number) => this._renderRow(index)}
      @row-chosen=${this._onRowChosen}
    ></gl-row-list>`;
  }

  private _renderNone() {
    const isFiltered = this._labelId !== ALL || this._personId !== ALL;
    return html`<p class="none">
      ${
        isFiltered
          ? 'No mark here passes the filters.'
          : 'No marks yet. Select words in the text and press 1, 2 or 3.'
      }
    </p>`;
  }

  private _renderRow(index: number): RowContent {
    const { project, document } = this._app.stores;
    const { content } = document.snapshot;
    const at = this._places[index];
    if (!content || at === undefined) return { content: nothing, name: '' };
    const mark = markAt(content.annotations, at);
    const label = project.labelById(mark.labelId);
    const person = project.personById(mark.personId);
    const quote = `${snippetOf(content.text, mark.start, mark.end)}${mark.isSplit ? ' …' : ''}`;
    return {
      name: `${label?.name ?? 'Mark'}: ${quote}, ${person?.name ?? ''}${mark.hasNote ? ', with a note' : ''}`,
      content: html`<gl-mark-row
        .hue=${label?.hue ?? 'grey'}
        .index=${label ? project.labels.indexOf(label) : 0}
        .label=${label?.name ?? ''}
        .quote=${quote}
        .personHue=${hueOfPerson(person)}
        .person=${person?.name ?? ''}
        .hasNote=${mark.hasNote}
      ></gl-mark-row>`,
    };
  }

  private _onRowChosen({ index }: RowChosenEvent) {
    const { document, notices } = this._app.stores;
    const { content } = document.snapshot;
    const at = this._places[index];
    if (content && at !== undefined) {
      notices.attempt(document.goTo(markAt(content.annotations, at).id));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-marks-list': GlMarksList;
  }
}
