import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';

import { afterPaint } from '../controllers/after-paint.ts';
import { StoreController } from '../controllers/store-controller.ts';
import '../elements/gl-splitter.ts';
import type { PaneResizedEvent } from '../events.ts';
import { sharedStyles } from '../styles/shared.ts';
import { columnIn } from './column.ts';
import './gl-annotate.ts';
import './gl-library.ts';
import './gl-status-line.ts';
import './gl-top-bar.ts';

/** Narrowest, widest and usual width of a pane; the usual one is a share of the window. In CSS pixels. */
interface PaneWidth {
  readonly min: number;
  readonly max: number;
  readonly share: number;
  readonly usualMin: number;
  readonly usualMax: number;
}

const LIBRARY: PaneWidth = { min: 200, max: 420, share: 0.195, usualMin: 212, usualMax: 288 };
const INSPECTOR: PaneWidth = { min: 260, max: 480, share: 0.24, usualMin: 268, usualMax: 344 };

/**
 * A project on the screen: the bar, the library, the text, the inspector, the
 * status line. The text keeps its place and width whatever opens beside it.
 */
@customElement('gl-workbench')
export class GlWorkbench extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template: 44px minmax(0, 1fr) 28px / minmax(0, 1fr);
        overflow: hidden;
      }
      .panes {
        display: grid;
        grid-template-rows: minmax(0, 1fr);
        min-block-size: 0;
      }
      gl-library {
        grid-area: 1 / 1;
      }
      gl-splitter {
        grid-row: 1;
      }
      gl-splitter.library {
        grid-column: 2;
      }
      gl-annotate {
        grid-row: 1;
        min-inline-size: 0;
      }
      gl-splitter.inspector {
        grid-column: 4;
      }
      gl-inspector,
      .waiting {
        grid-area: 1 / 5;
        min-inline-size: 0;
        background: var(--gl-pane);
      }
    `,
  ];
  @state() private _windowWidth = window.innerWidth;
  @query('gl-library') private readonly _library!: HTMLElement;
  @query('gl-annotate') private readonly _annotate!: HTMLElement;
  @query('gl-inspector') private readonly _inspector!: HTMLElement;
  private readonly _app = new StoreController(this, {
    watch: ({ layout }) => [layout],
    commands: {
      'view.library': () => this._toggle('isLibraryShown'),
      'view.inspector': () => this._toggle('isInspectorShown'),
      'view.nextPane': () => this._focusNextPane(1),
      'view.previousPane': () => this._focusNextPane(-1),
    },
  });

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('resize', this._onWindowResize);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('resize', this._onWindowResize);
  }

  protected override render() {
    const { layout } = this._app.stores;
    const { isLibraryShown, isInspectorShown, libraryWidth, inspectorWidth } = layout.snapshot;
    const left = this._widthOf(LIBRARY, libraryWidth);
    const right = this._widthOf(INSPECTOR, inspectorWidth);
    return html`
      <gl-top-bar role="banner"></gl-top-bar>
      <div
        class="panes"
        style="grid-template-columns:${left}px 1px minmax(0,1fr) 1px ${right}px"
        @text-requested=${() => this._annotate.focus()}
        @surface-ready=${this._loadInspector}
      >
        <gl-library
          role="navigation"
          aria-label="Documents"
          ?hidden=${!isLibraryShown}
        ></gl-library>
        ${isLibraryShown ? this._renderLibrarySplitter(left) : nothing}
        <gl-annotate
          role="main"
          aria-label="Text"
          style=${this._columnStyle(isLibraryShown ? 0 : left + 1, isInspectorShown ? 0 : right + 1)}
        ></gl-annotate>
        ${isInspectorShown ? this._renderInspectorSplitter(right) : nothing}
        <gl-inspector
          role="complementary"
          aria-label="Inspector"
          ?hidden=${!isInspectorShown}
        ></gl-inspector>
      </div>
      <gl-status-line role="contentinfo"></gl-status-line>
    `;
  }

  /**
   * Where the text stands: always as if both panes were shown. The room of
   * hidden ones (`before` and `after` it, in CSS pixels) goes to its margins.
   */
  private _columnStyle(before: number, after: number) {
    const { libraryWidth, inspectorWidth } = this._app.stores.layout.snapshot;
    const panes = this._widthOf(LIBRARY, libraryWidth) + this._widthOf(INSPECTOR, inspectorWidth);
    const { start, width } = columnIn(this._windowWidth - panes - 2);
    const columns = `grid-column:${before > 0 ? 1 : 3} / ${after > 0 ? 6 : 4}`;
    const offsets = `--gl-before:${before}px;--gl-after:${after}px`;
    return `${columns};${offsets};--gl-column-start:${start + before}px;--gl-column-width:${width}px`;
  }

  protected override firstUpdated() {
    // Without a document no text will ever be ready.
    if (!this._app.stores.document.snapshot.content) this._loadInspector();
  }

  /** It is made of Spectrum's fields, which cost more than all else: after the text can be read. */
  private _loadInspector() {
    void afterPaint().then(() => import('./gl-inspector.ts'));
  }

  private _renderLibrarySplitter(width: number) {
    return html`<gl-splitter
      class="library"
      aria-label="Width of the library"
      .side=${'left'}
      .width=${width}
      .min=${LIBRARY.min}
      .max=${LIBRARY.max}
      @pane-resized=${(event: PaneResizedEvent) => this._resize({ libraryWidth: event.width })}
    ></gl-splitter>`;
  }

  private _renderInspectorSplitter(width: number) {
    return html`<gl-splitter
      class="inspector"
      aria-label="Width of the inspector"
      .side=${'right'}
      .width=${width}
      .min=${INSPECTOR.min}
      .max=${INSPECTOR.max}
      @pane-resized=${(event: PaneResizedEvent) => this._resize({ inspectorWidth: event.width })}
    ></gl-splitter>`;
  }

  private _widthOf({ min, max, share, usualMin, usualMax }: PaneWidth, chosen: number | null) {
    if (chosen !== null) return Math.round(Math.min(Math.max(chosen, min), max));
    return Math.round(Math.min(Math.max(this._windowWidth * share, usualMin), usualMax));
  }

  private _resize(change: Parameters<typeof this._app.stores.layout.change>[0]) {
    this._app.stores.layout.change(change);
  }

  private _toggle(pane: 'isLibraryShown' | 'isInspectorShown') {
    const { layout } = this._app.stores;
    const isShown = !layout.snapshot[pane];
    const element = pane === 'isLibraryShown' ? this._library : this._inspector;
    // A pane that goes takes the focus with it; the text is where the reader goes on.
    if (!isShown && element.matches(':focus-within')) this._annotate.focus();
    layout.change({ [pane]: isShown });
  }

  private _focusNextPane(step: 1 | -1) {
    const { isLibraryShown, isInspectorShown } = this._app.stores.layout.snapshot;
    const panes = [
      ...(isLibraryShown ? [this._library] : []),
      this._annotate,
      ...(isInspectorShown ? [this._inspector] : []),
    ];
    const at = panes.findIndex((pane) => pane.matches(':focus-within'));
    const next = at === -1 ? 0 : (at + step + panes.length) % panes.length;
    panes[next]?.focus();
  }

  private readonly _onWindowResize = () => {
    this._windowWidth = window.innerWidth;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-workbench': GlWorkbench;
  }
}
