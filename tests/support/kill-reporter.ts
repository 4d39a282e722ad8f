import type { Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/** Says how each round of `npm run stress` went, and in one last line how all did. */
export default class KillReporter implements Reporter {
  #rounds = 0;
  #done = 0;
  #failed = 0;
  #confirmed = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#rounds = suite.allTests().length;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#done += 1;
    const place = `${this.#done} of ${this.#rounds}, ${test.title.replace(/^.*\(|\)$/g, '')}`;
    if (result.status === 'passed') {
      const [confirmed, ahead, delay] = ['confirmed', 'ahead', 'delay'].map((type) =>
        numberOf(result, type),
      );
      this.#confirmed += confirmed ?? 0;
      process.stdout.write(
        `${place}: ${confirmed} edits confirmed, ${ahead} more on the disk, killed ${delay} ms later, all there\n`,
      );
      return;
    }
    this.#failed += 1;
    const reasons = result.errors.map(({ stack, message }) => stack ?? message ?? '');
    process.stdout.write(`${place}: ${result.status}\n${reasons.join('\n')}\n`);
  }

  onError(error: TestError): void {
    this.#failed += 1;
    process.stdout.write(`${error.stack ?? error.message ?? ''}\n`);
  }

  onEnd(): void {
    process.stdout.write(
      `${this.#done} rounds, ${this.#confirmed} confirmed edits, ${this.#failed} rounds failed\n`,
    );
  }

  printsToStdio(): boolean {
    return true;
  }
}

function numberOf(result: TestResult, type: string): number {
  const found = result.annotations.find((annotation) => annotation.type === type);
  return Number(found?.description ?? 0);
}
