import { LitElement, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import type { DocumentMeta, TextDirection } from '../../core/model/document.ts';
import type { DocumentContent } from '../../core/model/project.ts';
import { formatCount } from '../../core/text/count.ts';
import { afterPaint } from '../controllers/after-paint.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-options.ts';
import '../elements/gl-text-field.ts';
import type { OptionChosenEvent, TextTypedEvent } from '../events.ts';
import type { DocumentField } from '../state/document-editor.ts';
import { fieldStyles } from '../styles/fields.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { formatDate } from '../wording/dates.ts';
import { documentPanelStyles } from './document-panel-styles.ts';
import { panelStyles } from './panel-styles.ts';

type Field = Exclude<DocumentField, 'direction'>;

/** The fields in their order; `date` has a control of its own. */
const FIELDS: readonly (readonly [field: Field, name: string])[] = [
  ['title', 'Title'],
  ['outlet', 'Outlet'],
  ['author', 'Author'],
  ['date', 'Date'],
  ['url', 'Address'],
  ['section', 'Section'],
  ['genre', 'Genre'],
  ['language', 'Language'],
];

const DIRECTIONS = [
  { value: 'ltr', name: 'Left to right' },
  { value: 'rtl', name: 'Right to left' },
] as const satisfies readonly { value: TextDirection; name: string }[];

/** The document: where it comes from, my flag, the way to remove it. */
@customElement('gl-document-panel')
export class GlDocumentPanel extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    fieldStyles,
    panelStyles,
    documentPanelStyles,
  ];
  @query('gl-text-field, .button') private readonly _first!: HTMLElement | null;
  private readonly _app = new StoreController(this, {
    watch: ({ document, project }) => [document, project],
  });

  override focus() {
    void this.updateComplete.then(() => this._first?.focus());
  }

  /** The text is painted first. */
  protected override async scheduleUpdate() {
    await afterPaint();
    await super.scheduleUpdate();
  }

  /** While it is away it shows nothing new. */
  protected override shouldUpdate() {
    return this._app.stores.document.snapshot.selectedId === null;
  }

  protected override render() {
    const { content } = this._app.stores.document.snapshot;
    if (!content) return nothing;
    const { isEditable, readOnlySentence } = this._app.stores.project;
    return html`
      <div class="head"><h2>Document</h2></div>
      <div class="body">
        ${
          isEditable
            ? nothing
            : html`<p class="reason">${icon('lock', 15)}<span>${readOnlySentence}</span></p>`
        }
        ${this._renderFlag(content)}
        ${isEditable ? this._renderFields(content.meta) : this._renderValues(content.meta)}
        <p class="soft length">${formatCount(content.meta.length)} characters</p>
        ${isEditable ? this._renderRemove(content.meta) : nothing}
      </div>
    `;
  }

  private _renderFlag({ status }: DocumentContent) {
    if (!status.isFlagged) return nothing;
    const { project, dialogs } = this._app.stores;
    return html`<div class="flag">
      ${icon('flag', 15)}
      <span>${status.note || 'Flagged'}</span>
      ${
        project.isEditable
          ? html`<button
              class="button icon"
              aria-label="Edit the flag"
              data-tip="Edit the flag"
              @click=${() => dialogs.open('flag')}
            >
              ${icon('edit', 14)}
            </button>`
          : nothing
      }
    </div>`;
  }

  private _renderFields(meta: DocumentMeta) {
    return html`<div class="fields">
        ${FIELDS.map(
          ([field, name]) =>
            html`<span class="name" aria-hidden="true">${name}</span>
              ${field === 'date' ? this._renderDate(meta) : this._renderField(meta, field, name)}`,
        )}
      </div>
      <div class="group">
        <h3>Writing direction</h3>
        <gl-options
          .label=${'Writing direction'}
          .options=${DIRECTIONS}
          .value=${meta.direction}
          @option-chosen=${(event: OptionChosenEvent) => this._onDirection(meta, event)}
        ></gl-options>
      </div>`;
  }

  private _renderField(meta: DocumentMeta, field: Field, name: string) {
    const key = draftKey(meta, field);
    return html`<gl-text-field
      .label=${name}
      .fieldKey=${key}
      .isMultiline=${field === 'title'}
      .maxLength=${field === 'url' ? 2000 : field === 'language' ? 35 : 500}
      .placeholder=${field === 'language' ? 'such as en or de-AT' : ''}
      .value=${this._app.stores.drafts.of(key) ?? valueOf(meta, field)}
      @text-typed=${(event: TextTypedEvent) => this._onTyped(meta, field, event)}
      @focusout=${this._onLeft}
    ></gl-text-field>`;
  }

  private _renderDate(meta: DocumentMeta) {
    return html`<span class="field"
      ><input
        type="date"
        aria-label="Date"
        max="9999-12-31"
        .value=${meta.source.date}
        @change=${(event: Event) =>
          this._save(meta, 'date', (event.target as HTMLInputElement).value)}
    /></span>`;
  }

  private _renderValues(meta: DocumentMeta) {
    const direction = DIRECTIONS.find(({ value }) => value === meta.direction)?.name;
    return html`<dl>
      ${FIELDS.map(([field, name]) => {
        const value = valueOf(meta, field);
        const shown = field === 'date' && value ? formatDate(value) : value;
        return html`<dt>${name}</dt>
          <dd class=${value ? '' : 'absent'}>${shown || 'Not known'}</dd>`;
      })}
      <dt>Direction</dt>
      <dd>${direction}</dd>
    </dl>`;
  }

  private _renderRemove({ id, title }: DocumentMeta) {
    return html`<button
      class="button quiet danger remove"
      @click=${() => this._attempt(this._remove(id, title))}
    >
      ${icon('remove', 15)}Remove document
    </button>`;
  }

  private async _remove(id: DocumentMeta['id'], title: string) {
    const { library, document, notices, commands } = this._app.stores;
    const next = library.neighbour(id, 1) ?? library.neighbour(id, -1);
    await library.remove([id]);
    notices.show('info', `“${title}” is removed with its marks.`, {
      label: 'Undo',
      run: () => commands.run('edit.undo'),
    });
    // The push that it is gone may have closed it already.
    if (document.documentId !== null && document.documentId !== id) return;
    if (next) await document.open(next);
    else document.close();
  }

  private _attempt(work: Promise<unknown>) {
    this._app.stores.notices.attempt(work);
  }

  private _save(meta: DocumentMeta, field: DocumentField, value: string) {
    this._attempt(this._app.stores.documentEditor.setField(meta, field, value));
  }

  private _onTyped(meta: DocumentMeta, field: Field, { text }: TextTypedEvent) {
    const { drafts, documentEditor } = this._app.stores;
    const key = draftKey(meta, field);
    // A document has to be called something: an emptied title comes back when the field is left.
    if (field === 'title' && text.trim() === '') drafts.drop(key);
    else drafts.edit(key, text, (typed) => documentEditor.setField(meta, field, typed));
  }

  private readonly _onLeft = () => {
    this._attempt(this._app.stores.drafts.flush());
    // The field shows what is stored now that nobody types in it.
    setTimeout(() => {
      for (const field of this.renderRoot.querySelectorAll('gl-text-field')) field.requestUpdate();
    });
  };

  private _onDirection(meta: DocumentMeta, { value }: OptionChosenEvent) {
    if (value !== null) this._save(meta, 'direction', value);
  }
}

function valueOf({ title, language, source }: DocumentMeta, field: Field): string {
  if (field === 'title') return title;
  return field === 'language' ? language : source[field];
}

function draftKey({ id }: DocumentMeta, field: Field): string {
  return `document ${id} ${field}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-document-panel': GlDocumentPanel;
  }
}
