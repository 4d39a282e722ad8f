import type { CommandId } from '../../core/commands.ts';

type Handlers = Partial<Record<CommandId, () => void>>;

/**
 * Who carries out which command at the moment: views register while they are
 * shown, so a key or a menu entry does nothing where there is nothing to do.
 */
export class CommandRegistry {
  readonly #handlers = new Map<CommandId, () => void>();

  /** Adds these; returns the function that takes them back. */
  register(handlers: Handlers): () => void {
    const entries = Object.entries(handlers) as [CommandId, () => void][];
    for (const [id, handler] of entries) this.#handlers.set(id, handler);
    return () => {
      for (const [id, handler] of entries) {
        if (this.#handlers.get(id) === handler) this.#handlers.delete(id);
      }
    };
  }

  /** Carries it out; false if nobody does at the moment. */
  run(id: CommandId): boolean {
    const handler = this.#handlers.get(id);
    handler?.();
    return handler !== undefined;
  }
}
