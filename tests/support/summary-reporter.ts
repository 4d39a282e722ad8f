import { writeFileSync } from 'node:fs';

import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Writes how many tests passed, failed and were skipped to the file named by GLOSSATOR_SUMMARY. */
export default class SummaryReporter implements Reporter {
  #tests: TestCase[] = [];
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  /** An error outside every test, such as a file that cannot be loaded. */
  onError(): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const file = process.env.GLOSSATOR_SUMMARY;
    if (file === undefined) return;
    const counts = { passed: 0, failed: this.#errors, skipped: 0 };
    for (const test of this.#tests) counts[outcomeOf(test)] += 1;
    writeFileSync(file, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}

/** Only a test that asked to be skipped is skipped: one that was cut off or never ran has failed. */
function outcomeOf(test: TestCase): 'passed' | 'failed' | 'skipped' {
  const outcome = test.outcome();
  if (outcome === 'expected' || outcome === 'flaky') return 'passed';
  const isMeant =
    outcome === 'skipped' &&
    test.expectedStatus === 'skipped' &&
    test.results.length > 0 &&
    test.results.every((result) => result.status === 'skipped');
  return isMeant ? 'skipped' : 'failed';
}
