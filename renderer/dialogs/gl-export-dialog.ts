import '@spectrum-web-components/checkbox/sp-checkbox.js';
import '../elements/gl-theme.ts';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import type { PersonId } from '../../core/model/ids.ts';
import type { JobSnapshot } from '../../core/model/job.ts';
import type { Person } from '../../core/model/person.ts';
import { countOf, formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { icon } from '../styles/icons.ts';
import { hueOfPerson, nameAmongOthers } from '../wording/people.ts';
import { DialogView } from './dialog-view.ts';

/** Whose marks to export as JSON Lines; then how it goes and what came of it. */
@customElement('gl-export-dialog')
export class GlExportDialog extends DialogView {
  static override styles = [
    DialogView.styles,
    css`
      .person {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .dot {
        inline-size: 10px;
        block-size: 10px;
        border-radius: 50%;
      }
    `,
  ];
  @state() private _left: ReadonlySet<PersonId> = new Set();
  @state() private _jobId: number | null = null;
  protected readonly _app = new StoreController(this, {
    watch: ({ project, jobs }) => [project, jobs],
  });

  protected override get heading() {
    return 'Export as JSON Lines';
  }

  protected override renderBody() {
    const job = this._job;
    if (!job) return this._renderChoice();
    return job.state === 'running' ? this._renderProgress(job) : this._renderResult(job);
  }

  protected override renderFooter() {
    const job = this._job;
    if (!job) return this._renderStart();
    if (job.state === 'running') return this._renderStop(job);
    return html`
      ${
        job.state === 'done'
          ? html`<button class="button" @click=${() => this._reveal(job.id)}>
              ${icon('folder', 16)}Show the folder
            </button>`
          : nothing
      }
      <button class="button primary" @click=${this.close}>Done</button>
    `;
  }

  private get _job(): JobSnapshot | undefined {
    return this._jobId === null ? undefined : this._app.stores.jobs.byId(this._jobId);
  }

  private _renderChoice() {
    return html`
      <p class="lead">
        One line per document, with its text and the marks of the people below, and a README that
        names every field and unit. Every quote is cut again and compared after writing.
      </p>
      <h3 id="whose">Whose marks</h3>
      <div role="group" aria-labelledby="whose">
        ${this._app.stores.project.people.map((person) => this._renderPerson(person))}
      </div>
    `;
  }

  private _renderPerson(person: Person) {
    return html`<div class="person">
      <sp-checkbox .checked=${!this._left.has(person.id)} @change=${() => this._toggle(person.id)}
        >${nameAmongOthers(person, this._app.stores.project.me)}</sp-checkbox
      >
      <i class="dot" style="background:var(--gl-${hueOfPerson(person)})"></i>
    </div>`;
  }

  private _renderStart() {
    const { project, notices } = this._app.stores;
    const wanted = project.people.map(({ id }) => id).filter((id) => !this._left.has(id));
    return html`
      <button class="button" @click=${this.close}>Cancel</button>
      <button
        class="button primary"
        data-first
        ?disabled=${wanted.length === 0}
        @click=${() => notices.attempt(this._run(wanted))}
      >
        Choose a folder and export…
      </button>
    `;
  }

  private _renderProgress({ title, done, total }: JobSnapshot) {
    const progress =
      total === null ? 'Counting' : `${formatCount(done)} of ${countOf(total, 'document')}`;
    return html`<div class="progress">
      <p>${title}</p>
      <progress
        aria-label=${title}
        max=${total ?? nothing}
        value=${total === null ? nothing : done}
      ></progress>
      <p class="soft">${progress}</p>
    </div>`;
  }

  private _renderStop({ id }: JobSnapshot) {
    const { jobs, notices } = this._app.stores;
    return html`
      <button class="button" @click=${() => notices.attempt(jobs.cancel(id))}>
        Cancel the export
      </button>
      <button class="button" @click=${this.close}>Go on in the background</button>
    `;
  }

  private _renderResult({ state, sentence }: JobSnapshot) {
    const isGood = state === 'done';
    return html`<div class=${isGood ? 'result' : 'result bad'} role="status">
      ${icon(isGood ? 'done' : 'alert', 22)}
      <p>${sentence ?? (isGood ? 'Exported.' : 'Nothing was written.')}</p>
    </div>`;
  }

  private _toggle(id: PersonId) {
    const left = new Set(this._left);
    if (!left.delete(id)) left.add(id);
    this._left = left;
  }

  private async _run(personIds: PersonId[]) {
    const { jobs, drafts } = this._app.stores;
    await drafts.flush();
    this._jobId = await jobs.export(personIds);
  }

  private _reveal(id: number) {
    const { jobs, notices } = this._app.stores;
    notices.attempt(jobs.reveal(id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-export-dialog': GlExportDialog;
  }
}
