import { css } from 'lit';

export const markPanelStyles = css`
  .place {
    margin-inline-start: 4px;
    color: var(--gl-ink-soft);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .label {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 600;
  }
  blockquote {
    margin: 0;
    padding: 1px 0 1px 10px;
    border-inline-start: 3px solid;
    max-block-size: 10.5em;
    overflow: hidden auto;
    color: var(--gl-ink);
    font: var(--gl-size-l) / 1.45 var(--gl-font-serif);
    overflow-wrap: anywhere;
  }
  .note {
    white-space: pre-wrap;
  }
  .remove {
    justify-self: start;
    margin-inline-start: -8px;
    padding-inline: 8px;
  }
`;
