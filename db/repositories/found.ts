import { AppError } from '../../core/errors.ts';

const SENTENCES = {
  document: 'This document is no longer in the project; nothing was changed.',
  annotation: 'This mark is no longer there; nothing was changed.',
  label: 'This label is not in the codebook; nothing was changed.',
  person: 'This person is not in the project; nothing was changed.',
  project: 'This file holds no project; it was left as it is.',
} as const;

/** The row if there is one, else AppError 'not-found'. */
export function found<T>(row: T | undefined, what: keyof typeof SENTENCES): T {
  if (row === undefined) throw new AppError('not-found', SENTENCES[what]);
  return row;
}
