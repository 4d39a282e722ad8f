import { css } from 'lit';

/** The reading column, its margin and what is laid over them. */
export const surfaceStyles = css`
  :host {
    --mark-hovered: color-mix(in srgb, var(--gl-ink) 16%, transparent);
    --mark-selected: #2b2a33;
    --mark-selected-ink: #ffffff;
    --mark-found-ink: var(--gl-ink);
    display: block;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    container-type: inline-size;
    background: var(--gl-page);
    color: var(--gl-ink);
  }
  :host::-webkit-scrollbar {
    inline-size: 10px;
  }
  :host::-webkit-scrollbar-thumb {
    border: 3px solid transparent;
    border-radius: 5px;
    background: var(--gl-line-strong) content-box;
  }
  .sheet {
    position: relative;
    display: grid;
    /* The host says where the column stands, so that it stays when panes beside it come and go;
       66 to 68 characters by itself. What is left over is the margin's. */
    grid-template-columns: minmax(0, var(--gl-column-width, 32em)) minmax(5.5rem, 1fr);
    column-gap: var(--gl-space-4);
    --start: var(--gl-column-start, clamp(20px, 4cqi, 72px));
    padding-inline: var(--start) var(--gl-space-2);
    padding-block: var(--gl-space-5) 40vh;
    font-size: var(--gl-size-text);
  }
  slot[name='heading'] {
    display: block;
    grid-column: 1 / -1;
  }
  .text {
    position: relative;
    min-inline-size: 0;
    font-family: var(--gl-font-serif);
    line-height: 2;
    text-underline-offset: 3px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    hyphens: none;
    cursor: text;
    caret-color: var(--gl-accent);
    outline: none;
  }
  .text ::selection {
    background: color-mix(in srgb, var(--gl-accent) 32%, transparent);
  }
  .section,
  .chunk {
    content-visibility: auto;
  }
  .section.near,
  .chunk.near {
    content-visibility: visible;
  }
  p {
    margin: 0;
    padding-block-end: 0.7em;
    text-align: start;
  }
  p.continued,
  p.blank {
    padding-block-end: 0;
  }
  /* Between paragraphs that are set apart by blank lines already. */
  p.blank {
    line-height: 0.8;
  }
  .layer {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
  }
  .line {
    position: absolute;
    inset-inline-start: calc(var(--start) - 12px);
    inset-block-start: 0;
    inline-size: 3px;
    border-radius: 2px;
    background: var(--gl-accent);
    pointer-events: none;
  }
  /* Narrow, so that a selection can begin at the characters beside it; the knob is easier to catch. */
  .handle {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 6px;
    /* Placed from the left in either direction of writing. */
    margin-left: -3px;
    cursor: ew-resize;
    touch-action: none;
    z-index: 1;
  }
  .handle::before,
  .handle::after {
    content: '';
    position: absolute;
    background: var(--gl-accent);
  }
  .handle::before {
    inset: -3px auto -3px 1.75px;
    inline-size: 2.5px;
    border-radius: 2px;
  }
  .handle::after {
    inset: auto auto -9px -2px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--gl-page);
  }
  .handle.left::after {
    inset-block: -9px auto;
  }
  .handle.dragged {
    cursor: grabbing;
  }
  gl-tag-bar {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 2;
    max-inline-size: calc(100cqi - 2 * var(--gl-space-3));
  }
  [hidden] {
    display: none !important;
  }
  @container (max-width: 40rem) {
    .sheet {
      grid-template-columns: minmax(0, var(--gl-column-width, 1fr)) minmax(5.5rem, 1fr);
    }
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --mark-selected: #f3efe6;
      --mark-selected-ink: #16140f;
    }
  }
  @media (forced-colors: active) {
    /* Else every mark would be painted like a selection. */
    .text {
      color: CanvasText;
      background: Canvas;
      forced-color-adjust: none;
    }
    .line,
    .handle::before,
    .handle::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
