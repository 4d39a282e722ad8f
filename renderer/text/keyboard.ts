import type { CommandId } from '../../core/commands.ts';
import type { Edge } from '../../core/text/span.ts';
import { CommandRequestedEvent } from '../events.ts';
import { commandFor, hotkeyFor } from '../keys.ts';
import type { Actions } from './actions.ts';
import type { Nudge } from './resize.ts';
import type { SurfaceContext } from './surface-context.ts';

const NUDGES: Partial<Record<CommandId, Nudge>> = {
  'mark.endGrow': { edge: 'end', direction: 'forward', step: 'word' },
  'mark.endShrink': { edge: 'end', direction: 'back', step: 'word' },
  'mark.startGrow': { edge: 'start', direction: 'back', step: 'word' },
  'mark.startShrink': { edge: 'start', direction: 'forward', step: 'word' },
  'mark.endGrowCharacter': { edge: 'end', direction: 'forward', step: 'character' },
  'mark.endShrinkCharacter': { edge: 'end', direction: 'back', step: 'character' },
  'mark.startGrowCharacter': { edge: 'start', direction: 'back', step: 'character' },
  'mark.startShrinkCharacter': { edge: 'start', direction: 'forward', step: 'character' },
};

type Own = (actions: Actions) => void;

const OWN: Partial<Record<CommandId, Own>> = {
  'mark.outer': (actions) => actions.selectOuter(),
  'mark.remove': (actions) => actions.remove(),
  'mark.sticky': (actions) => actions.cycleSticky(),
  'caret.nextSentence': (actions) => actions.moveBySentence('next', false),
  'caret.previousSentence': (actions) => actions.moveBySentence('previous', false),
  'caret.selectNextSentence': (actions) => actions.moveBySentence('next', true),
  'caret.selectPreviousSentence': (actions) => actions.moveBySentence('previous', true),
};

/**
 * The keys of the text. Moving and extending the caret is the engine's own, in every direction of
 * writing; what would change the text is kept from it.
 */
export class Keyboard {
  readonly #surface: SurfaceContext;
  readonly #actions: Actions;

  constructor(surface: SurfaceContext, actions: Actions) {
    this.#surface = surface;
    this.#actions = actions;
  }

  connect(): void {
    const { root } = this.#surface.body;
    root.addEventListener('keydown', this.#onKeyDown);
    root.addEventListener('beforeinput', prevent);
    root.addEventListener('paste', prevent);
    root.addEventListener('drop', prevent);
    root.addEventListener('copy', this.#onCopy);
    root.addEventListener('cut', this.#onCopy);
  }

  disconnect(): void {
    const { root } = this.#surface.body;
    root.removeEventListener('keydown', this.#onKeyDown);
    root.removeEventListener('beforeinput', prevent);
    root.removeEventListener('paste', prevent);
    root.removeEventListener('drop', prevent);
    root.removeEventListener('copy', this.#onCopy);
    root.removeEventListener('cut', this.#onCopy);
  }

  /** Carries out a command of the text; `false` if it is none of the surface's own. */
  run(command: CommandId): boolean {
    return this.#run(command) !== 'not-mine';
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isDone = event.key === 'Escape' ? this.#actions.escape() : this.#press(event);
    if (isDone) event.preventDefault();
  };

  readonly #onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    const selected = this.#surface.selection.raw();
    if (!selected) return;
    const { text } = this.#surface.props;
    event.clipboardData?.setData('text/plain', text.slice(selected.start, selected.end));
  };

  #press(event: KeyboardEvent): boolean {
    const command = commandFor(event, 'text');
    if (command !== undefined) {
      const outcome = this.#run(command);
      if (outcome === 'not-mine') this.#surface.fire(new CommandRequestedEvent(command));
      return outcome !== 'nothing-left';
    }
    const edge = textEdgeFor(event);
    if (edge) {
      this.#actions.moveToTextEdge(edge, event.shiftKey);
      return true;
    }
    const hotkey = hotkeyFor(event, this.#surface.props.labels);
    if (hotkey) this.#actions.tagHere(hotkey.entry, hotkey.isShifted);
    // The native selection of everything needs everything to be there.
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      this.#surface.body.fillAll();
    }
    return hotkey !== undefined;
  }

  /** `nothing-left`: walked past the last mark, so that the key keeps its usual meaning. */
  #run(command: CommandId): 'done' | 'nothing-left' | 'not-mine' {
    const nudge = NUDGES[command];
    if (nudge) {
      this.#actions.nudge(nudge);
      return 'done';
    }
    if (command === 'mark.next' || command === 'mark.previous') {
      const isFound = this.#actions.walk(command === 'mark.next' ? 'next' : 'previous');
      return isFound ? 'done' : 'nothing-left';
    }
    OWN[command]?.(this.#actions);
    return OWN[command] ? 'done' : 'not-mine';
  }
}

/** The end of the text these keys go to. The engine's own would stop before text it has not laid out. */
function textEdgeFor({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Edge | undefined {
  if (altKey) return undefined;
  if (ctrlKey && key === 'Home') return 'start';
  if (ctrlKey && key === 'End') return 'end';
  if (metaKey && key === 'ArrowUp') return 'start';
  return metaKey && key === 'ArrowDown' ? 'end' : undefined;
}

function prevent(event: Event): void {
  event.preventDefault();
}
