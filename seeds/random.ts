/** Numbers from 0 up to 1 that look random and are the same in every run. */
export type Random = () => number;

/** Mulberry32: small, quick, and even enough to make texts with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to but not including `limit`. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

/** One of these, each as likely. */
export function pick<T>(all: readonly [T, ...T[]], random: Random): T {
  return all[below(all.length, random)] ?? all[0];
}
