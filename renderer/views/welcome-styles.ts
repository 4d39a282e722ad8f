import { css } from 'lit';

export const welcomeStyles = css`
  :host {
    --gl-logo-blue: #6cb0ff;
    --gl-logo-orange: #f0994a;
    --gl-logo-green: #4fc592;
    display: grid;
    overflow: auto;
    background: var(--gl-page);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --gl-logo-blue: #0b5cad;
      --gl-logo-orange: #b85600;
      --gl-logo-green: #0f7048;
    }
  }
  main {
    display: grid;
    gap: 44px;
    align-content: center;
    inline-size: min(760px, 100% - 64px);
    margin-inline: auto;
    padding-block: 40px;
  }
  header {
    display: grid;
    justify-items: center;
    text-align: center;
  }
  h1 {
    margin: 16px 0 6px;
    font: 600 2.25rem / 1.1 var(--gl-font-serif);
    letter-spacing: -0.015em;
  }
  header p {
    max-inline-size: 30em;
    margin: 0;
    color: var(--gl-ink-soft);
    font: 1.1875rem / 1.7 var(--gl-font-serif);
    text-wrap: balance;
  }
  /* As marks look in the text: each its tint over its own strip. */
  em {
    padding-block-end: 1px;
    border-block-end: 2px solid;
    color: var(--gl-ink);
    font-style: normal;
  }
  .blue {
    border-color: var(--gl-blue);
    background: var(--gl-blue-tint);
  }
  .orange {
    border-block-end-width: 3.5px;
    border-color: var(--gl-orange);
    background: var(--gl-orange-tint);
  }
  .green {
    border-block-end-width: 5px;
    border-color: var(--gl-green);
    background: var(--gl-green-tint);
  }
  .ways {
    display: grid;
    gap: 24px 56px;
    justify-content: center;
    grid-template-columns: minmax(0, 340px);
  }
  .ways.two {
    grid-template-columns: minmax(0, 320px) minmax(0, 384px);
  }
  .start {
    display: grid;
    gap: 8px;
    align-content: start;
  }
  form {
    display: grid;
    gap: 4px;
  }
  label,
  h2 {
    margin: 0;
    font: 600 var(--gl-size-m) / 1.4 var(--gl-font-sans);
  }
  .hint,
  .missing {
    margin: 0 0 4px;
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
  }
  .missing {
    margin-block: 4px 0;
    color: var(--gl-negative);
  }
  .field {
    block-size: 36px;
    padding-inline: 12px;
  }
  .field input {
    font-size: var(--gl-size-l);
  }
  form .button {
    margin-block-start: 12px;
  }
  .others {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: 8px;
  }
  .others .button {
    padding-inline: 8px;
  }
  ul {
    display: grid;
    gap: 2px;
    margin: 6px -10px 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    padding-inline-end: 6px;
    border-radius: var(--gl-radius);
  }
  li:hover {
    background: var(--gl-hover);
  }
  .open {
    flex: 1;
    display: grid;
    gap: 1px;
    min-inline-size: 0;
    padding: 7px 10px;
    border: 0;
    border-radius: var(--gl-radius);
    background: none;
    color: inherit;
    font: var(--gl-size-m) / 1.35 var(--gl-font-sans);
    text-align: start;
  }
  .open strong,
  .open span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open span {
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
  }
  li .icon {
    opacity: 0;
  }
  li:hover .icon,
  li .icon:focus-visible {
    opacity: 1;
  }
  footer {
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
    text-align: center;
  }
`;
