import '@spectrum-web-components/checkbox/sp-checkbox.js';
import '../elements/gl-theme.ts';
import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';

import type { ImportItem, ImportReport } from '../../core/model/import.ts';
import { countOf, formatCount } from '../../core/text/count.ts';
import { StoreController } from '../controllers/store-controller.ts';
import type { GlDialog } from '../elements/gl-dialog.ts';
import '../elements/gl-dialog.ts';
import '../elements/gl-import-row.ts';
import type { RowContent } from '../elements/gl-row-list.ts';
import '../elements/gl-row-list.ts';
import type { RowChosenEvent, RowsShownEvent } from '../events.ts';
import { icon } from '../styles/icons.ts';
import { buttonStyles, sharedStyles } from '../styles/shared.ts';
import { dialogStyles } from './dialog-styles.ts';
import './gl-import-item.ts';
import { importStyles } from './import-styles.ts';

/** What was chosen or dropped, before it is imported; then how it went, item by item where something was left out. */
@customElement('gl-import-dialog')
export class GlImportDialog extends LitElement {
  static override styles = [sharedStyles, buttonStyles, dialogStyles, importStyles];
  @state() private _chosen = 0;
  @state() private _withDuplicates = false;
  @query('gl-dialog') private readonly _dialog!: GlDialog;
  private readonly _app = new StoreController(this, {
    watch: ({ imports, jobs }) => [imports, jobs],
  });

  protected override render() {
    const { phase } = this._app.stores.imports.snapshot;
    return html`<gl-theme
      ><gl-dialog
        class=${phase === 'ready' ? 'wide' : ''}
        .heading=${HEADINGS[phase]}
        @dialog-closed=${this._onClosed}
      >
        ${this._renderPhase()}
      </gl-dialog></gl-theme
    >`;
  }

  protected override updated() {
    // The batch was abandoned, as when its inspection was cancelled in the jobs tray.
    if (this._app.stores.imports.snapshot.phase === 'idle') this._dialog.close();
  }

  private _renderPhase() {
    const { phase, report } = this._app.stores.imports.snapshot;
    switch (phase) {
      case 'idle':
        return nothing;
      case 'inspecting':
      case 'importing':
        return this._renderProgress(phase);
      case 'ready':
        return this._renderReview();
      case 'reported':
        return report ? this._renderReport(report) : nothing;
    }
  }

  private _renderProgress(phase: 'inspecting' | 'importing') {
    const { imports, jobs } = this._app.stores;
    const { jobId } = imports.snapshot;
    const job = jobId === null ? undefined : jobs.byId(jobId);
    const total = job?.total ?? null;
    return html`<div class="progress">
        <progress
          aria-label=${HEADINGS[phase]}
          max=${total ?? nothing}
          value=${job && total !== null ? job.done : nothing}
        ></progress>
        <p class="soft">
          ${
            job && total !== null
              ? `${formatCount(job.done)} of ${countOf(total, 'file')}`
              : 'Looking for files'
          }
        </p>
      </div>
      <button slot="footer" class="button" @click=${this._cancel}>Cancel</button>
      ${
        phase === 'importing'
          ? html`<button slot="footer" class="button" @click=${() => this._dialog.close()}>
              Go on in the background
            </button>`
          : nothing
      }`;
  }

  private _renderReview() {
    const { counts, total } = this._app.stores.imports.snapshot;
    return html`<div class="review">
        <p class="counts">
          <strong>${countOf(counts.ready, 'document')}</strong> to
          import${
            counts.duplicate > 0
              ? html` · <strong>${formatCount(counts.duplicate)}</strong> here already`
              : nothing
          }${
            counts.rejected > 0
              ? html` · <strong>${formatCount(counts.rejected)}</strong> left out`
              : nothing
          }
        </p>
        <gl-row-list
          data-first
          .count=${total}
          .rowHeight=${50}
          .label=${'Files'}
          .chosen=${this._chosen}
          .renderRow=${(index: number) => this._renderRow(index)}
          @rows-shown=${this._onRowsShown}
          @row-chosen=${({ index }: RowChosenEvent) => (this._chosen = index)}
        ></gl-row-list>
        <gl-import-item .item=${this._item(this._chosen)}></gl-import-item>
      </div>
      ${counts.duplicate > 0 ? this._renderDuplicatesChoice(counts.duplicate) : nothing}
      <span slot="footer" class="gap"></span>
      <button slot="footer" class="button" @click=${() => this._dialog.close()}>Cancel</button>
      ${this._renderImport()}`;
  }

  private _renderDuplicatesChoice(duplicates: number) {
    return html`<sp-checkbox
      slot="footer"
      size="s"
      .checked=${this._withDuplicates}
      @change=${(event: Event) =>
        (this._withDuplicates = (event.target as HTMLInputElement).checked)}
      >Import the ${formatCount(duplicates)} here already once more</sp-checkbox
    >`;
  }

  private _renderImport() {
    const { imports, notices } = this._app.stores;
    const { ready, duplicate } = imports.snapshot.counts;
    const wanted = ready + (this._withDuplicates ? duplicate : 0);
    return html`<button
      slot="footer"
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
      }
      <button slot="footer" class="button primary" data-first @click=${this._finish}>Done</button>`;
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

  private readonly _cancel = () => {
    const { imports, jobs, notices } = this._app.stores;
    const { phase, jobId } = imports.snapshot;
    if (phase === 'importing' && jobId !== null) notices.attempt(jobs.cancel(jobId));
    else this._dialog.close();
  };

  private readonly _finish = () => {
    const { imports, document, notices } = this._app.stores;
    const first = imports.snapshot.report?.firstDocumentId ?? null;
    this._dialog.close();
    if (first !== null) notices.attempt(document.open(first));
  };

  private _onClosed() {
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
