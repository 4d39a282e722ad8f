import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import type { LabelId } from '../../core/model/ids.ts';
import type { JobSnapshot } from '../../core/model/job.ts';
import { countOf, formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-label-sign.ts';
import { firstFragments } from '../state/marks.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { formatTime } from '../wording/dates.ts';
import { keyOf } from '../wording/keys.ts';
import { statusLineStyles } from './status-line-styles.ts';

/** The line at the bottom: the truth about saving, marks, the sticky label, find, running jobs. */
@customElement('gl-status-line')
export class GlStatusLine extends LitElement {
  static override styles = [sharedStyles, buttonStyles, statusLineStyles];
  private readonly _app = new StoreController(this, {
    watch: ({ document, project, sticky, find, jobs }) => [document, project, sticky, find, jobs],
  });

  protected override render() {
    const { document, project } = this._app.stores;
    const { content } = document.snapshot;
    return html`
      <span class=${project.isEditable ? 'saved confirmed' : 'saved'}>${this._renderSaved()}</span>
      ${content ? html`<span class="marks">${this._marks(content.annotations)}</span>` : nothing}
      ${content && project.isEditable ? this._renderSticky() : nothing} ${this._renderFind()}
      <span class="gap"></span>
      ${this._runningJobs.slice(0, 1).map((job) => this._renderJob(job))}
    `;
  }

  private _renderSaved() {
    const { snapshot, isEditable } = this._app.stores.project;
    if (!isEditable) return html`${icon('lock', 13)}Read only`;
    return html`${icon('check', 13)}${
      snapshot.savedAt ? `Saved ${formatTime(snapshot.savedAt)}` : 'All changes saved'
    }`;
  }

  private _marks(annotations: Int32Array) {
    return countOf(firstFragments(annotations).length, 'mark');
  }

  private _renderFind() {
    const { find } = this._app.stores;
    const { isOpen, wanted } = find.snapshot;
    return isOpen && wanted !== '' ? html`<span>Find ${find.countInWords}</span>` : nothing;
  }

  private _renderSticky() {
    const { project, sticky } = this._app.stores;
    const { labelId } = sticky.snapshot;
    const tip = 'Sticky label: tag every selection at once';
    return html`<span class="sticky" role="group" aria-label=${tip}>
      <span data-tip=${tip} data-key=${keyOf('mark.sticky')}>Sticky</span>
      ${this._renderStickyButton(null, labelId, html`Off`, 'Sticky label off')}
      ${project.labels.map((label, index) =>
        this._renderStickyButton(
          label.id,
          labelId,
          html`<gl-label-sign .hue=${label.hue} .index=${index}></gl-label-sign>${label.name}`,
          `Sticky label: ${label.name}`,
        ),
      )}
    </span>`;
  }

  private _renderStickyButton(
    id: LabelId | null,
    now: LabelId | null,
    content: unknown,
    tip: string,
  ) {
    return html`<button
      aria-pressed=${id === now ? 'true' : 'false'}
      aria-label=${tip}
      @click=${() => this._app.stores.sticky.choose(id)}
    >
      ${content}
    </button>`;
  }

  private get _runningJobs(): readonly JobSnapshot[] {
    return this._app.stores.jobs.snapshot.jobs.filter(({ state }) => state === 'running');
  }

  private _renderJob({ id, title, done, total, canCancel }: JobSnapshot) {
    const more = this._runningJobs.length - 1;
    const progress = total === null ? '' : `${formatCount(done)} of ${formatCount(total)}`;
    return html`<span class="job">
      <span class="job-title">${title}${more > 0 ? ` (and ${more} more)` : ''}</span>
      <progress
        aria-label=${title}
        max=${total ?? nothing}
        value=${total === null ? nothing : done}
      ></progress>
      <span class="job-progress">${progress}</span>
      ${canCancel ? this._renderCancel(id, title) : nothing}
    </span>`;
  }

  private _renderCancel(id: number, title: string) {
    const { jobs, notices } = this._app.stores;
    return html`<button
      class="cancel"
      aria-label="Cancel: ${title}"
      data-tip="Cancel; nothing of it is kept"
      @click=${() => notices.attempt(jobs.cancel(id))}
    >
      ${icon('close', 11)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-status-line': GlStatusLine;
  }
}
