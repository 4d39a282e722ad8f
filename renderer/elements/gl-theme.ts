import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/spectrum-two/scale-medium.js';
import '@spectrum-web-components/theme/spectrum-two/theme-dark.js';
import '@spectrum-web-components/theme/spectrum-two/theme-light.js';
import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * Spectrum's theme for what stands inside, light or dark as the system says,
 * in the program's own paper, ink and type. Loaded with the views that need it,
 * and only around them: the text inherits none of its thousand properties.
 */
@customElement('gl-theme')
export class GlTheme extends LitElement {
  static override styles = css`
    :host,
    sp-theme {
      display: contents;
    }
    sp-theme {
      --spectrum-sans-font-family-stack: var(--gl-font-sans);
      --spectrum-sans-serif-font-family-stack: var(--gl-font-sans);
      --spectrum-background-base-color: var(--gl-raised);
      --spectrum-background-layer-2-color: var(--gl-raised);
      --spectrum-gray-25: var(--gl-raised);
      --spectrum-gray-50: var(--gl-page);
      --spectrum-gray-75: var(--gl-pane);
      --spectrum-gray-100: var(--gl-hover);
      --spectrum-gray-200: var(--gl-line);
      --spectrum-gray-300: var(--gl-line-strong);
      --spectrum-gray-800: var(--gl-ink);
      --spectrum-gray-900: var(--gl-ink);
    }
  `;
  @state() private _isDark = dark.matches;

  override connectedCallback() {
    super.connectedCallback();
    dark.addEventListener('change', this._onChange);
    this._onChange();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    dark.removeEventListener('change', this._onChange);
  }

  protected override render() {
    return html`<sp-theme
      system="spectrum-two"
      color=${this._isDark ? 'dark' : 'light'}
      scale="medium"
    >
      <slot></slot>
    </sp-theme>`;
  }

  private readonly _onChange = () => {
    this._isDark = dark.matches;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gl-theme': GlTheme;
  }
}
