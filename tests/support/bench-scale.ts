/** How much is measured: `quick` for a look, `full` for the sizes the budgets are stated at. */
export type Scale = 'quick' | 'usual' | 'full';

/** What `npm run bench` was asked for (`scripts/bench.mjs`). */
export const scale = readScale();

/** One of three values, by scale. */
export function byScale<T>(values: Readonly<Record<Scale, T>>): T {
  return values[scale];
}

/** A number given as `--name N`, else the one of the scale. */
export function numberOf(name: string, values: Readonly<Record<Scale, number>>): number {
  const given = process.env[`GLOSSATOR_BENCH_${name.toUpperCase()}`];
  return given === undefined ? byScale(values) : Number(given);
}

function readScale(): Scale {
  const asked = process.env.GLOSSATOR_BENCH_SCALE;
  return asked === 'quick' || asked === 'full' ? asked : 'usual';
}
