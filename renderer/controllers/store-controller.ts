import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Store } from '../state/store.ts';

/** Renders its host again whenever one of the stores has a new snapshot. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #stores: readonly Store<object>[];
  #stop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, ...stores: readonly Store<object>[]) {
    this.#host = host;
    this.#stores = stores;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#stores.map((store) => store.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}
