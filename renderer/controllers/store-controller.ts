import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { assert } from '../../core/assert.ts';
import type { CommandId } from '../../core/commands.ts';
import { storesContext } from '../state/contexts.ts';
import type { Store } from '../state/store.ts';
import type { Stores } from '../state/stores.ts';

interface Options {
  /** Whose snapshots the host shows: it renders again whenever one is replaced. */
  readonly watch: (stores: Stores) => readonly Store<object>[];
  /** The commands the host carries out while it is connected. */
  readonly commands?: Partial<Record<CommandId, () => void>>;
}

/** Gives a view the stores, renders it when they change, and registers its commands. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  #stores: Stores | undefined;
  #stop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
    new ContextConsumer(host, {
      context: storesContext,
      callback: (stores) => {
        this.#stores = stores;
      },
    });
    // After the consumer, so that the stores are there when this one connects.
    host.addController(this);
  }

  get stores(): Stores {
    assert(this.#stores, 'A view reads its stores only while it is connected.');
    return this.#stores;
  }

  hostConnected(): void {
    const { watch, commands } = this.#options;
    const render = () => this.#host.requestUpdate();
    this.#stop = watch(this.stores).map((store) => store.subscribe(render));
    if (commands) this.#stop.push(this.stores.commands.register(commands));
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }
}
