import type { CommandId } from '../../core/commands.ts';

type Handlers = Partial<Record<CommandId, () => void>>;

/**
 * Who carries out which command at the moment: views register while they are
 * shown, so a key or a menu entry does nothing where there is nothing to do.
 * Of several the one that came last does it, such as a bar that is open.
 */
export class CommandRegistry {
  readonly #handlers = new Map<CommandId, readonly (() => void)[]>();

  /** Adds these; returns the function that takes them back. */
  register(handlers: Handlers): () => void {
    const entries = Object.entries(handlers) as [CommandId, () => void][];
    for (const [id, handler] of entries) this.#handlers.set(id, [...this.#of(id), handler]);
    return () => {
      for (const [id, handler] of entries) {
        this.#handlers.set(
          id,
          this.#of(id).filter((other) => other !== handler),
        );
      }
    };
  }

  /** Carries it out; false if nobody does at the moment. */
  run(id: CommandId): boolean {
    const handler = this.#of(id).at(-1);
    handler?.();
    return handler !== undefined;
  }

  #of(id: CommandId): readonly (() => void)[] {
    return this.#handlers.get(id) ?? [];
  }
}
