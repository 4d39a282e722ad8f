import { createHash } from 'node:crypto';

import type { Uuid } from '../core/model/ids.ts';

/** The moment all seed uuids bear, as UUIDv7 has it: 2025-04-13T11:54:11.328Z, in hexadecimal milliseconds. */
const MOMENT = '01962f00-0000';

/** A UUIDv7 that is always the same for the same name. */
export function seedUuid(name: string): Uuid {
  const digits = createHash('sha256').update(name).digest('hex');
  return `${MOMENT}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}` as Uuid;
}
