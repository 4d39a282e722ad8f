import { css } from 'lit';

/** What the contents of dialogs share. */
export const dialogStyles = css`
  :host {
    display: contents;
  }
  p {
    margin: 0;
    line-height: 1.5;
  }
  .lead {
    margin-block-end: 16px;
    color: var(--gl-ink-soft);
  }
  .stack {
    display: grid;
    gap: 14px;
  }
  .labelled {
    display: grid;
    gap: 5px;
  }
  .labelled > span,
  h3 {
    margin: 0;
    color: var(--gl-ink-soft);
    font: 600 var(--gl-size-s) / 1.3 var(--gl-font-sans);
  }
  .gap {
    flex: 1;
  }
  .alert {
    display: flex;
    gap: 8px;
    padding: 10px 12px;
    border-radius: var(--gl-radius);
    background: var(--gl-notice-tint);
    color: var(--gl-notice);
    line-height: 1.45;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 8px;
    border: 0;
    border-radius: 4px;
    overflow: hidden;
    background: var(--gl-chosen);
  }
  progress::-webkit-progress-bar {
    background: var(--gl-chosen);
  }
  progress::-webkit-progress-value {
    border-radius: 4px;
    background: var(--gl-accent);
  }
  .button {
    block-size: 32px;
    padding-inline: 16px;
  }
`;
