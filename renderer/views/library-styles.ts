import { css } from 'lit';

/** How the pane of documents looks. */
export const libraryStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    background: var(--gl-pane);
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 10px 10px 8px;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  h2 {
    margin: 0;
    padding-inline-start: 4px;
    font: 600 var(--gl-size-m) / 1 var(--gl-font-sans);
  }
  .count {
    flex: 1;
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
    font-variant-numeric: tabular-nums;
  }
  .chips {
    display: flex;
    gap: 3px;
  }
  .chip {
    flex: 1 1 auto;
    gap: 5px;
    block-size: 24px;
    padding: 0 5px;
    border-color: transparent;
    border-radius: var(--gl-radius-s);
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
  }
  .chip[aria-pressed='true'] {
    background: transparent;
    border-color: var(--gl-line);
    color: var(--gl-ink);
  }
  .chip:not([aria-pressed='true']) gl-status-icon {
    opacity: 0.55;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .chip.flag[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
    }
  }
  @container (max-width: 236px) {
    .chip span {
      display: none;
    }
  }
  .chip.flag {
    flex: none;
    inline-size: 28px;
  }
  .chip.flag[aria-pressed='true'] {
    background: var(--gl-chosen);
    color: var(--gl-negative);
  }
`;
