import { randomFillSync } from 'node:crypto';

import { V7Generator } from 'uuidv7';

import type { Uuid } from '../core/model/ids.ts';

const pool = new Uint32Array(256);
let used = pool.length;

/** The floor runtime has no global `crypto`, so the numbers come from `node:crypto`, many at a time. */
function nextUint32(): number {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const next = pool[used] ?? 0;
  used += 1;
  return next;
}

const generator = new V7Generator({ nextUint32 });

/** A new UUIDv7; ascending within one process. */
export function newUuid(): Uuid {
  return generator.generate().toString() as Uuid;
}
