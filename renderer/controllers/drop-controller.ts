import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

import '../elements/gl-drop-overlay.ts';
import { droppedFiles } from './dropped-files.ts';
import type { Stores } from '../state/stores.ts';

/** Files and folders dropped anywhere on the window become an import. */
export class DropController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #stores: Stores;
  /** How many elements the drag is inside of; it ends when it has left them all. */
  #depth = 0;

  constructor(host: ReactiveControllerHost, stores: Stores) {
    this.#host = host;
    this.#stores = stores;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragenter', this.#onEnter);
    window.addEventListener('dragleave', this.#onLeave);
    window.addEventListener('dragover', this.#onOver);
    window.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragenter', this.#onEnter);
    window.removeEventListener('dragleave', this.#onLeave);
    window.removeEventListener('dragover', this.#onOver);
    window.removeEventListener('drop', this.#onDrop);
  }

  /** The overlay while files hover over the window. */
  render() {
    if (this.#depth === 0) return nothing;
    return html`<gl-drop-overlay .refusal=${this.#refusal}></gl-drop-overlay>`;
  }

  /** Why nothing can be dropped at the moment; '' if it can. */
  get #refusal(): string {
    const { project, imports } = this.#stores;
    if (!project.snapshot.project) return 'Open or create a project first, then drop files here.';
    if (!project.isEditable) return project.readOnlySentence;
    const { phase } = imports.snapshot;
    if (phase === 'idle' || phase === 'reported') return '';
    return 'Another import is going on. Finish it first.';
  }

  readonly #onEnter = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#depth += 1;
    if (this.#depth === 1) this.#host.requestUpdate();
  };

  readonly #onLeave = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#host.requestUpdate();
  };

  readonly #onOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = this.#refusal ? 'none' : 'copy';
  };

  readonly #onDrop = (event: DragEvent) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    this.#depth = 0;
    this.#host.requestUpdate();
    if (this.#refusal) return;
    const { imports, notices } = this.#stores;
    // The entries must be taken now: they are gone when the event is over.
    notices.attempt(imports.drop(droppedFiles(event.dataTransfer)));
  };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
