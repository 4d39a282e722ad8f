import '../elements/gl-theme.ts';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';

import type { PersonId } from '../../core/model/ids.ts';
import type { Person } from '../../core/model/person.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-menu-button.ts';
import type { GlTextField } from '../elements/gl-text-field.ts';
import '../elements/gl-text-field.ts';
import type { MenuChosenEvent, TextTypedEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { KIND_NAMES, PERSON_HUES, hueName, hueOfPerson } from '../wording/people.ts';
import { DialogView } from './dialog-view.ts';

/** The people of the project and which of them I am. */
@customElement('gl-people-dialog')
export class GlPeopleDialog extends DialogView {
  static override styles = [
    DialogView.styles,
    css`
      :host {
        --gl-dialog-width: 560px;
      }
      ul {
        display: grid;
        gap: 2px;
        margin: 0 -8px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) 104px;
        gap: 8px;
        align-items: center;
        min-block-size: 40px;
        padding-inline: 8px;
        border-radius: var(--gl-radius);
      }
      li.me {
        background: var(--gl-pane);
      }
      .dot {
        inline-size: 14px;
        block-size: 14px;
        border-radius: 50%;
      }
      .role {
        display: flex;
        gap: 5px;
        align-items: center;
        justify-content: center;
        color: var(--gl-ink-soft);
        font-size: var(--gl-size-s);
        text-align: center;
      }
      .role strong {
        color: var(--gl-ink);
      }
      .body li .button:not(.icon) {
        block-size: 26px;
        padding-inline: 10px;
        font-size: var(--gl-size-s);
      }
      .add {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: end;
        margin-block-start: 16px;
        padding-block-start: 16px;
        border-block-start: 1px solid var(--gl-line);
      }
    `,
  ];
  @state() private _newName = '';
  @query('.add gl-text-field') private readonly _newField!: GlTextField;
  protected readonly _app = new StoreController(this, { watch: ({ project }) => [project] });

  protected override get heading() {
    return 'People and me';
  }

  protected override renderBody() {
    const { project } = this._app.stores;
    return html`
      <p class="lead">
        Everybody marks in a layer of their own. What you mark belongs to the person you are here.
      </p>
      ${
        project.isEditable
          ? nothing
          : html`<p class="alert">${icon('lock', 16)}${project.readOnlySentence}</p>`
      }
      <ul>
        ${project.people.map((person) => this._renderPerson(person))}
      </ul>
      ${project.isEditable ? this._renderAdd() : nothing}
    `;
  }

  private _renderPerson(person: Person) {
    const { project } = this._app.stores;
    const isMe = person.id === project.me;
    return html`<li class=${isMe ? 'me' : ''}>
      ${this._renderColour(person)} ${this._renderName(person)}
      ${
        isMe
          ? html`<span class="role">${icon('check', 14)}<strong>Me</strong></span>`
          : this._renderRole(person)
      }
    </li>`;
  }

  private _renderColour(person: Person) {
    const hue = hueOfPerson(person);
    const dot = html`<i class="dot" style="background:var(--gl-${hue})"></i>`;
    if (!this._app.stores.project.isEditable) return dot;
    const entries = PERSON_HUES.map((each, index) => ({
      value: String(index),
      label: hueName(each),
      isChosen: each === hue,
    }));
    return html`<gl-menu-button
      .label=${`Colour of ${person.name}: ${hueName(hue).toLowerCase()}`}
      .isIcon=${true}
      .groups=${[{ heading: 'Colour', entries }]}
      @menu-chosen=${({ value }: MenuChosenEvent) =>
        this._update(person, person.name, Number(value))}
      >${dot}</gl-menu-button
    >`;
  }

  private _renderName(person: Person) {
    const { project, drafts } = this._app.stores;
    if (!project.isEditable) return html`<span>${person.name}</span>`;
    const key = `person ${person.id} name`;
    return html`<gl-text-field
      .label=${`Name of ${person.name}`}
      .fieldKey=${key}
      .maxLength=${120}
      .value=${drafts.of(key) ?? person.name}
      @text-typed=${(event: TextTypedEvent) => this._onNameTyped(person, key, event)}
      @focusout=${() => void drafts.flush()}
    ></gl-text-field>`;
  }

  private _renderRole(person: Person) {
    if (person.kind !== 'human' || !this._app.stores.project.isEditable) {
      return html`<span class="role">${KIND_NAMES[person.kind]}</span>`;
    }
    return html`<button
      class="button"
      aria-label="This is me: ${person.name}"
      @click=${() => this._becomeMe(person)}
    >
      This is me
    </button>`;
  }

  private _renderAdd() {
    return html`<div class="add">
      <label class="labelled">
        <span>Add a person</span>
        <gl-text-field
          data-first
          .label=${'Name of the new person'}
          .fieldKey=${'new person'}
          .maxLength=${120}
          .value=${this._newName}
          @text-typed=${(event: TextTypedEvent) => (this._newName = event.text)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') this._add();
          }}
        ></gl-text-field>
      </label>
      <button class="button" ?disabled=${this._newName.trim() === ''} @click=${() => this._add()}>
        ${icon('person', 16)}Add
      </button>
    </div>`;
  }

  private _update({ id }: Person, name: string, colour: number) {
    const { project, notices } = this._app.stores;
    notices.attempt(project.updatePerson(id, name, colour));
  }

  private _becomeMe({ id, name }: Person) {
    const { project, notices } = this._app.stores;
    notices.attempt(project.setMe(id).then(() => notices.announce(`You are ${name} now.`)));
  }

  private _onNameTyped(person: Person, key: string, { text }: TextTypedEvent) {
    const { drafts, project } = this._app.stores;
    // Everybody is called something: an emptied name comes back when the field is left.
    if (text.trim() === '') drafts.drop(key);
    else drafts.edit(key, text, (name) => this._rename(project.personById(person.id), name));
  }

  private async _rename(person: Person | undefined, name: string) {
    if (!person || person.name === name.trim()) return;
    await this._app.stores.project.updatePerson(person.id, name.trim(), person.colour);
  }

  private _add() {
    const name = this._newName.trim();
    if (name === '') return;
    const { project, notices } = this._app.stores;
    notices.attempt(this._create(project.createPerson(name), name));
  }

  private async _create(created: Promise<PersonId>, name: string) {
    await created;
    this._newName = '';
    this._newField.clear();
    this._app.stores.notices.announce(`${name} is added.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-people-dialog': GlPeopleDialog;
  }
}
