/** Set when the key or click arrives, and when the frame that shows its outcome is done. */
export const INPUT_MARK = 'bench-input';
export const PAINTED_MARK = 'bench-painted';

/** What the page itself observes, in its own time, while the program is used from outside. */
export interface Watch {
  /** From the next key or click to the frame in which the marks are painted anew. */
  marksChange(): Promise<Painted>;
  /** From the next key or click to the frame in which this list shows other rows, all of them filled. */
  rowsChange(list: Element): Promise<Painted>;
  /** From the next key or click to the frame after this event. */
  after(event: string): Promise<Painted>;
  /** What was last begun to be watched: the page must watch before the key is sent, which may overtake any call. */
  outcome: Promise<Painted> | undefined;
}

/** When something was seen: ms after the key or click, and in the how manyeth frame. */
export interface Painted {
  readonly ms: number;
  readonly frames: number;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * Puts a `Watch` on the page; runs there. A frame counts as painted when the next one begins, so
 * nothing is shown faster than one frame, and what a frame callback changes counts one frame more.
 */
export function installWatch({ input, painted }: { input: string; painted: string }): void {
  const changedAt = new Map<unknown, number>();
  for (const name of ['add', 'delete', 'clear']) {
    const original = Reflect.get(Highlight.prototype, name) as (...values: unknown[]) => unknown;
    Reflect.set(Highlight.prototype, name, function (this: unknown, ...values: unknown[]) {
      changedAt.set(this, performance.now());
      return original.apply(this, values);
    });
  }
  // The selected mark is painted again with every change of the marks, also where another one hides it.
  const lastChange = () => {
    const times = [...CSS.highlights]
      .filter(([name]) => !/-(?:hovered|found|found-current)$/.test(name))
      .map(([, highlight]) => changedAt.get(highlight) ?? 0);
    return Math.max(0, ...times);
  };
  const nextInput = () =>
    new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('No key and no click came within 20 s.')), 20_000);
      const types = ['keydown', 'mousedown', 'input'];
      const done = ({ timeStamp }: Event) => {
        for (const type of types) removeEventListener(type, done, true);
        performance.mark(input);
        resolve(Math.min(timeStamp, performance.now()));
      };
      for (const type of types) addEventListener(type, done, true);
    });
  // A message sent in a frame arrives when the frame is done, before anything that was put off until then.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark(painted);
  const markAfterFrame = () => port2.postMessage(null);
  const paintedOnce = async (isDone: (since: number) => boolean): Promise<Painted> => {
    const since = await nextInput();
    for (let frames = 1; frames < 600; frames += 1) {
      await new Promise(requestAnimationFrame);
      if (!isDone(since)) continue;
      markAfterFrame();
      await new Promise(requestAnimationFrame);
      return { ms: performance.now() - since, frames };
    }
    throw new Error('Nothing was painted within 600 frames.');
  };
  const namesOf = (list: Element) =>
    [...list.querySelectorAll('[role=option]')].map((row) => row.getAttribute('aria-label'));
  window.watch = {
    outcome: undefined,
    rowsChange(list) {
      const before = namesOf(list).join('\n');
      return paintedOnce(() => {
        const names = namesOf(list);
        // A row that is still to be filled has no name of its own.
        return !names.includes('Document') && names.join('\n') !== before;
      });
    },
    marksChange: () => paintedOnce((since) => lastChange() >= since),
    async after(event) {
      const seen = new Promise((resolve) => {
        addEventListener(event, resolve, { capture: true, once: true });
      });
      const since = await nextInput();
      await seen;
      await new Promise(requestAnimationFrame);
      return { ms: performance.now() - since, frames: 0 };
    },
  };
}

/** Gaps between frames while something scrolls, in ms; runs in the page. */
export async function scrollFrames(
  scroller: Element,
  { pixelsPerFrame, sweepMs }: { pixelsPerFrame?: number; sweepMs: number },
): Promise<number[]> {
  const gaps: number[] = [];
  const end = scroller.scrollHeight - scroller.clientHeight;
  scroller.scrollTop = 0;
  await new Promise(requestAnimationFrame);
  const startedAt = performance.now();
  let last = startedAt;
  while (last - startedAt < sweepMs) {
    if (pixelsPerFrame === undefined) scroller.scrollTop = (end * (last - startedAt)) / sweepMs;
    else scroller.scrollTop += pixelsPerFrame;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}
