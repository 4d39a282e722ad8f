import { AppError } from '../errors.ts';
import type { Format } from './format.ts';
import { jsonl } from './jsonl.ts';

/** Every format a project can be exported to. */
export const FORMATS: readonly Format[] = [jsonl];

/** The format of this id; throws 'unsupported-format' with the ids there are. */
export function findFormat(id: string): Format {
  const found = FORMATS.find((format) => format.id === id);
  if (found !== undefined) return found;
  const known = FORMATS.map((format) => format.id).join(', ');
  throw new AppError(
    'unsupported-format',
    `There is no format “${id}”, so nothing was written; choose one of: ${known}.`,
  );
}
