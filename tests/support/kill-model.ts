import { type Random, below, pick } from '../../seeds/random.ts';

/** What the screen shows of my work on the document, and what the file must hold. */
export interface Shown {
  /** `Label: quote`, sorted. */
  readonly marks: readonly string[];
  readonly status: string;
}

/** One user action: the keys, and what is to be seen when it is done. */
export interface Edit {
  readonly name: string;
  readonly keys: readonly string[];
  readonly shown: Shown;
}

/** Edits that do not wait for each other. */
export interface Burst {
  /** Keys that lead there and change nothing. */
  readonly approach: readonly string[];
  readonly keys: readonly string[];
  /** What they add to the marks, one after another. */
  readonly marks: readonly string[];
}

/** From the first to the last word, by their position in the text. */
interface Mark {
  readonly first: number;
  readonly last: number;
  readonly label: number;
}

interface State {
  readonly marks: readonly Mark[];
  readonly status: number;
}

const LABELS = ['Actor', 'Claim', 'Commitment'];
const STATUSES = ['To do', 'In progress', 'Done'];
/** So few that the list shows all of them at once. */
const MOST_MARKS = 5;
/** Words that single edits use; the ones behind them are for bursts. */
const EDITED = 30;
const BURST = 20;

const ONSETS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** No two words are alike, so that a quote says where it is. */
const words = Array.from({ length: EDITED + BURST }, (_, at) => {
  const onset = (n: number) => ONSETS.charAt(n % ONSETS.length);
  const vowel = VOWELS.charAt(at % VOWELS.length);
  return `${onset(at)}${vowel}${onset(Math.floor(at / ONSETS.length))}o`;
});

/** The text that all edits are made in. */
export const TEXT = words.join(' ');

/** Chooses edits and knows what each leads to, undo and redo included. */
export class EditModel {
  readonly #random: Random;
  #states: readonly State[] = [{ marks: [], status: 0 }];
  #at = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** What is to be seen now. */
  get shown(): Shown {
    return shownOf(this.#now);
  }

  /** The next edit, any that is possible now. */
  next(): Edit {
    const { marks } = this.#now;
    const choices: (() => Edit)[] = [() => this.#cycleStatus()];
    if (marks.length < MOST_MARKS)
      choices.push(
        () => this.#tag(),
        () => this.#tag(),
      );
    if (marks.length > 0) {
      choices.push(
        () => this.#relabel(),
        () => this.#remove(),
      );
      if (marks.some(isGrowing)) choices.push(() => this.#grow());
    }
    if (this.#at > 0) choices.push(() => this.#reverse(-1));
    if (this.#at < this.#states.length - 1) choices.push(() => this.#reverse(1));
    const [first, ...rest] = choices;
    return first === undefined ? this.#tag() : pick([first, ...rest], this.#random)();
  }

  /** Many tags in a row. */
  burst(): Burst {
    const tags = Array.from({ length: BURST }, (_, at) => ({
      first: EDITED + at,
      last: EDITED + at,
      label: below(LABELS.length, this.#random),
    }));
    const keys = tags.flatMap(({ label }) => [
      String(label + 1),
      'Control+ArrowRight',
      'ArrowRight',
    ]);
    return { approach: keysTo(EDITED), keys, marks: tags.map(nameOf) };
  }

  get #now(): State {
    return this.#states[this.#at] ?? { marks: [], status: 0 };
  }

  #tag(): Edit {
    const { marks } = this.#now;
    const free = words
      .map((_, at) => at)
      .slice(0, EDITED)
      .filter((at) => !marks.some(({ first, last }) => first <= at && at <= last));
    const at = free[below(free.length, this.#random)] ?? 0;
    const label = below(LABELS.length, this.#random);
    return this.#do('tag', [...keysTo(at), String(label + 1)], {
      marks: [...marks, { first: at, last: at, label }],
    });
  }

  #relabel(): Edit {
    const mark = this.#chosen(() => true);
    const label = (mark.label + 1 + below(LABELS.length - 1, this.#random)) % LABELS.length;
    return this.#change('relabel', mark, String(label + 1), { ...mark, label });
  }

  #grow(): Edit {
    const mark = this.#chosen(isGrowing);
    return this.#change('resize', mark, ']', { ...mark, last: mark.last + 1 });
  }

  #remove(): Edit {
    return this.#change(
      'remove',
      this.#chosen(() => true),
      'Delete',
      undefined,
    );
  }

  #cycleStatus(): Edit {
    return this.#do('status', ['d'], { status: (this.#now.status + 1) % STATUSES.length });
  }

  #reverse(step: 1 | -1): Edit {
    this.#at += step;
    return step === 1
      ? { name: 'redo', keys: ['Control+Shift+Z'], shown: this.shown }
      : { name: 'undo', keys: ['Control+Z'], shown: this.shown };
  }

  #change(name: string, mark: Mark, key: string, after: Mark | undefined): Edit {
    const { marks } = this.#now;
    const others = marks.filter((other) => other !== mark);
    return this.#do(name, [...keysToSelect(marks, mark), key], {
      marks: after === undefined ? others : [...others, after],
    });
  }

  #do(name: string, keys: readonly string[], change: Partial<State>): Edit {
    this.#states = [...this.#states.slice(0, this.#at + 1), { ...this.#now, ...change }];
    this.#at += 1;
    return { name, keys, shown: this.shown };
  }

  #chosen(isWanted: (mark: Mark) => boolean): Mark {
    const [first, ...rest] = this.#now.marks.filter(isWanted);
    if (first === undefined) throw new Error('There is no such mark.');
    return pick([first, ...rest], this.#random);
  }
}

function isGrowing({ last }: Mark): boolean {
  return last + 1 < EDITED;
}

/** Lets go of what is selected and puts the caret at the beginning of a word. */
function keysTo(word: number): string[] {
  const steps = Array.from({ length: word }, () => 'Control+ArrowRight');
  return ['Escape', 'Control+Home', ...steps, ...(word > 0 ? ['ArrowRight'] : [])];
}

/** Walks to a mark: they come in the order of their beginnings, the longer first. */
function keysToSelect(marks: readonly Mark[], mark: Mark): string[] {
  const walked = [...marks].sort((a, b) => a.first - b.first || b.last - a.last);
  return ['Escape', 'Control+Home', ...walked.slice(0, walked.indexOf(mark) + 1).map(() => 'Tab')];
}

function shownOf({ marks, status }: State): Shown {
  return { marks: marks.map(nameOf).sort(), status: STATUSES[status] ?? '' };
}

function nameOf({ first, last, label }: Mark): string {
  return `${LABELS[label] ?? ''}: ${words.slice(first, last + 1).join(' ')}`;
}
