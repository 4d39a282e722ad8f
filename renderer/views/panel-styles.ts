import { css } from 'lit';

/** What the panels of the inspector share. */
export const panelStyles = css`
  :host {
    display: block;
    outline: none;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 40px;
    padding-inline: 14px 8px;
    background: var(--gl-pane);
  }
  h2 {
    flex: 1;
    margin: 0;
    font: 600 var(--gl-size-m) / 1.3 var(--gl-font-sans);
  }
  .body {
    display: grid;
    /* Long quotes give way instead of widening the panel. */
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding: 2px 14px 18px;
  }
  .reason {
    display: flex;
    gap: 8px;
    margin: 0;
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
    line-height: 1.4;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 5px;
  }
  h3 {
    margin: 0;
    color: var(--gl-ink-soft);
    font: 600 var(--gl-size-s) / 1.3 var(--gl-font-sans);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
    gap: 6px 12px;
    margin: 0;
  }
  dt {
    color: var(--gl-ink-soft);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  dd.absent {
    color: var(--gl-ink-soft);
  }
  sp-textfield {
    inline-size: 100%;
  }
  .soft {
    margin: 0;
    color: var(--gl-ink-soft);
    font-size: var(--gl-size-s);
    line-height: 1.45;
  }
`;
