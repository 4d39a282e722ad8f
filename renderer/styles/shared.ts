import { css } from 'lit';

/** What every element of the program shares: box model, focus, scrollbars, hidden text. */
export const sharedStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--gl-focus);
    outline-offset: 1px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ::-webkit-scrollbar {
    inline-size: 10px;
    block-size: 10px;
  }
  ::-webkit-scrollbar-thumb {
    border: 3px solid transparent;
    border-radius: 5px;
    background: var(--gl-line-strong) content-box;
  }
  ::-webkit-scrollbar-corner {
    background: transparent;
  }
  svg {
    display: block;
    flex: none;
  }
`;

/** Buttons: plain, `primary`, `quiet`, `icon` (square), `danger`; all native `<button>`s. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 0;
    block-size: var(--gl-control);
    padding: 0 12px;
    border: 1px solid var(--gl-line-strong);
    border-radius: var(--gl-radius);
    background: transparent;
    color: var(--gl-ink);
    font: 500 var(--gl-size-m) / 1 var(--gl-font-sans);
    white-space: nowrap;
    cursor: default;
  }
  .button:hover {
    background: var(--gl-hover);
  }
  .button:active,
  .button[aria-expanded='true'],
  .button[aria-pressed='true'] {
    background: var(--gl-pressed);
  }
  .button.primary {
    border-color: var(--gl-ink);
    background: var(--gl-ink);
    color: var(--gl-on-ink);
  }
  .button.primary:hover {
    opacity: 0.88;
  }
  .button.quiet,
  .button.icon {
    border-color: transparent;
  }
  .button.icon {
    inline-size: var(--gl-control);
    padding: 0;
    color: var(--gl-ink-soft);
  }
  .button.icon:hover,
  .button.icon[aria-pressed='true'] {
    color: var(--gl-ink);
  }
  .button.danger {
    color: var(--gl-negative);
  }
  .button.large {
    block-size: 36px;
    padding: 0 18px;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    color: var(--gl-ink-soft);
    opacity: 0.55;
  }
  .button.primary:disabled {
    background: var(--gl-chosen);
    opacity: 1;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button[aria-pressed='true'],
    .button[aria-checked='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** Keys as they stand on the keyboard. */
export const keyStyles = css`
  kbd {
    display: inline-block;
    min-inline-size: 18px;
    padding: 1px 5px;
    border: 1px solid var(--gl-line);
    border-block-end-width: 2px;
    border-radius: var(--gl-radius-s);
    background: var(--gl-raised);
    color: var(--gl-ink-soft);
    font: 500 var(--gl-size-xs) / 1.35 var(--gl-font-sans);
    text-align: center;
    white-space: nowrap;
  }
`;
