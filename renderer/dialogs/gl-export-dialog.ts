import '@spectrum-web-components/checkbox/sp-checkbox.js';
import '../elements/gl-theme.ts';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';

import type { PersonId } from '../../core/model/ids.ts';
import type { JobSnapshot } from '../../core/model/job.ts';
import { formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import type { GlDialog } from '../elements/gl-dialog.ts';
import '../elements/gl-dialog.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { hueOfPerson, nameAmongOthers } from '../wording/people.ts';
import { dialogStyles } from './dialog-styles.ts';

/** Whose marks to export as JSON Lines; then how it goes and what came of it. */
@customElement('gl-export-dialog')
export class GlExportDialog extends LitElement {
  static override styles = [
    sharedStyles,
    buttonStyles,
    dialogStyles,
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
      .result {
        display: flex;
        gap: 12px;
        align-items: start;
        padding-block: 8px;
        font-size: var(--gl-size-l);
      }
      .result svg {
        margin-block-start: 1px;
        color: var(--gl-positive);
      }
      .result.bad svg {
        color: var(--gl-negative);
      }
      .progress {
        display: grid;
        gap: 8px;
        padding-block: 8px;
      }
      .soft {
        color: var(--gl-ink-soft);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
  @state() private _left: ReadonlySet<PersonId> = new Set();
  @state() private _jobId: number | null = null;
  @query('gl-dialog') private readonly _dialog!: GlDialog;
  private readonly _app = new StoreController(this, {
    watch: ({ project, jobs }) => [project, jobs],
  });

  protected override render() {
    const job = this._jobId === null ? undefined : this._app.stores.jobs.byId(this._jobId);
    return html`<gl-theme
      ><gl-dialog
        .heading=${'Export as JSON Lines'}
        @dialog-closed=${() => this._app.stores.dialogs.close()}
      >
        ${job ? this._renderJob(job) : this._renderChoice()}
      </gl-dialog></gl-theme
    >`;
  }

  private _renderChoice() {
    const { people, me } = this._app.stores.project;
    const wanted = people.filter(({ id }) => !this._left.has(id));
    return html`<p class="lead">
        One line per document, with its text and the marks of the people below, and a README that
        names every field and unit. Every quote is cut again and compared after writing.
      </p>
      <h3 id="whose">Whose marks</h3>
      <div role="group" aria-labelledby="whose">
        ${people.map(
          (person) =>
            html`<div class="person">
              <sp-checkbox
                .checked=${!this._left.has(person.id)}
                @change=${() => this._toggle(person.id)}
                >${nameAmongOthers(person, me)}</sp-checkbox
              >
              <i class="dot" style="background:var(--gl-${hueOfPerson(person)})"></i>
            </div>`,
        )}
      </div>
      <button slot="footer" class="button" @click=${() => this._dialog.close()}>Cancel</button>
      <button
        slot="footer"
        class="button primary"
        data-first
        ?disabled=${wanted.length === 0}
        @click=${() => this._app.stores.notices.attempt(this._run(wanted.map(({ id }) => id)))}
      >
        Choose a folder and export…
      </button>`;
  }

  private _renderJob(job: JobSnapshot) {
    if (job.state === 'running') return this._renderRunning(job);
    const isGood = job.state === 'done';
    return html`<div class=${isGood ? 'result' : 'result bad'} role="status">
        ${icon(isGood ? 'done' : 'alert', 22)}
        <p>${job.sentence ?? (isGood ? 'Exported.' : 'Nothing was written.')}</p>
      </div>
      ${
        isGood
          ? html`<button slot="footer" class="button" @click=${() => this._reveal(job.id)}>
              ${icon('folder', 16)}Show the folder
            </button>`
          : nothing
      }
      <button slot="footer" class="button primary" @click=${() => this._dialog.close()}>
        Done
      </button>`;
  }

  private _renderRunning({ id, title, done, total }: JobSnapshot) {
    const { jobs, notices } = this._app.stores;
    return html`<div class="progress">
        <p>${title}</p>
        <progress
          aria-label=${title}
          max=${total ?? nothing}
          value=${total === null ? nothing : done}
        ></progress>
        <p class="soft">
          ${total === null ? 'Counting' : `${formatCount(done)} of ${formatCount(total)} documents`}
        </p>
      </div>
      <button slot="footer" class="button" @click=${() => notices.attempt(jobs.cancel(id))}>
        Cancel the export
      </button>
      <button slot="footer" class="button" @click=${() => this._dialog.close()}>
        Go on in the background
      </button>`;
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
