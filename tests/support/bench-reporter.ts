import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/** Passes on what the measurements print, and says why one could not be made. */
export default class BenchReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onError(error: TestError): void {
    process.stderr.write(`${error.stack ?? error.message ?? ''}\n`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'passed' || result.status === 'skipped') return;
    const reasons = result.errors.map(({ stack, message }) => stack ?? message ?? result.status);
    process.stderr.write(`\nCould not measure: ${test.title}\n${reasons.join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
