import { css } from 'lit';

/** Text fields of our own, where Spectrum's would cost start time: `.field` around an `<input>`. */
export const fieldStyles = css`
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    block-size: var(--gl-control);
    padding-inline: 8px;
    border: 1px solid var(--gl-line-field);
    border-radius: var(--gl-radius);
    background: var(--gl-raised);
    color: var(--gl-ink-soft);
  }
  .field:hover {
    border-color: var(--gl-line-strong);
  }
  .field:focus-within {
    border-color: var(--gl-focus);
    outline: 1px solid var(--gl-focus);
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: var(--gl-ink);
    font: var(--gl-size-m) / 1.2 var(--gl-font-sans);
  }
  .field input::placeholder {
    color: var(--gl-ink-soft);
    opacity: 1;
  }
  .field input::-webkit-search-cancel-button {
    display: none;
  }
  .field .clear {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    margin-inline-end: -4px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
  }
  .field .clear:hover {
    background: var(--gl-hover);
    color: var(--gl-ink);
  }
`;
