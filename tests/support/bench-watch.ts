/** What the page itself observes, in its own time, while the program is used from outside. */
export interface Watch {
  /** From the next key or click to the frame with other marks painted in it. */
  marksChange(): Promise<Painted>;
  /** From the next key or click to the frame after this event. */
  after(event: string): Promise<Painted>;
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
export function installWatch(): void {
  let changedAt = 0;
  const note = (prototype: object, name: string) => {
    const original = Reflect.get(prototype, name) as (...values: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: unknown, ...values: unknown[]) {
      changedAt = performance.now();
      return original.apply(this, values);
    });
  };
  for (const name of ['add', 'delete', 'clear']) note(Highlight.prototype, name);
  for (const name of ['set', 'delete', 'clear']) note(HighlightRegistry.prototype, name);

  const nextInput = () =>
    new Promise<number>((resolve) => {
      const types = ['keydown', 'mousedown'];
      const done = ({ timeStamp }: Event) => {
        for (const type of types) removeEventListener(type, done, true);
        resolve(Math.min(timeStamp, performance.now()));
      };
      for (const type of types) addEventListener(type, done, true);
    });
  const paintedOnce = async (isDone: (since: number) => boolean): Promise<Painted> => {
    const since = await nextInput();
    for (let frames = 1; frames < 600; frames += 1) {
      await new Promise(requestAnimationFrame);
      if (!isDone(since)) continue;
      await new Promise(requestAnimationFrame);
      return { ms: performance.now() - since, frames };
    }
    throw new Error('Nothing was painted within 600 frames.');
  };
  window.watch = {
    marksChange: () => paintedOnce((since) => changedAt >= since),
    after: (event) => {
      let seenAt = 0;
      addEventListener(event, () => (seenAt = performance.now()), { capture: true, once: true });
      return paintedOnce((since) => seenAt >= since);
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
