import { css } from 'lit';

export const importStyles = css`
  dialog:has(.review) {
    --gl-dialog-width: 860px;
  }
  .review {
    display: grid;
    grid-template: auto min(400px, 52vh) / minmax(0, 1fr) minmax(0, 1.1fr);
    gap: 10px 16px;
  }
  .counts {
    grid-column: 1 / -1;
    color: var(--gl-ink-soft);
  }
  .counts strong {
    color: var(--gl-ink);
  }
  gl-row-list {
    border: 1px solid var(--gl-line);
    border-radius: var(--gl-radius);
  }
  .rejected {
    display: grid;
    gap: 10px;
    max-block-size: 300px;
    margin: 6px 0 0;
    padding: 12px 14px;
    border: 1px solid var(--gl-line);
    border-radius: var(--gl-radius);
    list-style: none;
    line-height: 1.45;
    overflow: auto;
  }
  .rejected strong {
    display: block;
    overflow-wrap: anywhere;
  }
`;
