import { css } from 'lit';

export const statusLineStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 16px;
    padding-inline: 12px 8px;
    border-block-start: 1px solid var(--gl-line);
    background: var(--gl-pane);
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .saved {
    display: flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 116px;
  }
  .saved.confirmed svg {
    color: var(--gl-positive);
  }
  .marks {
    min-inline-size: 64px;
  }
  .sticky {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .sticky > span {
    margin-inline-end: 4px;
  }
  .sticky button,
  .cancel {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    block-size: 20px;
    padding: 0 7px;
    border: 1px solid transparent;
    border-radius: var(--gl-radius-s);
    background: none;
    color: inherit;
    font: inherit;
  }
  .sticky button:hover,
  .cancel:hover {
    background: var(--gl-hover);
  }
  .sticky button[aria-pressed='true'] {
    border-color: var(--gl-line-strong);
    background: var(--gl-raised);
    color: var(--gl-ink);
    font-weight: 600;
  }
  gl-label-sign {
    transform: scale(0.8);
  }
  .gap {
    flex: 1;
  }
  .job {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    color: var(--gl-ink);
  }
  .job-title {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  progress {
    appearance: none;
    inline-size: 120px;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--gl-chosen);
  }
  progress::-webkit-progress-bar {
    background: var(--gl-chosen);
  }
  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--gl-accent);
  }
  .cancel {
    padding: 0 5px;
  }
`;
