import { css } from 'lit';

export const documentPanelStyles = css`
  .fields {
    display: grid;
    grid-template-columns: 66px minmax(0, 1fr);
    gap: 6px 8px;
    align-items: start;
  }
  .name {
    padding-block-start: 4px;
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
  }
  .field {
    block-size: 26px;
    border-radius: 7px;
  }
  .flag {
    display: flex;
    align-items: start;
    gap: 8px;
    padding: 8px 6px 8px 10px;
    border-radius: var(--gl-radius);
    background: var(--gl-negative-tint);
    line-height: 1.4;
  }
  .flag span {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .flag svg {
    margin-block-start: 2px;
    color: var(--gl-negative);
  }
  .flag .button {
    block-size: 22px;
    inline-size: 22px;
  }
  .remove {
    justify-self: start;
    margin-inline-start: -8px;
    padding-inline: 8px;
  }
`;
