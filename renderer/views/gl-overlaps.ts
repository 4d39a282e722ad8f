import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import type { AnnotationId } from '../../core/model/ids.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-mark-row.ts';
import { marksAround, type MarkRow } from '../state/marks.ts';
import { sharedStyles } from '../styles/shared.ts';
import { hueOfPerson } from '../wording/people.ts';
import { snippetOf } from '../wording/quotes.ts';

/** All marks at the place of the selected one, to switch between them; nothing where there is only one. */
@customElement('gl-overlaps')
export class GlOverlaps extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
      }
      :host([hidden]) {
        display: none;
      }
      h3 {
        margin: 0;
        color: var(--gl-ink-soft);
        font: 600 var(--gl-size-s) / 1.3 var(--gl-font-sans);
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        margin: 0 -8px;
        padding: 0;
        list-style: none;
      }
      button {
        display: block;
        inline-size: 100%;
        padding: 0;
        border: 0;
        border-radius: var(--gl-radius-s);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
      }
      button:hover {
        background: var(--gl-hover);
      }
      button[aria-current='true'] {
        background: var(--gl-chosen);
      }
      gl-mark-row {
        block-size: 30px;
      }
    `,
  ];
  private readonly _app = new StoreController(this, {
    watch: ({ document, project, layers }) => [document, project, layers],
  });

  private _marks: readonly MarkRow[] = [];

  protected override willUpdate() {
    const { content, selectedId, idsAtPoint } = this._app.stores.document.snapshot;
    const { layers } = this._app.stores;
    const marks =
      content && selectedId !== null
        ? marksAround(content.annotations, selectedId, idsAtPoint)
        : [];
    this._marks = marks.filter(({ labelId, personId }) => layers.isShown(labelId, personId));
    this.hidden = this._marks.length < 2;
  }

  protected override render() {
    const { content, selectedId } = this._app.stores.document.snapshot;
    if (this.hidden || !content || selectedId === null) return nothing;
    return html`<h3>${this._marks.length} marks here</h3>
      <ul>
        ${this._marks.map((mark) => html`<li>${this._renderMark(mark, content.text, selectedId)}</li>`)}
      </ul>`;
  }

  private _renderMark(mark: MarkRow, text: string, selectedId: AnnotationId) {
    const { project, document, notices } = this._app.stores;
    const label = project.labelById(mark.labelId);
    const person = project.personById(mark.personId);
    const { idsAtPoint } = document.snapshot;
    return html`<button
      aria-current=${mark.id === selectedId ? 'true' : 'false'}
      @click=${() => notices.attempt(document.select(mark.id, idsAtPoint))}
    >
      <gl-mark-row
        .hue=${label?.hue ?? 'grey'}
        .index=${label ? project.labels.indexOf(label) : 0}
        .label=${label?.name ?? ''}
        .quote=${snippetOf(text, mark.start, mark.end)}
        .personHue=${hueOfPerson(person)}
        .person=${person?.name ?? ''}
        .hasNote=${mark.hasNote}
      ></gl-mark-row>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-overlaps': GlOverlaps;
  }
}
