import { expect } from '@playwright/test';

import type { ErrorCode } from '../../core/errors.ts';
import { AppError } from '../../core/errors.ts';

/** Runs `work`, which must fail with this code; gives the sentence it fails with. */
export function sentenceOf(code: ErrorCode, work: () => unknown): string {
  let error: unknown;
  try {
    work();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(AppError);
  expect(error).toHaveProperty('code', code);
  return error instanceof AppError ? error.message : '';
}
