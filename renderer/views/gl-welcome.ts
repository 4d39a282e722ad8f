import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';

import type { RecentProject } from '../../core/ipc/contract.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-refusal.ts';
import type { OfferChosenEvent } from '../events.ts';
import type { Refusal } from '../state/project-store.ts';
import { fieldStyles } from '../styles/fields.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { formatMoment } from '../wording/dates.ts';
import { keyOf } from '../wording/keys.ts';
import { welcomeStyles } from './welcome-styles.ts';

/** Under which key the name is remembered on this machine. */
const NAME_KEY = 'glossator.name';

/** What the window shows while no project is open: what this is, and how to begin. */
@customElement('gl-welcome')
export class GlWelcome extends LitElement {
  static override styles = [sharedStyles, buttonStyles, fieldStyles, welcomeStyles];
  @state() private _name = localStorage.getItem(NAME_KEY) ?? '';
  @state() private _isNameMissing = false;
  @query('input') private readonly _field!: HTMLInputElement;
  private readonly _app = new StoreController(this, { watch: ({ project }) => [project] });

  override focus() {
    this._field.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override render() {
    const { recent, refusal } = this._app.stores.project.snapshot;
    return html`<main>
      <header>
        ${LOGO}
        <h1>Glossator</h1>
        <p>
          Read articles, and mark who <em class="blue">acts</em>, what they
          <em class="orange">claim</em>, and what they <em class="green">commit</em> to.
        </p>
      </header>
      ${refusal ? this._renderRefusal(refusal) : nothing}
      <div class=${recent.length > 0 ? 'ways two' : 'ways'}>
        ${this._renderStart()} ${recent.length > 0 ? this._renderRecent(recent) : nothing}
      </div>
      <footer>Works offline. A project is one file on this machine, and it is yours.</footer>
    </main>`;
  }

  private _renderRefusal({ sentence, offers }: Refusal) {
    const { project, notices } = this._app.stores;
    return html`<gl-refusal
      .sentence=${sentence}
      .offers=${offers}
      @offer-chosen=${({ offer }: OfferChosenEvent) => notices.attempt(project.acceptOffer(offer))}
      @refusal-dismissed=${() => project.dismissRefusal()}
    ></gl-refusal>`;
  }

  private _renderStart() {
    const { project, notices } = this._app.stores;
    return html`<section class="start">
      <form @submit=${this._onCreate}>
        <label for="name">Your name</label>
        <p class="hint" id="hint">It stands beside every mark you make.</p>
        <div class="field">
          <input
            id="name"
            autocomplete="off"
            spellcheck="false"
            maxlength="120"
            aria-describedby=${this._isNameMissing ? 'missing' : 'hint'}
            aria-invalid=${this._isNameMissing ? 'true' : 'false'}
            .value=${this._name}
            @input=${this._onNameInput}
          />
        </div>
        ${
          this._isNameMissing
            ? html`<p class="missing" id="missing" role="alert">
                Write your name first, so that your marks can be told from those of others.
              </p>`
            : nothing
        }
        <button class="button large primary" type="submit">New project…</button>
      </form>
      <div class="others">
        <button
          class="button large"
          data-key=${keyOf('project.open')}
          data-tip="Open a project file"
          @click=${() => notices.attempt(project.open())}
        >
          Open…
        </button>
        <button class="button large" @click=${() => notices.attempt(project.openSample())}>
          Open the sample project
        </button>
      </div>
    </section>`;
  }

  private _renderRecent(recent: readonly RecentProject[]) {
    return html`<section class="recent">
      <h2>Recent projects</h2>
      <ul>
        ${recent.map((each) => this._renderRecentProject(each))}
      </ul>
    </section>`;
  }

  private _renderRecentProject({ token, name, place, openedAt }: RecentProject) {
    const { project, notices } = this._app.stores;
    return html`<li>
      <button class="open" @click=${() => notices.attempt(project.openRecent(token))}>
        <strong>${name}</strong>
        <span>${place} · ${formatMoment(openedAt)}</span>
      </button>
      <button
        class="button icon"
        aria-label="Take ${name} off this list"
        data-tip="Take it off this list; the file stays"
        @click=${() => notices.attempt(project.forgetRecent(token))}
      >
        ${icon('close', 12)}
      </button>
    </li>`;
  }

  private _onNameInput() {
    this._name = this._field.value;
    if (this._name.trim() !== '') this._isNameMissing = false;
  }

  private _onCreate(event: Event) {
    event.preventDefault();
    const name = this._name.trim();
    if (name === '') {
      this._isNameMissing = true;
      this.focus();
      return;
    }
    localStorage.setItem(NAME_KEY, name);
    const { project, notices } = this._app.stores;
    notices.attempt(project.create(name));
  }
}

/** A line of text with its gloss: what the program is for, in three strokes. */
const LOGO = html`<svg width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden="true">
  <rect x="4" y="4" width="48" height="48" rx="12" fill="var(--gl-ink)"></rect>
  <path
    d="M15 19h17M15 28h17M15 37h11"
    stroke="var(--gl-on-ink)"
    stroke-width="3"
    stroke-linecap="round"
  ></path>
  <path d="M41 17v4" stroke="var(--gl-logo-blue)" stroke-width="4" stroke-linecap="round"></path>
  <path d="M41 26v4" stroke="var(--gl-logo-orange)" stroke-width="4" stroke-linecap="round"></path>
  <path d="M41 35v4" stroke="var(--gl-logo-green)" stroke-width="4" stroke-linecap="round"></path>
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'gl-welcome': GlWelcome;
  }
}
