import '@spectrum-web-components/checkbox/sp-checkbox.js';
import '../elements/gl-theme.ts';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import type { ImportItem, ImportReport } from '../../core/model/import.ts';
import { countOf, formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-import-row.ts';
import type { RowContent } from '../elements/gl-row-list.ts';
import '../elements/gl-row-list.ts';
import type { RowChosenEvent, RowsShownEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { DialogView } from './dialog-view.ts';
import './gl-import-item.ts';
import { importStyles } from './import-styles.ts';

/** What was chosen or dropped, before it is imported; then how it went, item by item where something was left out. */
@customElement('gl-import-dialog')
export class GlImportDialog extends DialogView {
  static override styles = [DialogView.styles, importStyles];
  @state() private _chosen = 0;
  @state() private _withDuplicates = false;
  protected readonly _app = new StoreController(this, {
    watch: ({ imports, jobs }) => [imports, jobs],
  });

  private _phase = 'idle';

  protected override get heading() {
    return HEADINGS[this._app.stores.imports.snapshot.phase];
  }

  protected override updated() {
    const { phase } = this._app.stores.imports.snapshot;
    // The batch was abandoned, as when its inspection was cancelled in the jobs tray.
    if (phase === 'idle') this.close();
    else if (phase !== this._phase) this.focusFirst();
    this._phase = phase;
  }

  protected override renderBody() {
    const { phase, report } = this._app.stores.imports.snapshot;
    switch (phase) {
      case 'idle':
        return nothing;
      case 'inspecting':
      case 'importing':
        return this._renderProgress(HEADINGS[phase]);
      case 'ready':
        return this._renderReview();
      case 'reported':
        return report ? this._renderReport(report) : nothing;
    }
  }

  protected override renderFooter() {
    switch (this._app.stores.imports.snapshot.phase) {
      case 'idle':
        return nothing;
      case 'inspecting':
        return html`<button class="button" @click=${this.close}>Cancel</button>`;
      case 'importing':
        return html`<button class="button" @click=${this._cancelImport}>Cancel</button>
          <button class="button" @click=${this.close}>Go on in the background</button>`;
      case 'ready':
        return this._renderDecision();
      case 'reported':
        return html`<button class="button primary" data-first @click=${this._finish}>Done</button>`;
    }
  }

  private _renderProgress(label: string) {
    const { imports, jobs } = this._app.stores;
    const { jobId } = imports.snapshot;
    const job = jobId === null ? undefined : jobs.byId(jobId);
    const total = job?.total ?? null;
    const progress =
      job && total !== null
        ? `${formatCount(job.done)} of ${countOf(total, 'file')}`
        : 'Looking for files';
    return html`<div class="progress">
      <progress
        aria-label=${label}
        max=${total ?? nothing}
        value=${job && total !== null ? job.done : nothing}
      ></progress>
      <p class="soft">${progress}</p>
    </div>`;
  }

  private _renderReview() {
    return html`<div class="review">
      ${this._renderCounts()}
      <gl-row-list
        data-first
        .count=${this._app.stores.imports.snapshot.total}
        .rowHeight=${50}
        .label=${'Files'}
        .chosen=${this._chosen}
        .renderRow=${(index: number) => this._renderRow(index)}
        @rows-shown=${this._onRowsShown}
        @row-chosen=${({ index }: RowChosenEvent) => (this._chosen = index)}
      ></gl-row-list>
      <gl-import-item .item=${this._item(this._chosen)}></gl-import-item>
    </div>`;
  }

  private _renderCounts() {
    const { ready, duplicate, rejected } = this._app.stores.imports.snapshot.counts;
    const part = (count: number, words: string) =>
      count > 0 ? html` · <strong>${formatCount(count)}</strong> ${words}` : nothing;
    return html`<p class="counts">
      <strong>${countOf(ready, 'document')}</strong> to
      import${part(duplicate, 'here already')}${part(rejected, 'left out')}
    </p>`;
  }

  private _renderDecision() {
    const { duplicate } = this._app.stores.imports.snapshot.counts;
    return html`
      ${duplicate > 0 ? this._renderDuplicatesChoice(duplicate) : nothing}
      <span class="gap"></span>
      <button class="button" @click=${this.close}>Cancel</button>
      ${this._renderImport()}
    `;
  }

  private _renderDuplicatesChoice(duplicates: number) {
    return html`<sp-checkbox
      .checked=${this._withDuplicates}
      @change=${(event: Event) =>
        (this._withDuplicates = (event.target as HTMLInputElement).checked)}
      >Also import the ${formatCount(duplicates)} that ${duplicates === 1 ? 'is' : 'are'} here
      already</sp-checkbox
    >`;
  }

  private _renderImport() {
    const { imports, notices } = this._app.stores;
    const { ready, duplicate } = imports.snapshot.counts;
    const wanted = ready + (this._withDuplicates ? duplicate : 0);
    return html`<button
      class="button primary"
      ?disabled=${wanted === 0}
      @click=${() => notices.attempt(imports.run(this._withDuplicates))}
    >
      ${wanted === 0 ? 'Nothing to import' : `Import ${countOf(wanted, 'document')}`}
    </button>`;
  }

  private _renderReport({ imported, duplicates, rejected }: ImportReport) {
    const already = `${countOf(duplicates, 'document')} ${duplicates === 1 ? 'was' : 'were'} here already and ${duplicates === 1 ? 'was' : 'were'} not imported again.`;
    return html`<div class="result">
        ${icon(imported > 0 ? 'done' : 'info', 22)}
        <div>
          <p><strong>${countOf(imported, 'document')} imported.</strong></p>
          ${duplicates > 0 ? html`<p>${already}</p>` : nothing}
        </div>
      </div>
      ${
        rejected.length > 0
          ? html`<h3>Left out</h3>
              <ul class="rejected" tabindex="0" aria-label="Left out">
                ${rejected.map(
                  ({ name, sentence }) => html`<li><strong>${name}</strong>${sentence}</li>`,
                )}
              </ul>`
          : nothing
      }`;
  }

  private _renderRow(index: number): RowContent {
    const item = this._item(index);
    if (!item) return { content: nothing, name: 'File' };
    const detail = item.sentence ?? item.title;
    return {
      name: `${item.name}, ${STATE_NAMES[item.state]}, ${detail}`,
      content: html`<gl-import-row .item=${item}></gl-import-row>`,
    };
  }

  private _item(index: number): ImportItem | undefined {
    return this._app.stores.imports.snapshot.items.get(index);
  }

  private _onRowsShown({ first, end }: RowsShownEvent) {
    const { imports, notices } = this._app.stores;
    notices.attempt(Promise.all([imports.ensureItems(first), imports.ensureItems(end - 1)]));
  }

  private readonly _cancelImport = () => {
    const { imports, jobs, notices } = this._app.stores;
    const { jobId } = imports.snapshot;
    if (jobId !== null) notices.attempt(jobs.cancel(jobId));
  };

  private readonly _finish = () => {
    const { imports, document, notices } = this._app.stores;
    const first = imports.snapshot.report?.firstDocumentId ?? null;
    this.close();
    if (first !== null) notices.attempt(document.open(first));
  };

  protected override onClosed() {
    const { imports, dialogs, notices } = this._app.stores;
    dialogs.close();
    // What is being imported goes on; anything else is let go of.
    if (imports.snapshot.phase !== 'importing') notices.attempt(imports.discard());
  }
}

const HEADINGS = {
  idle: 'Import',
  inspecting: 'Looking at the files',
  ready: 'Import',
  importing: 'Importing',
  reported: 'Import finished',
} as const;

const STATE_NAMES: Readonly<Record<ImportItem['state'], string>> = {
  ready: 'to import',
  duplicate: 'here already',
  rejected: 'left out',
};

declare global {
  interface HTMLElementTagNameMap {
    'gl-import-dialog': GlImportDialog;
  }
}
