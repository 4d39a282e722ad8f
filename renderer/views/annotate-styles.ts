import { css } from 'lit';

export const annotateStyles = css`
  :host {
    display: grid;
    grid-template-rows: 40px minmax(0, 1fr);
    background: var(--gl-page);
  }
  gl-text-surface {
    min-block-size: 0;
  }
  header {
    /* As wide whatever is shown beside it: it must not wrap anew when a pane comes or goes. */
    max-inline-size: calc(var(--gl-column-width) + 96px);
    padding-block: 20px 22px;
  }
  header h2 {
    margin: 0;
    color: var(--gl-ink);
    font: 600 1.75rem / 1.2 var(--gl-font-serif);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  header p {
    margin: 8px 0 0;
    color: var(--gl-ink-soft);
    font: var(--gl-size-m) / 1.4 var(--gl-font-sans);
  }
  .empty {
    grid-row: 1 / -1;
    display: grid;
    gap: 12px;
    place-content: center;
    justify-items: center;
    max-inline-size: 460px;
    margin-inline: auto;
    padding: 24px;
    color: var(--gl-ink-soft);
    text-align: center;
  }
  .empty h2 {
    margin: 0;
    color: var(--gl-ink);
    font: 600 var(--gl-size-xl) / 1.25 var(--gl-font-serif);
  }
  .empty p {
    margin: 0 0 8px;
    font-size: var(--gl-size-l);
    line-height: 1.5;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
  }
`;
