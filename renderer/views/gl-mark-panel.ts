import { LitElement, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';

import type { Annotation, Certainty } from '../../core/model/annotation.ts';
import { isApplicable, type Label } from '../../core/model/codebook.ts';
import type { AnnotationId, LabelId } from '../../core/model/ids.ts';
import { PACKED_ID } from '../../core/model/packed-annotations.ts';
import { afterPaint } from '../controllers/after-paint.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-attribute-field.ts';
import type { GlAttributeField } from '../elements/gl-attribute-field.ts';
import '../elements/gl-label-sign.ts';
import '../elements/gl-options.ts';
import '../elements/gl-text-field.ts';
import type {
  AttributeEditedEvent,
  AttributeTypedEvent,
  OptionChosenEvent,
  TextTypedEvent,
} from '../events.ts';
import { firstFragments } from '../state/marks.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, keyStyles, sharedStyles } from '../styles/shared.ts';
import { formatValue } from '../wording/attributes.ts';
import { keyOf } from '../wording/keys.ts';
import { quoteOf } from '../wording/quotes.ts';
import { CERTAINTY_NAMES } from '../wording/status.ts';
import './gl-mark-history.ts';
import './gl-overlaps.ts';
import { markPanelStyles } from './mark-panel-styles.ts';
import { panelStyles } from './panel-styles.ts';

const CERTAINTIES = Object.entries(CERTAINTY_NAMES).map(([value, name]) => ({ value, name }));

/** The selected mark: what it is, what is said about it, by whom; editable if it is mine. */
@customElement('gl-mark-panel')
export class GlMarkPanel extends LitElement {
  static override styles = [sharedStyles, buttonStyles, keyStyles, panelStyles, markPanelStyles];
  @query('gl-attribute-field, gl-options') private readonly _first!: HTMLElement | null;
  private readonly _app = new StoreController(this, {
    watch: ({ document, project, layers }) => [document, project, layers],
  });

  private _mark: Annotation | null = null;

  override focus() {
    void this._focusFirst();
  }

  /** The text is painted first. */
  protected override async scheduleUpdate() {
    await afterPaint();
    await super.scheduleUpdate();
  }

  /** While it is away it shows nothing new. */
  protected override shouldUpdate() {
    return this._app.stores.document.snapshot.selectedId !== null;
  }

  protected override willUpdate() {
    const { selected, content } = this._app.stores.document.snapshot;
    // Until the details of another mark are there, those of the last one stay, so that nothing blinks.
    this._mark = selected ?? this._mark;
    if (this._mark?.documentId !== content?.meta.id) this._mark = null;
  }

  protected override render() {
    const mark = this._mark;
    const label = mark ? this._app.stores.project.labelById(mark.labelId) : undefined;
    return html`${this._renderHead()} ${mark && label ? this._renderMark(mark, label) : nothing}`;
  }

  private _renderHead() {
    const { selectedId, content } = this._app.stores.document.snapshot;
    const packed = content?.annotations ?? new Int32Array(0);
    const places = firstFragments(packed);
    const at = places.findIndex((place) => packed[place + PACKED_ID] === selectedId);
    return html`<div class="head">
      <h2>Mark <span class="place">${at + 1} of ${places.length}</span></h2>
      ${this._renderWalk('left', 'mark.previous', 'Previous mark')}
      ${this._renderWalk('right', 'mark.next', 'Next mark')}
      <button
        class="button icon"
        aria-label="Back to the document"
        data-tip="Back to the document"
        @click=${() => this._attempt(this._app.stores.document.select(null))}
      >
        ${icon('close', 13)}
      </button>
    </div>`;
  }

  private _renderWalk(
    side: 'left' | 'right',
    command: 'mark.previous' | 'mark.next',
    label: string,
  ) {
    return html`<button
      class="button icon"
      aria-label=${label}
      data-tip=${label}
      data-key=${keyOf(command)}
      @click=${() => this._walk(side === 'left' ? -1 : 1)}
    >
      ${icon(side, 15)}
    </button>`;
  }

  private _renderMark(mark: Annotation, label: Label) {
    const { project } = this._app.stores;
    const isMine = mark.personId === project.me;
    const isEditable = isMine && project.isEditable;
    return html`<div class="body" role="group" aria-label="${label.name}, mark">
      ${isEditable ? this._renderLabels(mark) : this._renderReason(mark, label, isMine)}
      ${this._renderQuote(mark, label)}
      <gl-overlaps></gl-overlaps>
      ${isEditable ? this._renderFields(mark, label) : this._renderValues(mark, label)}
      <gl-mark-history></gl-mark-history>
      ${isEditable ? this._renderRemove(mark) : nothing}
    </div>`;
  }

  private _renderLabels(mark: Annotation) {
    const options = this._app.stores.project.labels.map((label, index) => ({
      value: String(label.id),
      name: label.name,
      definition: label.definition,
      sign: html`<gl-label-sign .hue=${label.hue} .index=${index}></gl-label-sign>`,
    }));
    return html`<gl-options
      class="labels"
      .label=${'Label'}
      .options=${options}
      .value=${String(mark.labelId)}
      @option-chosen=${(event: OptionChosenEvent) => this._onLabelChosen(mark, event)}
    ></gl-options>`;
  }

  private _renderReason({ personId }: Annotation, label: Label, isMine: boolean) {
    const { project } = this._app.stores;
    const name = project.personName(personId);
    const reason = isMine
      ? project.readOnlySentence
      : `This mark is ${name}’s. Only ${name} can change it; you can mark the same words yourself.`;
    const index = project.labels.indexOf(label);
    return html`<strong class="label"
        ><gl-label-sign .hue=${label.hue} .index=${index}></gl-label-sign>${label.name}</strong
      >
      <p class="reason">${icon('lock', 15)}<span>${reason}</span></p>`;
  }

  private _renderQuote(mark: Annotation, { hue }: Label) {
    const text = this._app.stores.document.snapshot.content?.text ?? '';
    return html`<blockquote dir="auto" style="border-color:var(--gl-${hue})">
      ${quoteOf(text, mark.fragments)}
    </blockquote>`;
  }

  private _renderFields(mark: Annotation, label: Label) {
    const { drafts } = this._app.stores;
    const text = this._app.stores.document.snapshot.content?.text ?? '';
    const applicable = label.attributes.filter((each) => isApplicable(each, mark.attributes));
    return html`
      ${applicable.map(
        (attribute) =>
          html`<gl-attribute-field
            .owner=${mark.id}
            .attribute=${attribute}
            .value=${mark.attributes[attribute.key]}
            .draft=${drafts.of(draftKey(mark, attribute.key))}
            .quote=${quoteOf(text, mark.fragments)}
            @attribute-edited=${(event: AttributeEditedEvent) => this._onEdited(mark, event)}
            @attribute-typed=${(event: AttributeTypedEvent) => this._onTyped(mark, event)}
            @focusout=${this._flush}
          ></gl-attribute-field>`,
      )}
      <div class="group">
        <h3>Certainty</h3>
        <gl-options
          .label=${'Certainty'}
          .options=${CERTAINTIES}
          .value=${mark.certainty}
          @option-chosen=${(event: OptionChosenEvent) => this._onCertaintyChosen(mark, event)}
        ></gl-options>
      </div>
      <div class="group">
        <h3>Note</h3>
        <gl-text-field
          .label=${'Note'}
          .fieldKey=${draftKey(mark, 'note')}
          .isMultiline=${true}
          .lines=${2}
          .maxLength=${10_000}
          .value=${drafts.of(draftKey(mark, 'note')) ?? mark.note}
          @text-typed=${(event: TextTypedEvent) => this._onNoteTyped(mark, event)}
          @focusout=${this._flush}
        ></gl-text-field>
      </div>
    `;
  }

  private _renderValues(mark: Annotation, label: Label) {
    const applicable = label.attributes.filter((each) => isApplicable(each, mark.attributes));
    return html`<dl>
      ${applicable.map((attribute) => {
        const value = mark.attributes[attribute.key];
        return html`<dt>${attribute.name}</dt>
          <dd class=${value === undefined ? 'absent' : ''}>${formatValue(attribute, value)}</dd>`;
      })}
      <dt>Certainty</dt>
      <dd>${CERTAINTY_NAMES[mark.certainty]}</dd>
      <dt>Note</dt>
      <dd class=${mark.note === '' ? 'absent' : 'note'}>${mark.note || 'None'}</dd>
    </dl>`;
  }

  private _renderRemove({ id }: Annotation) {
    const { document, notices } = this._app.stores;
    const remove = async () => {
      await document.removeMarks([id]);
      notices.announce('The mark is removed. Undo brings it back.');
    };
    return html`<button class="button quiet danger remove" @click=${() => this._attempt(remove())}>
      ${icon('remove', 15)}Remove mark <kbd>${keyOf('mark.remove')}</kbd>
    </button>`;
  }

  private async _focusFirst() {
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll<GlAttributeField>('gl-attribute-field')];
    const missing = fields.find(({ value }) => value === undefined);
    const target = missing ?? this._first ?? this.renderRoot.querySelector('button');
    target?.focus();
  }

  private _walk(step: 1 | -1) {
    const { document } = this._app.stores;
    const { content, selectedId } = document.snapshot;
    if (!content) return;
    const places = firstFragments(content.annotations);
    const idAt = (at: number) => content.annotations[(places[at] ?? 0) + PACKED_ID];
    const at = places.findIndex((_, index) => idAt(index) === selectedId);
    const next = idAt((at + step + places.length) % places.length);
    if (next !== undefined) this._attempt(document.goTo(next as AnnotationId));
  }

  private _attempt(work: Promise<unknown>) {
    this._app.stores.notices.attempt(work);
  }

  private readonly _flush = () => {
    this._attempt(this._app.stores.drafts.flush());
  };

  private _onLabelChosen({ id }: Annotation, { value }: OptionChosenEvent) {
    this._attempt(this._app.stores.editor.relabel(id, Number(value) as LabelId));
  }

  private _onEdited({ id }: Annotation, { key, value }: AttributeEditedEvent) {
    this._attempt(this._app.stores.editor.setAttribute(id, key, value));
  }

  private _onTyped(mark: Annotation, { key, text }: AttributeTypedEvent) {
    const { drafts, editor } = this._app.stores;
    drafts.edit(draftKey(mark, key), text, (typed) =>
      editor.setAttribute(mark.id, key, typed.trim() === '' ? undefined : typed),
    );
  }

  private _onCertaintyChosen({ id }: Annotation, { value }: OptionChosenEvent) {
    const certainty = (Object.keys(CERTAINTY_NAMES) as Certainty[]).find((each) => each === value);
    if (certainty) this._attempt(this._app.stores.document.updateMark(id, { certainty }));
  }

  private _onNoteTyped(mark: Annotation, { text }: TextTypedEvent) {
    const { drafts, document } = this._app.stores;
    drafts.edit(draftKey(mark, 'note'), text, (note) => document.updateMark(mark.id, { note }));
  }
}

/** Under which name the draft of a field is kept; 'note' is no attribute of any label. */
function draftKey({ id }: Annotation, field: string): string {
  return `mark ${id} ${field}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-mark-panel': GlMarkPanel;
  }
}
