import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A button and the Spectrum overlay it opens: loads what the overlay is made
 * of when it is opened first, and keeps the press that closes it from opening
 * it again.
 */
export class OverlayController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<unknown>;
  isOpen = false;
  isLoaded = false;
  #wasOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  async open(): Promise<void> {
    await this.#load();
    this.isLoaded = true;
    this.#host.requestUpdate();
    // The overlay is rendered closed first, so that it finds its button before it opens.
    await this.#host.updateComplete;
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    this.isOpen = false;
    this.#host.requestUpdate();
  };

  readonly onPointerDown = (): void => {
    // The overlay closes on the press already; the click that follows must not open it again.
    this.#wasOpen = this.isOpen;
  };

  readonly onClick = (): void => {
    if (this.#wasOpen || this.isOpen) this.close();
    else void this.open();
    this.#wasOpen = false;
  };

  readonly onClosed = (event: Event): void => {
    event.stopPropagation();
    this.close();
    // Whoever was in the overlay goes back to its button; whoever went elsewhere stays there.
    const { activeElement } = document;
    if (this.#host.matches(':focus-within') || activeElement === document.body) this.#focusButton();
  };

  #focusButton(): void {
    this.#host.shadowRoot?.querySelector('button')?.focus();
  }
}
